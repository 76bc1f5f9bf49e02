import { create } from 'zustand';

/** Which weak points are shown. */
export const WEAK_POINT_VIEWS = ['all', 'open', 'overdue', 'soon', 'units'] as const;
export type WeakPointView = (typeof WEAK_POINT_VIEWS)[number];

/** How the list of weak points is looked at; kept while one goes elsewhere and back. */
export interface PostureView {
  readonly view: WeakPointView;
  readonly openId: string | null;
  readonly tab: string;
  readonly search: string;
  readonly categories: ReadonlySet<string>;
  readonly severities: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly exposures: ReadonlySet<string>;
  readonly sort: { readonly column: string; readonly direction: 'ascending' | 'descending' } | null;
}

const NOTHING: ReadonlySet<string> = new Set();

const EMPTY: PostureView = {
  view: 'all',
  openId: null,
  tab: 'facts',
  search: '',
  categories: NOTHING,
  severities: NOTHING,
  states: NOTHING,
  units: NOTHING,
  sources: NOTHING,
  exposures: NOTHING,
  sort: null,
};

interface PostureViews {
  readonly views: Readonly<Record<string, PostureView>>;
  readonly change: (exercise: string, change: Partial<PostureView>) => void;
}

const useViews = create<PostureViews>()((set) => ({
  views: {},
  change: (exercise, change) =>
    set(({ views }) => ({
      views: { ...views, [exercise]: { ...(views[exercise] ?? EMPTY), ...change } },
    })),
}));

/** The view of the weak points of one exercise, and how to change it. */
export function usePostureView(
  exercise: string,
): readonly [view: PostureView, change: (change: Partial<PostureView>) => void] {
  const view = useViews((state) => state.views[exercise] ?? EMPTY);
  const change = useViews((state) => state.change);
  return [view, (part) => change(exercise, part)];
}
