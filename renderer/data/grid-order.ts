import { beginSlices } from '#renderer/storage/slices.ts';
import { type SortColumn, sortColumn } from '#renderer/workers/sort-column.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { foundIn, type MakeText, searchWords } from './search-text.ts';
import type { TableView, ViewRun } from './table-view.ts';

/** How a grid is searched, filtered and sorted. Functions must stay the same objects while they mean the same. */
export interface GridQuery<Value extends object> {
  /** Rows whose texts contain all of these words, whatever the case and width. */
  readonly search?: string;
  /** What is searched in, where it is not simply the record's own texts; make it anew when what it looks up changes. */
  readonly searchText?: MakeText<Value>;
  readonly filter?: ((record: Recorded<Value>) => boolean) | null;
  readonly sort?: GridSort<Value> | null;
}

export type GridSort<Value extends object> = { readonly descending: boolean } & (
  | {
      readonly type: 'text';
      readonly locale: string;
      readonly value: (record: Recorded<Value>) => string | null;
    }
  | { readonly type: 'number'; readonly value: (record: Recorded<Value>) => number | null }
);

/** Places in a view, in the order shown; null stands for all of them in their own order. */
export type GridOrder = Uint32Array | null;

type Sorter = (column: SortColumn, descending: boolean) => Promise<Uint32Array>;

/** Whether a query leaves every row where it is. */
export const isPlain = <Value extends object>(query: GridQuery<Value>): boolean =>
  (query.search ?? '').trim() === '' && !query.filter && !query.sort;

/** The order at once, for tables that are short. */
export function orderNow<Value extends object>(
  view: TableView<Value>,
  query: GridQuery<Value>,
): GridOrder {
  if (isPlain(query)) return null;
  const places: number[] = [];
  for (const run of view.runs()) for (const at of matchesIn(view, run, query)) places.push(at);
  const found = Uint32Array.from(places);
  if (!query.sort) return found;
  return permuted(found, sortColumn(columnOf(view, found, query.sort), query.sort.descending));
}

/** The order in slices, the sort in a worker. Null as soon as `isWanted` says that nobody waits for it any more. */
export async function orderLater<Value extends object>(
  view: TableView<Value>,
  query: GridQuery<Value>,
  sort: Sorter,
  isWanted: () => boolean,
): Promise<{ readonly order: GridOrder } | null> {
  if (isPlain(query)) return { order: null };
  const slices = beginSlices();
  const places = new Uint32Array(view.size);
  let count = 0;
  for (const run of view.runs()) {
    for (const at of matchesIn(view, run, query)) places[count++] = at;
    await slices.breathe();
    if (!isWanted()) return null;
  }
  const found = places.slice(0, count);
  if (!query.sort) return { order: found };
  const values: (string | number | null)[] = [];
  for (const [at, place] of found.entries()) {
    values.push(valueAt(view, place, query.sort));
    if (at % 256 !== 0) continue;
    await slices.breathe();
    if (!isWanted()) return null;
  }
  const order = await sort(asColumn(values, query.sort), query.sort.descending);
  return isWanted() ? { order: permuted(found, order) } : null;
}

/** Places in the view of the rows of a run that match. */
function* matchesIn<Value extends object>(
  view: TableView<Value>,
  run: ViewRun,
  { search = '', searchText, filter }: GridQuery<Value>,
): Generator<number> {
  const words = searchWords(search);
  const found = words.length === 0 ? run.rows.keys() : foundIn(view, run, searchText, words);
  for (const at of found) {
    const place = run.from + at;
    if (filter) {
      const record = view.at(place);
      if (record === undefined || !filter(record)) continue;
    }
    yield place;
  }
}

function columnOf<Value extends object>(
  view: TableView<Value>,
  places: Uint32Array,
  sort: GridSort<Value>,
): SortColumn {
  return asColumn(
    Array.from(places, (place) => valueAt(view, place, sort)),
    sort,
  );
}

function valueAt<Value extends object>(
  view: TableView<Value>,
  place: number,
  sort: GridSort<Value>,
): string | number | null {
  const record = view.at(place);
  return record === undefined ? null : sort.value(record);
}

/** `sort.value` gives what `sort.type` says, which the type of a mixed array no longer shows. */
const asColumn = <Value extends object>(
  values: readonly (string | number | null)[],
  sort: GridSort<Value>,
): SortColumn =>
  sort.type === 'text'
    ? { type: 'text', locale: sort.locale, values: values as readonly (string | null)[] }
    : { type: 'number', values: values as readonly (number | null)[] };

const permuted = (places: Uint32Array, order: Uint32Array): Uint32Array =>
  order.map((at) => places[at] ?? 0);
