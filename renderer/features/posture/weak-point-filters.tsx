import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import type { PostureView } from '#renderer/state/posture-view.ts';
import { FilterBar } from '#renderer/ui/filter-bar.tsx';
import { organisationKind } from '#shared/domain/register.ts';
import {
  EXPOSURES,
  SCAN_SOURCES,
  SEVERITIES,
  WEAK_POINT_CATEGORIES,
} from '#shared/domain/weak-point.ts';
import { WEAK_POINT_STATES } from '#shared/domain/weak-point-state.ts';

interface WeakPointFiltersProps {
  readonly view: PostureView;
  readonly onChange: (change: Partial<PostureView>) => void;
}

/** Search and filters over the list. */
export function WeakPointFilters({ view, onChange }: WeakPointFiltersProps) {
  const { t } = useTranslation(['posture', 'terms', 'common']);
  const organisations = useTable(organisationKind);
  const units = useMemo(
    () => [...organisations].map(({ id, value }) => ({ id: id as string, label: value.name })),
    [organisations],
  );
  return (
    <FilterBar
      searchLabel={t('posture:weak.search')}
      search={view.search}
      onSearch={(search) => onChange({ search })}
      clearLabel={t('posture:weak.clear')}
      onFilter={onChange}
      filters={[
        {
          id: 'categories',
          label: t('posture:weak.column.category'),
          chosen: view.categories,
          options: WEAK_POINT_CATEGORIES.map((id) => ({
            id,
            label: t(`terms:weakPointCategory.${id}`),
          })),
        },
        {
          id: 'severities',
          label: t('posture:weak.column.severity'),
          chosen: view.severities,
          options: SEVERITIES.toReversed().map((id) => ({ id, label: t(`terms:severity.${id}`) })),
        },
        {
          id: 'states',
          label: t('posture:weak.column.state'),
          chosen: view.states,
          options: WEAK_POINT_STATES.map((id) => ({ id, label: t(`terms:weakPointState.${id}`) })),
        },
        {
          id: 'units',
          label: t('posture:weak.column.unit'),
          chosen: view.units,
          options: units,
        },
        {
          id: 'exposures',
          label: t('posture:weak.column.exposure'),
          chosen: view.exposures,
          options: EXPOSURES.map((id) => ({ id, label: t(`terms:exposure.${id}`) })),
        },
        {
          id: 'sources',
          label: t('posture:weak.column.source'),
          chosen: view.sources,
          options: (['manual', ...SCAN_SOURCES] as const).map((id) => ({
            id,
            label: t(`terms:scanSource.${id}`),
          })),
        },
      ]}
    />
  );
}
