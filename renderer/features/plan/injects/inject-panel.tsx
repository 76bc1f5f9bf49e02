import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { INJECT_PLAN_FIELDS, recordInject, removeInject } from '#shared/commands/record-inject.ts';
import type { CommandContext } from '#shared/commands/command.ts';
import type { PlanEntryInput } from '#shared/commands/plan-entry.ts';
import { type Inject, injectKind } from '#shared/domain/inject.ts';
import { personKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { RecordPanel } from '../side-panel.tsx';
import { RemoveButton } from '../remove-button.tsx';
import type { RegisterPanelProps } from '../register-panel.tsx';
import { useRegisterForm } from '../use-register-form.ts';

const required = (): readonly (keyof Inject)[] => ['number', 'title'];

/** A new record's form holds every field; the plan takes only its own. */
const recordPlan = (context: CommandContext, { id, fields }: PlanEntryInput<Inject>) =>
  recordInject(context, {
    id,
    fields: Object.fromEntries(
      INJECT_PLAN_FIELDS.filter((field) => field in fields).map((field) => [field, fields[field]]),
    ),
  });

/** The plan of one inject. */
export function InjectPanel({ id, locked, onOpen }: RegisterPanelProps) {
  const { t } = useTranslation('injects');
  const people = useTable(personKind);
  const { timeZone } = useExerciseTime();
  const evaluators = useMemo(
    () => [...people].map((one) => ({ id: one.id as string, label: one.value.name })),
    [people],
  );
  const entry = useRegisterForm({ kind: injectKind, command: recordPlan, id, required, onOpen });
  if (entry === null) return null;
  const { form, isNew } = entry;
  const { number, title } = form.values;
  return (
    <RecordPanel
      title={isNew ? t('add') : `${number} ${title}`}
      form={form}
      isNew={isNew}
      locked={locked}
      onClose={() => onOpen(null)}
      actions={
        !isNew && (
          <RemoveButton
            id={id as RecordId}
            command={removeInject}
            locked={locked}
            name={`${number} ${title}`}
            onRemoved={() => onOpen(null)}
          />
        )
      }
    >
      <Columns min={160} gap={3}>
        <TextField
          label={t('field.number')}
          description={t('numberHint')}
          {...form.field('number')}
        />
        <DateTimeField
          label={t('field.scheduledAt')}
          timeZone={timeZone}
          {...form.field('scheduledAt')}
        />
      </Columns>
      <TextField label={t('field.title')} {...form.field('title')} />
      <TextArea label={t('field.text')} rows={3} {...form.field('text')} />
      <Columns min={160} gap={3}>
        <TextField label={t('field.from')} {...form.field('from')} />
        <TextField label={t('field.to')} {...form.field('to')} />
        <TextField label={t('field.channel')} {...form.field('channel')} />
        <ComboBox
          label={t('field.evaluator')}
          options={evaluators}
          {...form.field('evaluator')}
          onChange={(chosen) => form.change({ evaluator: chosen as RecordId | null })}
        />
      </Columns>
      <TextArea label={t('field.expected')} rows={2} {...form.field('expected')} />
      <TextField label={t('field.objective')} {...form.field('objective')} />
    </RecordPanel>
  );
}
