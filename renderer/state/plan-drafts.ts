import { create } from 'zustand';

/** What was typed into a form and not saved yet: only the fields that were touched. */
export type Draft = Readonly<Record<string, unknown>>;

interface DraftsState {
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Null forgets the draft. */
  readonly keep: (form: string, draft: Draft | null) => void;
}

/** Unfinished forms of the planning pages, kept while one looks elsewhere. Keys name exercise, kind and record. */
export const usePlanDrafts = create<DraftsState>()((set) => ({
  drafts: {},
  keep: (form, draft) =>
    set(({ drafts }) => {
      const { [form]: _, ...others } = drafts;
      return { drafts: draft === null ? others : { ...others, [form]: draft } };
    }),
}));
