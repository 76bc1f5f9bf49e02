import { useEffect, useMemo, useState } from 'react';
import type { Recorded } from '#shared/journal/read.ts';
import { known } from '#shared/kernel/result.ts';
import { useAppData } from './app-data-context.tsx';
import { type GridOrder, type GridQuery, isPlain, orderLater, orderNow } from './grid-order.ts';
import type { TableView } from './table-view.ts';

/** The rows of a grid in the order shown. */
export interface GridRows<Value extends object> {
  readonly size: number;
  at(index: number): Recorded<Value> | undefined;
  /** 0 … size - 1, as `VirtualGrid` wants its `rows`; a new array when there are other rows. */
  readonly places: Int32Array;
  /** The row at one of `places`, for `VirtualGrid`. */
  rowAt(index: number): Recorded<Value>;
  /** Place of a record in the grid, or -1. */
  indexOf(id: string): number;
  /** The rows of a former query are still shown while those of this one are being found. */
  readonly isWorking: boolean;
}

/** Tables up to this size are ordered while rendering. */
const ORDERED_HERE = 2000;

interface Ordered<Value extends object> {
  readonly view: TableView<Value>;
  readonly query: GridQuery<Value>;
  readonly order: GridOrder;
}

/**
 * A table searched, filtered and sorted: at once when short, in slices and a worker when long.
 * `query` must be memoised, with functions in it that stay the same while they mean the same.
 */
export function useGridRows<Value extends object>(
  view: TableView<Value>,
  query: GridQuery<Value>,
): GridRows<Value> {
  const { sortColumn } = useAppData();
  const now = useMemo<Ordered<Value> | null>(
    () =>
      view.size <= ORDERED_HERE || isPlain(query)
        ? { view, query, order: orderNow(view, query) }
        : null,
    [view, query],
  );
  const [later, setLater] = useState<Ordered<Value> | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (now !== null) return undefined;
    let isWanted = true;
    orderLater(view, query, sortColumn, () => isWanted).then(
      (found) => {
        if (found !== null) setLater({ view, query, order: found.order });
      },
      (thrown: unknown) => {
        if (isWanted) setFailure(thrown);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [view, query, now, sortColumn]);
  if (failure !== null) throw failure;
  const shown = now ?? later;
  const isWorking = now === null && (later?.view !== view || later.query !== query);
  return useMemo(() => gridRows(shown, view, isWorking), [shown, view, isWorking]);
}

function gridRows<Value extends object>(
  shown: Ordered<Value> | null,
  fallback: TableView<Value>,
  isWorking: boolean,
): GridRows<Value> {
  const view = shown?.view ?? fallback;
  const order = shown?.order ?? null;
  const at = (index: number): Recorded<Value> | undefined => {
    const place = order === null ? index : order[index];
    return place === undefined ? undefined : view.at(place);
  };
  const size = order === null ? view.size : order.length;
  return {
    size,
    at,
    isWorking,
    places: placesOf(size),
    rowAt: (index) => known(at(index), 'a grid asks for rows that it has'),
    indexOf(id) {
      for (let index = 0; index < size; index++) {
        const place = order === null ? index : (order[index] ?? 0);
        if (view.rowAt(place)?.id === id) return index;
      }
      return -1;
    },
  };
}

function placesOf(size: number): Int32Array {
  const places = new Int32Array(size);
  for (let index = 0; index < size; index++) places[index] = index;
  return places;
}
