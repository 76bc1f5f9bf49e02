import { useCallback, useMemo } from 'react';
import { useCaseRows } from '#renderer/data/use-case-rows.ts';
import type { GridRows } from '#renderer/data/use-grid-rows.ts';
import { useTable } from '#renderer/data/use-records.ts';
import type { CaseListView } from '#renderer/state/case-list-view.ts';
import { type Finding, findingKind } from '#shared/domain/finding.ts';
import type { FindingColumn, FindingRow, useFindingColumns } from './finding-columns.tsx';

type Lookups = ReturnType<typeof useFindingColumns>['lookups'];

/** The findings that the view asks for, in its order, and how many there are in all. */
export function useFindingRows(
  { search, sort, statuses, teams, units, checks }: CaseListView,
  columns: readonly FindingColumn[],
  { names, index, items, flagsOf }: Lookups,
): { readonly rows: GridRows<Finding>; readonly all: number } {
  const table = useTable(findingKind);
  const searchText = useCallback(
    (row: FindingRow): string => {
      const { value } = row;
      return [
        value.title,
        value.summary,
        value.vulnerability,
        value.entryPoint,
        names.organisation(value),
        names.system(value),
        names.team(value.team),
        String(index.of(row).sequence ?? ''),
        ...value.claims.map(({ item }) => items?.get(item)?.name ?? ''),
      ].join('\n');
    },
    [names, index, items],
  );
  const filter = useMemo(() => {
    if (statuses.size + teams.size + units.size + checks.size === 0) return null;
    return (row: FindingRow): boolean =>
      (statuses.size === 0 || statuses.has(index.of(row).status)) &&
      (teams.size === 0 || teams.has(row.value.team)) &&
      (units.size === 0 || units.has(row.value.organisation ?? '')) &&
      (checks.size === 0 || checks.has(flagsOf(row) > 0 ? 'flagged' : 'clean'));
  }, [statuses, teams, units, checks, index, flagsOf]);
  const rows = useCaseRows(table, columns, { search, sort, searchText, filter });
  return { rows, all: table.size };
}
