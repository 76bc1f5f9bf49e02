import { useState } from 'react';
import type { Item, RuleBook } from '#shared/scoring/rule-book.ts';

/** A rule book whose points are being changed. */
export interface BookDraft {
  /** The book as it would be. */
  readonly book: RuleBook;
  readonly isDirty: boolean;
  setPoints(item: string, points: number): void;
  setBand(item: string, band: string, edge: 'min' | 'max', points: number): void;
  setCap(category: string, cap: number | null): void;
  giveUp(): void;
}

/** What an organiser sets is no longer what was published: the value becomes their own example until they say otherwise. */
const ownWorth = (item: Item, worth: Item['worth']): Item => ({
  ...item,
  worth,
  sources: { ...item.sources, worth: 'sample' },
});

/** Changes to a book, kept apart from it until they are saved. */
export function useBookDraft(saved: RuleBook): BookDraft {
  const [draft, setDraft] = useState<RuleBook | null>(null);
  const book = draft ?? saved;
  const changeItem = (id: string, change: (item: Item) => Item): void =>
    setDraft({ ...book, items: book.items.map((item) => (item.id === id ? change(item) : item)) });
  return {
    book,
    isDirty: draft !== null,
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
      setDraft({
        ...book,
        categories: book.categories.map((category) =>
          category.id === id ? { ...category, cap, source: 'sample' } : category,
        ),
      }),
    giveUp: () => setDraft(null),
  };
}
