import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import type { CaseListView } from '#renderer/state/case-list-view.ts';
import { SUBJECT_STATUSES } from '#renderer/state/status-look.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { FilterMenu } from '#renderer/ui/filter-menu.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { useSlashKey } from '#renderer/ui/use-slash-key.ts';
import { teamKind } from '#shared/domain/register.ts';
import styles from './findings.module.css';
import { useUnitOptions } from './use-unit-options.ts';

interface FindingFiltersProps {
  readonly view: CaseListView;
  readonly onChange: (change: Partial<CaseListView>) => void;
  readonly hasTeam: boolean;
}

/** Search and filters; each value in force is a chip that can be taken off. */
export function FindingFilters({ view, onChange, hasTeam }: FindingFiltersProps) {
  const { t } = useTranslation(['findings', 'casework', 'terms']);
  const search = useRef<HTMLInputElement>(null);
  useSlashKey(search);
  const teams = useTable(teamKind);
  const teamOptions = useMemo(
    () => Array.from(teams, ({ id, value }) => ({ id: id as string, label: value.name })),
    [teams],
  );
  const unitOptions = useUnitOptions();
  const statusOptions = useMemo(
    () => SUBJECT_STATUSES.map((id) => ({ id: id as string, label: t(`terms:status.${id}`) })),
    [t],
  );
  const filters = [
    { id: 'statuses', label: t('casework:list.status'), options: statusOptions },
    ...(hasTeam
      ? [{ id: 'teams', label: t('casework:list.team'), options: teamOptions } as const]
      : []),
    { id: 'units', label: t('casework:list.unit'), options: unitOptions },
  ] as const;
  const isFiltered = view.statuses.size + view.teams.size + view.units.size > 0;
  return (
    <>
      <Inline>
        <div className={styles['search']}>
          <SearchField
            label={t('search')}
            value={view.search}
            onChange={(text) => onChange({ search: text })}
            keyHint="/"
            inputRef={search}
          />
        </div>
        {filters.map(({ id, label, options }) => (
          <FilterMenu
            key={id}
            label={label}
            options={options}
            chosen={view[id]}
            onChange={(chosen) => onChange({ [id]: chosen })}
          />
        ))}
      </Inline>
      {isFiltered && (
        <Inline gap={1}>
          {filters.flatMap(({ id, label, options }) =>
            [...view[id]].map((value) => (
              <Chip
                key={`${id} ${value}`}
                label={label}
                value={options.find((option) => option.id === value)?.label ?? value}
                onRemove={() =>
                  onChange({ [id]: new Set([...view[id]].filter((one) => one !== value)) })
                }
              />
            )),
          )}
          <Button
            size="small"
            variant="quiet"
            onPress={() => onChange({ statuses: new Set(), teams: new Set(), units: new Set() })}
          >
            {t('casework:list.clear')}
          </Button>
        </Inline>
      )}
    </>
  );
}
