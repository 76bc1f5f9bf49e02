import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SortedColumn } from '#renderer/data/use-case-rows.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { SEVERITIES, type WeakPoint } from '#shared/domain/weak-point.ts';
import { UNSETTLED, WEAK_POINT_STATES } from '#shared/domain/weak-point-state.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { SEVERITY_LOOK, STATE_LOOK } from './posture-look.ts';
import type { WeakPointIndex } from './use-weak-point-index.ts';

export type WeakPointRow = Recorded<WeakPoint>;
export type WeakPointColumn = GridColumn<WeakPointRow> & SortedColumn<WeakPoint>;

/** Columns that are shown until somebody chooses. */
export const FIRST_WEAK_POINT_COLUMNS: readonly string[] = [
  'title',
  'category',
  'severity',
  'state',
  'unit',
  'host',
  'port',
  'owner',
  'dueAt',
  'exploited',
];

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days by which a due date has passed; 0 while it has not, or where nothing is to be done. */
export function daysLate(index: WeakPointIndex, row: WeakPointRow): number {
  const { state, dueAt } = index.standing(row);
  if (dueAt === null || !UNSETTLED.has(state) || dueAt >= index.now) return 0;
  return Math.max(1, Math.floor((index.now - dueAt) / DAY_MS));
}

type Translate = TFunction<['posture', 'terms']>;

export function useWeakPointColumns(index: WeakPointIndex): readonly WeakPointColumn[] {
  const { t } = useTranslation(['posture', 'terms']);
  const time = useExerciseTime();
  return useMemo(
    () => [
      ...kindColumns(t, index),
      ...placeColumns(t, index),
      ...courseColumns(t, index, (at) => (at === null ? '' : time.moment(at).slice(0, 10))),
    ],
    [t, index, time],
  );
}

const head = (t: Translate, id: ColumnId) => ({
  id,
  header: t(`posture:weak.column.${id}`),
  isSortable: true,
});

const textColumn = (
  t: Translate,
  id: ColumnId,
  width: number,
  text: (row: WeakPointRow) => string,
  more: Partial<WeakPointColumn> = {},
): WeakPointColumn => ({ ...head(t, id), width, text, render: text, ...more });

const kindColumns = (t: Translate, index: WeakPointIndex): WeakPointColumn[] => [
  textColumn(t, 'title', 240, ({ value }) => value.title, { grow: 3, isAlwaysShown: true }),
  textColumn(t, 'category', 96, ({ value }) => t(`terms:weakPointCategory.${value.category}`)),
  textColumn(t, 'subtype', 110, ({ value }) => t(`terms:weakPointSubtype.${value.subtype}`)),
  {
    ...head(t, 'severity'),
    width: 84,
    number: ({ value }) => SEVERITIES.indexOf(value.severity),
    render: ({ value: { severity } }) => (
      <StatusPill
        {...SEVERITY_LOOK[severity]}
        label={t(`terms:severity.${severity}`)}
        look="plain"
      />
    ),
  },
  {
    ...head(t, 'state'),
    width: 100,
    number: (row) => WEAK_POINT_STATES.indexOf(index.standing(row).state),
    render: (row) => {
      const { state } = index.standing(row);
      return (
        <StatusPill
          {...STATE_LOOK[state]}
          label={t(`terms:weakPointState.${state}`)}
          look="plain"
        />
      );
    },
  },
];

const placeColumns = (t: Translate, index: WeakPointIndex): WeakPointColumn[] => [
  {
    ...textColumn(t, 'unit', 170, ({ value }) => index.unitName(value), { grow: 2 }),
    render: ({ value }) => {
      const name = index.unitName(value);
      return name === '' ? <Text tone={3}>{t('posture:weak.noUnit')}</Text> : name;
    },
  },
  textColumn(t, 'system', 150, ({ value }) => index.systemName(value), { grow: 1 }),
  textColumn(t, 'asset', 160, ({ value }) => index.assetName(value), { grow: 1 }),
  textColumn(t, 'host', 160, ({ value }) => value.host, { grow: 1 }),
  {
    ...head(t, 'port'),
    width: 72,
    align: 'end',
    number: ({ value }) => value.port,
    render: ({ value }) => value.port ?? '',
  },
  textColumn(t, 'exposure', 100, ({ value }) => t(`terms:exposure.${value.exposure}`)),
  textColumn(t, 'source', 96, ({ value }) => t(`terms:scanSource.${value.source}`)),
  textColumn(t, 'cves', 140, ({ value }) => value.cves.join(' ')),
  textColumn(t, 'rule', 120, ({ value }) => value.rule),
];

const courseColumns = (
  t: Translate,
  index: WeakPointIndex,
  day: (at: number | null) => string,
): WeakPointColumn[] => [
  textColumn(t, 'owner', 100, ({ value }) => value.owner),
  {
    ...head(t, 'dueAt'),
    width: 150,
    number: (row) => index.standing(row).dueAt,
    render: (row) => {
      const late = daysLate(index, row);
      return late === 0 ? (
        day(index.standing(row).dueAt)
      ) : (
        <Text tone="danger">{t('posture:weak.overdue', { count: late })}</Text>
      );
    },
  },
  {
    ...head(t, 'firstSeenAt'),
    width: 104,
    number: ({ value }) => value.firstSeenAt,
    render: ({ value }) => day(value.firstSeenAt),
  },
  {
    ...head(t, 'lastSeenAt'),
    width: 104,
    number: ({ value }) => value.lastSeenAt,
    render: ({ value }) => day(value.lastSeenAt),
  },
  {
    ...head(t, 'exploited'),
    width: 96,
    number: ({ id }) => index.exploitedBy(id).length,
    render: ({ id }) =>
      index.exploitedBy(id).length === 0 ? (
        ''
      ) : (
        <Badge tone="attack">{t('posture:weak.exploited')}</Badge>
      ),
  },
];

type ColumnId =
  | 'title'
  | 'category'
  | 'subtype'
  | 'severity'
  | 'state'
  | 'unit'
  | 'system'
  | 'asset'
  | 'host'
  | 'port'
  | 'owner'
  | 'dueAt'
  | 'exposure'
  | 'source'
  | 'cves'
  | 'rule'
  | 'firstSeenAt'
  | 'lastSeenAt'
  | 'exploited';
