import { create } from 'zustand';

/** How the list of findings or of responses is looked at; kept while one goes to a record and back. */
export interface CaseListView {
  /** Record that is open beside the list. */
  readonly openId: string | null;
  readonly tab: string;
  readonly search: string;
  readonly statuses: ReadonlySet<string>;
  readonly teams: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** `flagged`, `clean`: what the authorisation check says of it. */
  readonly checks: ReadonlySet<string>;
  readonly sort: { readonly column: string; readonly direction: 'ascending' | 'descending' } | null;
}

const NOTHING: ReadonlySet<string> = new Set();

export const EMPTY_CASE_LIST_VIEW: CaseListView = {
  openId: null,
  tab: 'content',
  search: '',
  statuses: NOTHING,
  teams: NOTHING,
  units: NOTHING,
  checks: NOTHING,
  sort: null,
};

export type CaseListName = 'findings' | 'responses';

interface CaseListViews {
  readonly views: Readonly<Record<string, CaseListView>>;
  readonly change: (key: string, change: Partial<CaseListView>) => void;
}

const useViews = create<CaseListViews>()((set) => ({
  views: {},
  change: (key, change) =>
    set(({ views }) => ({
      views: { ...views, [key]: { ...(views[key] ?? EMPTY_CASE_LIST_VIEW), ...change } },
    })),
}));

/** The view of one list of one exercise, and how to change it. */
export function useCaseListView(
  list: CaseListName,
  exercise: string,
): readonly [view: CaseListView, change: (change: Partial<CaseListView>) => void] {
  const key = `${list} ${exercise}`;
  const view = useViews((state) => state.views[key] ?? EMPTY_CASE_LIST_VIEW);
  const change = useViews((state) => state.change);
  return [view, (part) => change(key, part)];
}
