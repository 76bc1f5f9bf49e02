import { useSession } from '#renderer/data/session-context.tsx';
import { usePlanDrafts } from '#renderer/state/plan-drafts.ts';
import { BOOK_FIELDS, type BookPart, valueAt } from '#shared/scoring/book-fields.ts';
import type { Item, RuleBook } from '#shared/scoring/rule-book.ts';

/** A rule book that is being changed. */
export interface BookDraft {
  /** The book as it would be. */
  readonly book: RuleBook;
  readonly isDirty: boolean;
  /** Another value of a part; of those with an id, the one that has the value's id is replaced or added. Null takes a rule out. */
  setPart(part: BookPart, value: object | null): void;
  removePart(part: BookPart, id: string): void;
  setPoints(item: string, points: number): void;
  setBand(item: string, band: string, edge: 'min' | 'max', points: number): void;
  setCap(category: string, cap: number | null): void;
  giveUp(): void;
}

/** Where the parts of which there are several lie in a book. */
const LISTS = {
  category: 'categories',
  item: 'items',
  multiplier: 'multipliers',
  clause: 'clauses',
  ladder: 'ladders',
  timeBand: 'timeBands',
} as const;

/** Fields that name a part or its basis: changing them makes no value one's own. */
const NAMING: ReadonlySet<string> = new Set(['name', 'title', 'note', 'clause', 'text']);

interface Sourced {
  readonly id?: string;
  readonly source?: string;
  readonly sources?: Readonly<Record<string, string>>;
}

/** What an organiser sets is no longer what was published: the value becomes their own example until they say otherwise. */
function owned(part: BookPart, before: object | undefined, after: object): object {
  const changed = BOOK_FIELDS[part]
    .map(({ path }) => path)
    .filter(
      (path) =>
        JSON.stringify(valueAt(before ?? {}, path)) !== JSON.stringify(valueAt(after, path)),
    )
    .map((path) => path.split('.')[0] ?? path)
    .filter((field) => !NAMING.has(field));
  const { source, sources } = after as Sourced;
  if (changed.length === 0 || source === undefined) return after;
  if (sources === undefined) return { ...after, source: 'sample' };
  const own = Object.fromEntries(changed.map((field) => [field, 'sample']));
  return { ...after, sources: { ...sources, ...own } };
}

/** A copy of a book with another value of a part. */
export function withPart(book: RuleBook, part: BookPart, value: object | null): RuleBook {
  if (part === 'book') return { ...book, ...value };
  if (!(part in LISTS)) {
    const before = (book as unknown as Readonly<Record<string, object | undefined>>)[part];
    return { ...book, [part]: value === null ? null : owned(part, before ?? undefined, value) };
  }
  const list = LISTS[part as keyof typeof LISTS];
  const parts: readonly Sourced[] = book[list] ?? [];
  const { id } = (value ?? {}) as Sourced;
  const before = parts.find((one) => one.id === id);
  const after = owned(part, before, value ?? {});
  return {
    ...book,
    [list]:
      before === undefined ? [...parts, after] : parts.map((one) => (one === before ? after : one)),
  };
}

const ownWorth = (item: Item, worth: Item['worth']): Item => ({
  ...item,
  worth,
  sources: { ...item.sources, worth: 'sample' },
});

/** Changes to a book, kept apart from it until they are saved, also while one looks elsewhere. */
export function useBookDraft(record: string, saved: RuleBook): BookDraft {
  const session = useSession();
  const form = `${session.id} rule-book ${record}`;
  const kept = usePlanDrafts((state) => state.drafts[form]);
  const keep = usePlanDrafts((state) => state.keep);
  const draft = kept?.['book'] as RuleBook | undefined;
  const book = draft ?? saved;
  const set = (next: RuleBook): void => keep(form, { book: next });
  const changeItem = (id: string, change: (item: Item) => Item): void =>
    set({ ...book, items: book.items.map((item) => (item.id === id ? change(item) : item)) });
  return {
    book,
    isDirty: draft !== undefined,
    setPart: (part, value) => set(withPart(book, part, value)),
    removePart(part, id) {
      const list = LISTS[part as keyof typeof LISTS];
      const parts: readonly { readonly id: string }[] = book[list] ?? [];
      set({ ...book, [list]: parts.filter((one) => one.id !== id) });
    },
    setPoints: (id, points) => changeItem(id, (item) => ownWorth(item, { type: 'points', points })),
    setBand: (id, bandId, edge, points) =>
      changeItem(id, (item) => {
        if (item.worth.type !== 'bands') return item;
        const bands = item.worth.bands.map((band) =>
          band.id === bandId ? { ...band, [edge]: points } : band,
        );
        return ownWorth(item, { type: 'bands', bands });
      }),
    setCap: (id, cap) =>
      set({
        ...book,
        categories: book.categories.map((category) =>
          category.id === id ? { ...category, cap, source: 'sample' } : category,
        ),
      }),
    giveUp: () => keep(form, null),
  };
}
