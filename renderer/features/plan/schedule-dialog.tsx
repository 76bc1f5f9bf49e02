import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { planSchedule } from '#shared/commands/plan-schedule.ts';
import { PHASES, type Schedule, scheduleKind } from '#shared/domain/exercise.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { FormDialog } from './form-dialog.tsx';
import { useAction } from './use-action.ts';

interface ScheduleDialogProps {
  /** Null for a stretch that is being entered. */
  readonly record: Recorded<Schedule> | null;
  readonly onClose: () => void;
}

/** Phases that people put on a calendar. */
const PLANNED = PHASES.filter(
  (phase) => phase !== 'draft' && phase !== 'suspended' && phase !== 'aborted',
);

/** One stretch of the exercise on the calendar. */
export function ScheduleDialog({ record, onClose }: ScheduleDialogProps) {
  const { t } = useTranslation(['plan', 'terms', 'common']);
  const { timeZone } = useExerciseHead();
  const errorText = useErrorText();
  const action = useAction();
  const [touched, setTouched] = useState<Partial<Schedule>>({});
  const fields: Schedule = { ...(record?.value ?? scheduleKind.empty), ...touched };
  const [problem, setProblem] = useState<string | null>(null);
  const set = (change: Partial<Schedule>): void =>
    setTouched((before) => ({ ...before, ...change }));
  const submit = async (): Promise<void> => {
    const input = { id: record?.id ?? null, fields: record === null ? fields : touched };
    const done = await action(
      planSchedule,
      input,
      t(record === null ? 'done.added' : 'done.changed'),
    );
    if (done.ok) onClose();
    else setProblem(errorText(done.error));
  };
  return (
    <FormDialog
      title={t(record === null ? 'schedule.add' : 'schedule.edit')}
      submitLabel={t('common:save')}
      onSubmit={submit}
      onClose={onClose}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <Select
        label={t('schedule.phase')}
        isRequired
        options={PLANNED.map((phase) => ({ id: phase, label: t(`terms:phase.${phase}`) }))}
        value={fields.phase}
        onChange={(phase) => set({ phase })}
      />
      <Columns min={160}>
        <DateTimeField
          label={t('schedule.startsAt')}
          value={fields.startsAt}
          onChange={(startsAt) => set({ startsAt })}
          timeZone={timeZone}
        />
        <DateTimeField
          label={t('schedule.endsAt')}
          value={fields.endsAt}
          onChange={(endsAt) => set({ endsAt })}
          timeZone={timeZone}
        />
      </Columns>
      <TextField label={t('field.note')} value={fields.note} onChange={(note) => set({ note })} />
    </FormDialog>
  );
}
