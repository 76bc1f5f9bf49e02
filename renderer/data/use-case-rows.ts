import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recorded } from '#shared/journal/read.ts';
import type { GridSort } from './grid-order.ts';
import type { TableView } from './table-view.ts';
import { type GridRows, useGridRows } from './use-grid-rows.ts';

/** By what a column sorts; one without either cannot be sorted by. */
export interface SortedColumn<Value extends object> {
  readonly id: string;
  readonly text?: (record: Recorded<Value>) => string | null;
  readonly number?: (record: Recorded<Value>) => number | null;
}

/** What is looked for in a list. The functions stay the same while they mean the same. */
export interface CaseQuery<Value extends object> {
  readonly search: string;
  readonly sort: {
    readonly column: string;
    readonly direction: 'ascending' | 'descending';
  } | null;
  readonly searchText: (record: Recorded<Value>) => string;
  readonly filter: ((record: Recorded<Value>) => boolean) | null;
}

/** The rows of a list of cases in the order of a column, and newest first until one is chosen. */
export function useCaseRows<Value extends object>(
  table: TableView<Value>,
  columns: readonly SortedColumn<Value>[],
  { search, sort, searchText, filter }: CaseQuery<Value>,
): GridRows<Value> {
  const { i18n } = useTranslation();
  const order = useMemo(
    () => orderOf(columns, sort, i18n.language),
    [columns, sort, i18n.language],
  );
  // What is not looked at must not order the rows anew whenever it changes.
  const text = search.trim() === '' ? undefined : searchText;
  const query = useMemo(
    () => ({ search, filter, sort: order, ...(text === undefined ? {} : { searchText: text }) }),
    [search, filter, order, text],
  );
  return useGridRows(table, query);
}

function orderOf<Value extends object>(
  columns: readonly SortedColumn<Value>[],
  sort: CaseQuery<Value>['sort'],
  locale: string,
): GridSort<Value> {
  const column = columns.find(({ id }) => id === sort?.column);
  const descending = sort?.direction === 'descending';
  if (column?.number !== undefined) return { type: 'number', descending, value: column.number };
  if (column?.text !== undefined) return { type: 'text', locale, descending, value: column.text };
  return { type: 'text', locale: 'en', descending: true, value: idOf };
}

/** Ids rise with time. */
const idOf = ({ id }: Recorded<object>): string => id;
