import type { Handlers } from './serve.ts';

/** One column of a grid: texts are collated as people of the language order names, numbers by value; null comes last. */
export type SortColumn =
  | { readonly type: 'text'; readonly values: readonly (string | null)[]; readonly locale: string }
  | { readonly type: 'number'; readonly values: readonly (number | null)[] };

export type SortAsks = {
  readonly sort: {
    readonly request: { readonly column: SortColumn; readonly descending: boolean };
    readonly progress: never;
    /** Places in the order wished for. */
    readonly answer: Uint32Array<ArrayBuffer>;
  };
};

export const sortHandlers: Handlers<SortAsks> = {
  sort({ column, descending }) {
    const answer = sortColumn(column, descending);
    return { answer, transfer: [answer.buffer] };
  },
};

/** The permutation that sorts a column. Equal values keep their order; empty ones stay at the end either way. */
export function sortColumn(column: SortColumn, descending: boolean): Uint32Array<ArrayBuffer> {
  const places = Uint32Array.from({ length: column.values.length }, (_, at) => at);
  const sign = descending ? -1 : 1;
  if (column.type === 'number') {
    const { values } = column;
    return places.sort((a, b) => order(values[a], values[b], sign, (x, y) => x - y) || a - b);
  }
  const { values } = column;
  const ranks = ranksOf(values, new Intl.Collator(column.locale, { numeric: true }).compare);
  return places.sort((a, b) => order(ranks[a], ranks[b], sign, (x, y) => x - y) || a - b);
}

/**
 * The rank of each text, null for empty ones. Collating costs most: each text is collated once however often it stands there,
 * and texts go into the collation nearly sorted, by code unit with their numbers padded, so that few comparisons are left.
 */
function ranksOf(
  values: readonly (string | null)[],
  compare: (a: string, b: string) => number,
): (number | null)[] {
  const texts = new Set<string>();
  for (const value of values) if (value !== null && value !== '') texts.add(value);
  const keyed = Array.from(texts, (text) => ({ text, key: padded(text) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  keyed.sort((a, b) => compare(a.text, b.text));
  const ranks = new Map<string, number>();
  let rank = 0;
  for (const [at, { text }] of keyed.entries()) {
    const before = keyed[at - 1];
    if (before !== undefined && compare(before.text, text) !== 0) rank++;
    ranks.set(text, rank);
  }
  return values.map((value) =>
    value === null || value === '' ? null : (ranks.get(value) ?? null),
  );
}

const padded = (text: string): string =>
  text.toLowerCase().replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'));

function order<T>(
  a: T | null | undefined,
  b: T | null | undefined,
  sign: number,
  compare: (x: T, y: T) => number,
): number {
  const isEmptyA = a === null || a === undefined || a === '';
  const isEmptyB = b === null || b === undefined || b === '';
  if (isEmptyA || isEmptyB) return Number(isEmptyA) - Number(isEmptyB);
  return sign * compare(a, b);
}
