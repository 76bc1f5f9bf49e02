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
  const { compare } = new Intl.Collator(column.locale, { numeric: true });
  return places.sort((a, b) => order(values[a], values[b], sign, compare) || a - b);
}

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
