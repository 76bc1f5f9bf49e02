import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import type { CaseListView } from '#renderer/state/case-list-view.ts';
import { SUBJECT_STATUSES } from '#renderer/state/status-look.ts';
import { FilterBar } from '#renderer/ui/filter-bar.tsx';
import { organisationKind } from '#shared/domain/register.ts';

interface ResponseFiltersProps {
  readonly view: CaseListView;
  readonly onChange: (change: Partial<CaseListView>) => void;
  readonly hasUnit: boolean;
}

/** Search, and filters by status and unit. */
export function ResponseFilters({ view, onChange, hasUnit }: ResponseFiltersProps) {
  const { t } = useTranslation(['responses', 'casework', 'terms']);
  const organisations = useTable(organisationKind);
  const unitOptions = useMemo(
    () => Array.from(organisations, ({ id, value }) => ({ id, label: value.name })),
    [organisations],
  );
  const statusOptions = useMemo(
    () => SUBJECT_STATUSES.map((id) => ({ id, label: t(`terms:status.${id}`) })),
    [t],
  );
  const status = {
    id: 'statuses',
    label: t('casework:list.status'),
    options: statusOptions,
  } as const;
  const unit = { id: 'units', label: t('casework:list.unit'), options: unitOptions } as const;
  return (
    <FilterBar
      searchLabel={t('search')}
      search={view.search}
      onSearch={(search) => onChange({ search })}
      filters={(hasUnit ? [status, unit] : [status]).map((filter) => ({
        ...filter,
        chosen: view[filter.id],
      }))}
      onFilter={onChange}
      clearLabel={t('casework:list.clear')}
    />
  );
}
