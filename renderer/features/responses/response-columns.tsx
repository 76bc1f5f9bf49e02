import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvidenceCounts } from '#renderer/data/evidence-counts.ts';
import { type SubjectIndex, useSubjectIndex } from '#renderer/data/subject-index.ts';
import type { SortedColumn } from '#renderer/data/use-case-rows.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { STATUS_LOOK, SUBJECT_STATUSES } from '#renderer/state/status-look.ts';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Response } from '#shared/domain/response.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { durationText } from './duration.ts';
import { useUnitName } from './use-unit-name.ts';

export type ResponseRow = Recorded<Response>;

/** A column of the list, and by what it sorts. */
export interface ResponseColumn extends GridColumn<ResponseRow>, SortedColumn<Response> {}

/** What the cells of the list look up. */
interface Lookups {
  readonly unitName: (id: string) => string;
  readonly index: SubjectIndex;
  readonly counts: ReadonlyMap<string, number>;
}

/** The columns of the list of responses, and what they look up. `hasUnit`: whose response it is, for control. */
export function useResponseColumns(hasUnit: boolean): {
  readonly columns: readonly ResponseColumn[];
  readonly lookups: Lookups;
} {
  const { t } = useTranslation(['responses', 'terms']);
  const time = useExerciseTime();
  const unitName = useUnitName();
  const index = useSubjectIndex('response');
  const counts = useEvidenceCounts();
  const lookups = useMemo(() => ({ unitName, index, counts }), [unitName, index, counts]);
  const columns = useMemo<ResponseColumn[]>(() => {
    const moment = (at: number | null): string => (at === null ? '' : time.moment(at));
    const all = [...standingColumns(t, lookups), ...workColumns(t, lookups, moment)];
    return hasUnit ? all : all.filter(({ id }) => id !== 'unit');
  }, [t, time, lookups, hasUnit]);
  return { columns, lookups };
}

type Translate = ReturnType<typeof useTranslation<['responses', 'terms']>>['t'];

const header = (t: Translate, id: ColumnId) => ({
  id,
  header: t(`column.${id}`),
  isSortable: true,
});

/** What it is, whose, and where it stands. */
const standingColumns = (t: Translate, { unitName, index }: Lookups): ResponseColumn[] => [
  {
    ...header(t, 'sequence'),
    width: 76,
    align: 'end',
    number: (row) => index.of(row).sequence,
    render: (row) => index.of(row).sequence ?? '–',
  },
  {
    ...header(t, 'title'),
    width: 240,
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
    ...header(t, 'unit'),
    width: 190,
    grow: 2,
    text: ({ value }) => unitName(value.unit),
    render: ({ value }) => unitName(value.unit),
  },
  {
    ...header(t, 'system'),
    width: 140,
    grow: 1,
    text: ({ value }) => value.system,
    render: ({ value }) => value.system,
  },
];

/** How fast, for which event, with what proof. */
const workColumns = (
  t: Translate,
  { index, counts }: Lookups,
  moment: (at: number | null) => string,
): ResponseColumn[] => [
  {
    ...header(t, 'detectedAt'),
    width: 140,
    number: ({ value }) => value.detectedAt,
    render: ({ value }) => moment(value.detectedAt),
  },
  {
    ...header(t, 'toContain'),
    width: 130,
    align: 'end',
    number: ({ value }) => toContain(value),
    render: ({ value }) => {
      const ms = toContain(value);
      return ms === null ? '' : durationText(t, ms);
    },
  },
  {
    ...header(t, 'recoveredAt'),
    width: 140,
    number: ({ value }) => value.recoveredAt,
    render: ({ value }) => moment(value.recoveredAt),
  },
  {
    ...header(t, 'notice'),
    width: 90,
    number: ({ value }) => (value.notice === null ? 0 : 1),
    render: ({ value }) => t(value.notice === null ? 'notLinked' : 'linked'),
  },
  {
    ...header(t, 'claims'),
    width: 72,
    align: 'end',
    number: ({ value }) => value.claims.length,
    render: ({ value }) => value.claims.length,
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

const toContain = ({ detectedAt, containedAt }: Response): number | null =>
  detectedAt === null || containedAt === null ? null : containedAt - detectedAt;

type ColumnId =
  | 'sequence'
  | 'title'
  | 'unit'
  | 'status'
  | 'system'
  | 'detectedAt'
  | 'recoveredAt'
  | 'toContain'
  | 'notice'
  | 'claims'
  | 'evidence'
  | 'submittedAt'
  | 'revision';

/** Columns that are shown until somebody chooses. */
export const FIRST_COLUMNS: readonly string[] = [
  'sequence',
  'title',
  'status',
  'unit',
  'detectedAt',
  'toContain',
  'notice',
  'evidence',
];
