import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { Columns } from '#renderer/ui/layout.tsx';
import { OPEN } from '#shared/commands/phase-guards.ts';
import {
  recordOutsideResult,
  removeOutsideResult,
} from '#shared/commands/record-outside-result.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { EXERCISE_LEVELS } from '#shared/domain/exercise.ts';
import { type OutsideResult, outsideResultKind } from '#shared/domain/standing.ts';
import { useLocked } from '../use-locked.ts';
import { useOrganisationOptions, useRegisterNames } from '../use-register-lookups.ts';
import type { EntryColumn } from './entry-column.ts';
import { EntryPanel } from './entry-panel.tsx';
import { ScrollPage } from './scroll-page.tsx';
import { usePlaceText } from './unit-standings.tsx';

/** What units reached in other exercises. */
export function StandingsTab() {
  const { t } = useTranslation(['planning', 'plan', 'terms']);
  const locked = useLocked(outsideResultKind, CONTROL, OPEN);
  const units = useOrganisationOptions();
  const rows = [...useTable(outsideResultKind)].sort(
    (a, b) =>
      (b.value.year ?? 0) - (a.value.year ?? 0) || (a.value.rank ?? 0) - (b.value.rank ?? 0),
  );
  const columns = useStandingColumns();
  return (
    <ScrollPage>
      <EntryPanel<OutsideResult>
        title={t('plan:tabs.standings')}
        hint={t('standings.hint')}
        rows={rows}
        columns={columns}
        addLabel={t('standings.add')}
        initial={outsideResultKind.empty}
        empty={t('standings.empty')}
        locked={locked}
        record={recordOutsideResult}
        remove={removeOutsideResult}
        nameOf={({ exercise }) => exercise}
        form={(f) => (
          <>
            {f.choice('unit', t('standings.unit'), units, { isRequired: true })}
            <Columns min={160}>
              {f.line('exercise', t('standings.exercise'), { isRequired: true })}
              {f.select(
                'level',
                t('standings.level'),
                EXERCISE_LEVELS.map((id) => ({ id, label: t(`terms:level.${id}`) })),
              )}
              {f.number('year', t('standings.year'), { isYear: true })}
            </Columns>
            <Columns min={160}>
              {f.line('points', t('standings.points'))}
              {f.number('rank', t('standings.rank'))}
              {f.number('outOf', t('standings.outOf'))}
              {f.line('grade', t('standings.grade'))}
            </Columns>
            <Columns min={160}>
              {f.line('source', t('standings.source'), { isRequired: true })}
              {f.line('basis', t('standings.basis'))}
            </Columns>
          </>
        )}
      />
    </ScrollPage>
  );
}

function useStandingColumns(): readonly EntryColumn<OutsideResult>[] {
  const { t } = useTranslation(['planning', 'terms']);
  const names = useRegisterNames();
  const placeText = usePlaceText();
  return [
    {
      id: 'unit',
      header: t('standings.unit'),
      isRowHeader: true,
      render: ({ value }) => names.organisation(value.unit),
    },
    {
      id: 'exercise',
      header: t('standings.exercise'),
      width: 220,
      render: ({ value }) => value.exercise,
    },
    {
      id: 'level',
      header: t('standings.level'),
      width: 90,
      render: ({ value }) => t(`terms:level.${value.level}`),
    },
    { id: 'year', header: t('standings.year'), width: 80, render: ({ value }) => value.year },
    {
      id: 'reached',
      header: t('standings.rank'),
      width: 180,
      render: ({ value }) => placeText(value),
    },
    {
      id: 'source',
      header: t('standings.source'),
      width: 200,
      render: ({ value }) => value.source,
    },
    { id: 'basis', header: t('standings.basis'), width: 160, render: ({ value }) => value.basis },
  ];
}
