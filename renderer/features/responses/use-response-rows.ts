import { useCallback, useMemo } from 'react';
import { useCaseRows } from '#renderer/data/use-case-rows.ts';
import type { GridRows } from '#renderer/data/use-grid-rows.ts';
import { useTable } from '#renderer/data/use-records.ts';
import type { CaseListView } from '#renderer/state/case-list-view.ts';
import { type Response, responseKind } from '#shared/domain/response.ts';
import type { ResponseColumn, ResponseRow, useResponseColumns } from './response-columns.tsx';

type Lookups = ReturnType<typeof useResponseColumns>['lookups'];

/** The responses that the view asks for, in its order, and how many there are in all. */
export function useResponseRows(
  { search, sort, statuses, units }: CaseListView,
  columns: readonly ResponseColumn[],
  { unitName, index }: Lookups,
): { readonly rows: GridRows<Response>; readonly all: number } {
  const table = useTable(responseKind);
  const searchText = useCallback(
    (row: ResponseRow): string => {
      const { title, summary, system, asset, unit, indicators } = row.value;
      const sequence = String(index.of(row).sequence ?? '');
      return [title, summary, system, asset, unitName(unit), sequence, ...indicators].join('\n');
    },
    [unitName, index],
  );
  const filter = useMemo(() => {
    if (statuses.size + units.size === 0) return null;
    return (row: ResponseRow): boolean =>
      (statuses.size === 0 || statuses.has(index.of(row).status)) &&
      (units.size === 0 || units.has(row.value.unit));
  }, [statuses, units, index]);
  const rows = useCaseRows(table, columns, { search, sort, searchText, filter });
  return { rows, all: table.size };
}
