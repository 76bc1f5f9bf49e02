import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvidenceCounts } from '#renderer/data/evidence-counts.ts';
import { type SubjectIndex, useSubjectIndex } from '#renderer/data/subject-index.ts';
import type { SortedColumn } from '#renderer/data/use-case-rows.ts';
import { useFindingFlags } from '#renderer/data/use-authorisation.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { STATUS_LOOK, SUBJECT_STATUSES } from '#renderer/state/status-look.ts';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Finding } from '#shared/domain/finding.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { type ClaimItems, useClaimItems } from './use-claim-items.ts';
import { type TargetNames, useTargetNames } from './use-target-names.ts';

export type FindingRow = Recorded<Finding>;

/** A column of the list, and by what it sorts. */
export interface FindingColumn extends GridColumn<FindingRow>, SortedColumn<Finding> {}

/** What the cells of the list look up. */
interface Lookups {
  readonly names: TargetNames;
  readonly index: SubjectIndex;
  readonly counts: ReadonlyMap<string, number>;
  readonly items: ClaimItems | undefined;
  /** How much stands against a finding that was sent. */
  readonly flagsOf: (row: FindingRow) => number;
}

/** The columns of the list of findings, and what they look up. `hasTeam`: whose finding it is, for control. */
export function useFindingColumns(hasTeam: boolean): {
  readonly columns: readonly FindingColumn[];
  readonly lookups: Lookups;
} {
  const { t } = useTranslation(['findings', 'terms', 'control']);
  const time = useExerciseTime();
  const names = useTargetNames();
  const index = useSubjectIndex('finding');
  const counts = useEvidenceCounts();
  const items = useClaimItems();
  const flagsOf = useFlagCount(index);
  const lookups = useMemo(
    () => ({ names, index, counts, items, flagsOf }),
    [names, index, counts, items, flagsOf],
  );
  const columns = useMemo<FindingColumn[]>(() => {
    const moment = (at: number | null): string => (at === null ? '' : time.moment(at));
    const all = [
      ...standingColumns(t, lookups),
      ...placeColumns(t, lookups),
      ...proofColumns(t, lookups, moment),
    ];
    return hasTeam ? all : all.filter(({ id }) => id !== 'team' && id !== 'check');
  }, [t, time, lookups, hasTeam]);
  return { columns, lookups };
}

function useFlagCount(index: SubjectIndex): (row: FindingRow) => number {
  const flags = useFindingFlags();
  return useCallback(
    (row) => {
      const { status } = index.of(row);
      if (status === 'draft' || status === 'withdrawn') return 0;
      const { violations, remarks } = flags(row.value);
      return violations.length + remarks.length;
    },
    [index, flags],
  );
}

type Translate = ReturnType<typeof useTranslation<['findings', 'terms', 'control']>>['t'];

const header = (t: Translate, id: ColumnId) => ({
  id,
  header: t(`column.${id}`),
  isSortable: true,
});

/** What it is and where it stands. */
const standingColumns = (t: Translate, { index, flagsOf }: Lookups): FindingColumn[] => [
  {
    ...header(t, 'sequence'),
    width: 76,
    align: 'end',
    number: (row) => index.of(row).sequence,
    render: (row) => index.of(row).sequence ?? '–',
  },
  {
    ...header(t, 'title'),
    width: 220,
    grow: 3,
    isAlwaysShown: true,
    text: ({ value }) => value.title,
    render: ({ value }) =>
      value.title === '' ? <Text tone={3}>{t('untitled')}</Text> : value.title,
  },
  {
    ...header(t, 'status'),
    width: 104,
    number: (row) => SUBJECT_STATUSES.indexOf(index.of(row).status),
    render: (row) => {
      const { status } = index.of(row);
      return (
        <StatusPill {...STATUS_LOOK[status]} label={t(`terms:status.${status}`)} look="plain" />
      );
    },
  },
  {
    id: 'check',
    header: t('control:violation.column'),
    width: 84,
    isSortable: true,
    number: flagsOf,
    render: (row) => {
      const count = flagsOf(row);
      return count === 0 ? null : (
        <StatusPill
          look="plain"
          tone="caution"
          shape="triangle"
          label={t('control:violation.count', { count })}
        />
      );
    },
  },
];

/** Whom it hit and who did it. */
const placeColumns = (t: Translate, { names }: Lookups): FindingColumn[] => [
  {
    ...header(t, 'organisation'),
    width: 170,
    grow: 2,
    text: ({ value }) => names.organisation(value),
    render: ({ value }) => names.organisation(value),
  },
  {
    ...header(t, 'system'),
    width: 140,
    grow: 1,
    text: ({ value }) => names.system(value),
    render: ({ value }) => names.system(value),
  },
  {
    ...header(t, 'team'),
    width: 110,
    text: ({ value }) => names.team(value.team),
    render: ({ value }) => names.team(value.team),
  },
];

/** When, what for, and with what proof. */
const proofColumns = (
  t: Translate,
  { index, counts, items }: Lookups,
  moment: (at: number | null) => string,
): FindingColumn[] => [
  {
    ...header(t, 'attackedAt'),
    width: 140,
    number: ({ value }) => value.attackedAt,
    render: ({ value }) => moment(value.attackedAt),
  },
  {
    ...header(t, 'claims'),
    width: 150,
    number: ({ value }) => value.claims.length,
    render: ({ value }) =>
      value.claims.map(({ item }) => items?.get(item)?.name ?? item).join('、'),
  },
  {
    ...header(t, 'evidence'),
    width: 72,
    align: 'end',
    number: ({ id }) => counts.get(id) ?? 0,
    render: ({ id }) => counts.get(id) ?? 0,
  },
  {
    ...header(t, 'submittedAt'),
    width: 140,
    number: (row) => index.of(row).submittedAt,
    render: (row) => moment(index.of(row).submittedAt),
  },
  {
    ...header(t, 'revision'),
    width: 84,
    align: 'end',
    number: (row) => index.of(row).revisions,
    render: (row) => index.of(row).revisions,
  },
];

type ColumnId =
  | 'sequence'
  | 'title'
  | 'status'
  | 'organisation'
  | 'system'
  | 'team'
  | 'attackedAt'
  | 'claims'
  | 'evidence'
  | 'submittedAt'
  | 'revision';

/** Columns that are shown until somebody chooses. */
export const FIRST_COLUMNS: readonly string[] = [
  'sequence',
  'title',
  'status',
  'check',
  'organisation',
  'system',
  'team',
  'attackedAt',
  'evidence',
];
