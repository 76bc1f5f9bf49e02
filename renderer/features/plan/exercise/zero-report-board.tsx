import { FilePlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useNow } from '#renderer/data/use-now.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import type { Tone } from '#renderer/ui/tone.ts';
import {
  dueTimes,
  zeroReportId,
  type ZeroReportState,
  zeroReportState,
} from '#shared/commands/file-zero-report.ts';
import { type ZeroReportDuty, zeroReportKind } from '#shared/domain/assurance.ts';
import { organisationKind } from '#shared/domain/register.ts';
import type { Recorded } from '#shared/journal/read.ts';
import styles from './entry-panel.module.css';
import { FileZeroReportDialog } from './file-zero-report-dialog.tsx';
import type { UnitReport } from './unit-report.ts';
import { UnitGrid } from './unit-grid.tsx';

const TONES: Readonly<Record<ZeroReportState, Tone>> = {
  filed: 'positive',
  late: 'caution',
  missing: 'danger',
  due: 'info',
  upcoming: 'neutral',
};

interface Due {
  readonly duty: Recorded<ZeroReportDuty>;
  readonly dueAt: number;
}

/** Who has reported for a due time, and who has not. */
export function ZeroReportBoard({
  duties,
}: {
  readonly duties: readonly Recorded<ZeroReportDuty>[];
}) {
  const { t } = useTranslation('planning');
  const { timeZone, moment } = useExerciseTime();
  const now = useNow();
  const dues = useMemo(
    () =>
      duties
        .flatMap((duty) => dueTimes(duty.value, timeZone).map((dueAt): Due => ({ duty, dueAt })))
        .sort((a, b) => a.dueAt - b.dueAt),
    [duties, timeZone],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const keyOf = ({ duty, dueAt }: Due): string => `${duty.id}~${dueAt}`;
  const due =
    dues.find((one) => keyOf(one) === chosen) ??
    dues.findLast(({ dueAt }) => dueAt <= now) ??
    dues[0];
  if (due === undefined) return null;
  return (
    <Panel
      title={t('zero.board')}
      padding="none"
      actions={
        <Select
          label={t('zero.pick')}
          isLabelHidden
          options={dues.map((one) => ({
            id: keyOf(one),
            label: `${moment(one.dueAt)} ${one.duty.value.title}`,
          }))}
          value={keyOf(due)}
          onChange={setChosen}
        />
      }
    >
      <DueBoard due={due} now={now} />
    </Panel>
  );
}

function DueBoard({ due, now }: { readonly due: Due; readonly now: number }) {
  const { t } = useTranslation('planning');
  const actor = useActor();
  const status = useSessionStatus();
  const rows = useUnitReports(due, now);
  const [filing, setFiling] = useState<UnitReport | null>(null);
  const mayFile =
    status.type === 'open' && (actor.role === 'organiser' || actor.role === 'defender');
  const columns = useReportColumns(mayFile ? setFiling : null);
  const count = (state: ZeroReportState): number =>
    rows.filter((row) => row.state === state).length;
  return (
    <>
      <div className={styles['head']}>
        <Stack gap={1}>
          <Text as="p" weight="medium">
            {rows.length === 0
              ? t('zero.noUnits')
              : t('zero.summary', {
                  all: rows.length,
                  filed: count('filed'),
                  late: count('late'),
                  missing: count('missing'),
                })}
          </Text>
        </Stack>
      </div>
      <UnitGrid label={t('zero.board')} rows={rows} columns={columns} />
      {filing !== null && (
        <FileZeroReportDialog
          unit={filing}
          duty={due.duty.id}
          dueAt={due.dueAt}
          onClose={() => setFiling(null)}
        />
      )}
    </>
  );
}

/** Columns of the board; `onFile`: null where nothing may be filed. */
function useReportColumns(
  onFile: ((row: UnitReport) => void) | null,
): readonly GridColumn<UnitReport>[] {
  const { t } = useTranslation(['planning', 'terms']);
  const { moment } = useExerciseTime();
  return [
    {
      id: 'unit',
      header: t('zero.unit'),
      width: 240,
      grow: 1,
      render: ({ name }) => name,
    },
    {
      id: 'state',
      header: t('zero.state'),
      width: 110,
      render: ({ state }) => (
        <StatusPill tone={TONES[state]} label={t(`terms:zeroReport.${state}`)} />
      ),
    },
    {
      id: 'filedAt',
      header: t('zero.filedAt'),
      width: 150,
      render: ({ report }) => (report === undefined ? '' : moment(report.filedAt)),
    },
    {
      id: 'content',
      header: t('zero.content'),
      width: 260,
      render: ({ report }) =>
        report === undefined
          ? ''
          : [t(`terms:zeroContent.${report.content}`), report.text]
              .filter((part) => part !== '')
              .join(' · '),
    },
    {
      id: 'reporter',
      header: t('zero.reporter'),
      width: 120,
      render: ({ report }) => report?.reporter ?? '',
    },
    {
      id: 'actions',
      header: t('actions'),
      width: 140,
      render: (row) =>
        onFile !== null && (
          <Button size="small" icon={FilePlus} onPress={() => onFile(row)}>
            {t('zero.file')}
          </Button>
        ),
    },
  ];
}

/** Units with what each has reported; a defender sees its own alone. What lacks stands first. */
function useUnitReports({ duty, dueAt }: Due, now: number): readonly UnitReport[] {
  const { t } = useTranslation('planning');
  const actor = useActor();
  const organisations = useTable(organisationKind);
  const reports = useTable(zeroReportKind);
  return useMemo(() => {
    const units =
      actor.unit === null
        ? [...organisations].map(({ id, value }) => ({ id, name: value.name }))
        : [{ id: actor.unit, name: t('zero.unit') }];
    const order: readonly ZeroReportState[] = ['missing', 'late', 'due', 'filed', 'upcoming'];
    return units
      .map(({ id: unit, name }): UnitReport => {
        const report = reports.get(zeroReportId({ unit, duty: duty.id, dueAt }));
        const state = zeroReportState(report, duty.value, dueAt, now);
        return { id: unit, unit, name, state, report: report?.value };
      })
      .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  }, [actor.unit, organisations, reports, duty, dueAt, now, t]);
}
