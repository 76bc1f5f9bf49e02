import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type GridRows, useGridRows } from '#renderer/data/use-grid-rows.ts';
import { useTable } from '#renderer/data/use-records.ts';
import type { CaseListView } from '#renderer/state/case-list-view.ts';
import { type Finding, findingKind } from '#shared/domain/finding.ts';
import {
  type FindingColumn,
  type FindingRow,
  orderOf,
  type useFindingColumns,
} from './finding-columns.tsx';

type Lookups = ReturnType<typeof useFindingColumns>['lookups'];

/** The findings that the view asks for, in its order. Newest first until a column is chosen. */
export function useFindingRows(
  view: CaseListView,
  columns: readonly FindingColumn[],
  { names, index, items }: Lookups,
): { readonly rows: GridRows<Finding>; readonly all: number } {
  const { i18n } = useTranslation();
  const table = useTable(findingKind);
  const { search, statuses, teams, units, sort } = view;
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
    if (statuses.size + teams.size + units.size === 0) return null;
    return (row: FindingRow): boolean =>
      (statuses.size === 0 || statuses.has(index.of(row).status)) &&
      (teams.size === 0 || teams.has(row.value.team)) &&
      (units.size === 0 || units.has(row.value.organisation ?? ''));
  }, [statuses, teams, units, index]);
  const order = useMemo(
    () => orderOf(columns, sort, i18n.language),
    [columns, sort, i18n.language],
  );
  // What is not looked at must not order the rows anew whenever it changes.
  const text = search.trim() === '' ? undefined : searchText;
  const query = useMemo(
    () => ({
      search,
      filter,
      sort: order ?? NEWEST_FIRST,
      ...(text === undefined ? {} : { searchText: text }),
    }),
    [search, filter, order, text],
  );
  return { rows: useGridRows(table, query), all: table.size };
}

/** Ids rise with time. */
const NEWEST_FIRST = {
  type: 'text',
  locale: 'en',
  descending: true,
  value: ({ id }: FindingRow): string => id,
} as const;
