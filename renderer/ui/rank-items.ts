import type { PaletteItem } from './palette-item.ts';

/** What is meant by a query, best first: the label itself, one that begins with it, holds it, and then other words. */
export function rankItems<Id extends string>(
  items: readonly PaletteItem<Id>[],
  query: string,
): readonly PaletteItem<Id>[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return items;
  return items
    .map((item) => ({ item, rank: rankOf(item, wanted) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ item }) => item);
}

function rankOf({ label, detail, keywords }: PaletteItem, wanted: string): number | null {
  const name = label.toLowerCase();
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(wanted)) return 2;
  return `${detail ?? ''}\n${keywords ?? ''}`.toLowerCase().includes(wanted) ? 3 : null;
}
