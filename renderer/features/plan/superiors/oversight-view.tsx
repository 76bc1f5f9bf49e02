import { Eye } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import { type Oversight, oversightKind } from '#shared/domain/superior.ts';
import type { Recorded } from '#shared/journal/read.ts';
import styles from '../injects/injects-tab.module.css';

const TONES: Readonly<Record<Oversight['state'], Tone>> = {
  participating: 'positive',
  withdrawn: 'caution',
  pending: 'info',
  confirmed: 'attack',
  other: 'neutral',
};
const TYPES: readonly Oversight['subjectType'][] = ['unit', 'finding', 'response'];
const keyOf = ({ id }: Recorded<Oversight>): string => id;

/** What a superior body was told of those below it. */
export function OversightView() {
  const { t } = useTranslation('superiors');
  const told = useTable(oversightKind);
  const columns = useColumns();
  const rows = useMemo(
    () =>
      [...told].sort(
        (a, b) =>
          TYPES.indexOf(a.value.subjectType) - TYPES.indexOf(b.value.subjectType) ||
          (a.value.unitName < b.value.unitName ? -1 : 1),
      ),
    [told],
  );
  return (
    <div className={styles['tab']}>
      <Text as="h2" size={16} weight="medium">
        {t('oversight.title')}
      </Text>
      <VirtualGrid
        label={t('oversight.title')}
        rows={rows.map((_, at) => at)}
        rowAt={(at) => rows[at] as Recorded<Oversight>}
        rowKey={keyOf}
        columns={columns}
        empty={
          <EmptyState icon={Eye} title={t('oversight.empty')}>
            {t('oversight.emptyText')}
          </EmptyState>
        }
      />
    </div>
  );
}

function useColumns(): readonly GridColumn<Recorded<Oversight>>[] {
  const { t } = useTranslation('superiors');
  const time = useExerciseTime();
  return useMemo(
    () => [
      {
        id: 'type',
        header: t('oversight.type'),
        width: 110,
        render: ({ value }) => t(`oversight.kind.${value.subjectType}`),
      },
      {
        id: 'unit',
        header: t('oversight.unit'),
        width: 220,
        render: ({ value }) => value.unitName,
      },
      {
        id: 'subject',
        header: t('oversight.subject'),
        width: 300,
        grow: 1,
        render: ({ value }) => value.title,
      },
      {
        id: 'state',
        header: t('oversight.state'),
        width: 120,
        render: ({ value }) => (
          <StatusPill
            look="plain"
            tone={TONES[value.state]}
            label={t(`oversight.states.${value.state}`)}
          />
        ),
      },
      {
        id: 'at',
        header: t('oversight.at'),
        width: 150,
        render: ({ value }) => (value.occurredAt === null ? '' : time.moment(value.occurredAt)),
      },
    ],
    [t, time],
  );
}
