import { create } from 'zustand';
import type { PlanTab } from './addresses.ts';

/** What of the register is looked at, kept while one goes from tab to tab of one exercise. */
export interface PlanView {
  readonly exercise: string;
  /** Words searched for, by tab. */
  readonly search: Readonly<Partial<Record<PlanTab, string>>>;
  /** Record that is open beside the list, `new` for one being entered, by tab. */
  readonly open: Readonly<Partial<Record<PlanTab, string>>>;
  /** Places of the tree that are unfolded. */
  readonly unfolded: ReadonlySet<string>;
  /** Values that a tab is narrowed to, by filter. */
  readonly chosen: Readonly<
    Partial<Record<PlanTab, Readonly<Record<string, ReadonlySet<string>>>>>
  >;
  /** Only what belongs to this organisation. */
  readonly organisation: string | null;
  /** Only what belongs to this system. */
  readonly system: string | null;
}

export const EMPTY_PLAN_VIEW: PlanView = {
  exercise: '',
  search: {},
  open: {},
  unfolded: new Set(),
  chosen: {},
  organisation: null,
  system: null,
};

interface PlanViewState {
  readonly view: PlanView;
  readonly set: (view: PlanView) => void;
}

export const usePlanViewStore = create<PlanViewState>()((set) => ({
  view: EMPTY_PLAN_VIEW,
  set: (view) => set({ view }),
}));
