import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import type { CaseListView } from '#renderer/state/case-list-view.ts';
import { SUBJECT_STATUSES } from '#renderer/state/status-look.ts';
import { FilterBar } from '#renderer/ui/filter-bar.tsx';
import { teamKind } from '#shared/domain/register.ts';
import { useUnitOptions } from './use-unit-options.ts';

interface FindingFiltersProps {
  readonly view: CaseListView;
  readonly onChange: (change: Partial<CaseListView>) => void;
  readonly hasTeam: boolean;
}

/** Search, and filters by status, team and unit. */
export function FindingFilters({ view, onChange, hasTeam }: FindingFiltersProps) {
  const { t } = useTranslation(['findings', 'casework', 'control', 'terms']);
  const teams = useTable(teamKind);
  const teamOptions = useMemo(
    () => Array.from(teams, ({ id, value }) => ({ id, label: value.name })),
    [teams],
  );
  const unitOptions = useUnitOptions();
  const statusOptions = useMemo(
    () => SUBJECT_STATUSES.map((id) => ({ id, label: t(`terms:status.${id}`) })),
    [t],
  );
  const checkOptions = useMemo(
    () =>
      (['flagged', 'clean'] as const).map((id) => ({
        id,
        label: t(`control:violation.filterOptions.${id}`),
      })),
    [t],
  );
  const filters = [
    { id: 'statuses', label: t('casework:list.status'), options: statusOptions },
    { id: 'teams', label: t('casework:list.team'), options: teamOptions },
    { id: 'units', label: t('casework:list.unit'), options: unitOptions },
    { id: 'checks', label: t('control:violation.filter'), options: checkOptions },
  ] as const;
  return (
    <FilterBar
      searchLabel={t('search')}
      search={view.search}
      onSearch={(search) => onChange({ search })}
      filters={filters
        .filter(({ id }) => hasTeam || (id !== 'teams' && id !== 'checks'))
        .map((filter) => ({ ...filter, chosen: view[filter.id] }))}
      onFilter={onChange}
      clearLabel={t('casework:list.clear')}
    />
  );
}
