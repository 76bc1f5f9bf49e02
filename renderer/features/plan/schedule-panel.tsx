import { CalendarPlus, Pencil, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type DataColumn, DataTable } from '#renderer/ui/data-table.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { removeSchedule } from '#shared/commands/plan-schedule.ts';
import { ALL } from '#shared/domain/audiences.ts';
import { type Schedule, scheduleKind } from '#shared/domain/exercise.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';
import styles from './schedule-panel.module.css';
import { useAction, useShowError } from './use-action.ts';
import { useLocked } from './use-locked.ts';

type Row = Recorded<Schedule>;

/** The stretches of the exercise on the calendar, earliest first. */
export function SchedulePanel() {
  const { t } = useTranslation(['plan', 'terms', 'common']);
  const table = useTable(scheduleKind);
  const locked = useLocked(scheduleKind, ALL, OPEN);
  const [editing, setEditing] = useState<Row | 'new' | null>(null);
  const columns = useScheduleColumns(locked !== null, setEditing);
  const rows = useMemo(
    () =>
      [...table].sort((a, b) => (a.value.startsAt ?? Infinity) - (b.value.startsAt ?? Infinity)),
    [table],
  );
  return (
    <Panel
      title={t('schedule.title')}
      padding="none"
      actions={
        <Button
          size="small"
          icon={CalendarPlus}
          isDisabled={locked !== null}
          onPress={() => setEditing('new')}
        >
          {t('schedule.add')}
        </Button>
      }
    >
      <DataTable
        caption={t('schedule.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p className={styles['empty']}>{t('schedule.empty')}</p>}
      />
      {editing !== null && (
        <ScheduleDialog
          record={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}

function useScheduleColumns(
  isLocked: boolean,
  onEdit: (row: Row) => void,
): readonly DataColumn<Row>[] {
  const { t } = useTranslation(['plan', 'terms', 'common']);
  const time = useExerciseTime();
  const action = useAction();
  const showError = useShowError();
  const moment = (value: number | null): string =>
    value === null ? t('common:notSet') : time.moment(value);
  const remove = async (row: Row): Promise<void> => {
    const name = t(`terms:phase.${row.value.phase}`);
    const done = await action(removeSchedule, { id: row.id }, t('done.removed', { name }));
    if (!done.ok) showError(done.error);
  };
  return [
    {
      id: 'phase',
      header: t('schedule.phase'),
      isRowHeader: true,
      render: ({ value }) => t(`terms:phase.${value.phase}`),
    },
    {
      id: 'startsAt',
      header: t('schedule.startsAt'),
      render: ({ value }) => moment(value.startsAt),
    },
    { id: 'endsAt', header: t('schedule.endsAt'), render: ({ value }) => moment(value.endsAt) },
    { id: 'note', header: t('field.note'), render: ({ value }) => value.note },
    {
      id: 'actions',
      header: t('schedule.actions'),
      align: 'end',
      render: (row) => (
        <Inline gap={0} justify="end" wrap={false}>
          <IconButton
            icon={Pencil}
            size="small"
            label={t('common:edit')}
            isDisabled={isLocked}
            onPress={() => onEdit(row)}
          />
          <IconButton
            icon={Trash2}
            size="small"
            label={t('common:remove')}
            isDisabled={isLocked}
            onPress={() => void remove(row)}
          />
        </Inline>
      ),
    },
  ];
}
