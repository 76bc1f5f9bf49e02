import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { Command } from '#shared/commands/command.ts';
import type { PlanEntryInput } from '#shared/commands/plan-entry.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useAction } from '../use-action.ts';
import { EntryFields } from './entry-fields.tsx';

export interface EntryDialogProps<Value extends object> {
  readonly title: string;
  /** Null for an entry that is being made. */
  readonly record: Recorded<Value> | null;
  /** What a new entry starts from. */
  readonly initial: Value;
  readonly command: Command<PlanEntryInput<Value>, RecordId>;
  readonly form: (fields: EntryFields<Value>) => ReactNode;
  readonly onClose: () => void;
}

/** One entry of a register of the plan. */
export function EntryDialog<Value extends object>(props: EntryDialogProps<Value>) {
  const { title, record, initial, command, form, onClose } = props;
  const { t } = useTranslation(['plan', 'common']);
  const { timeZone } = useExerciseHead();
  const errorText = useErrorText();
  const action = useAction();
  const [touched, setTouched] = useState<Partial<Value>>({});
  const values: Value = { ...(record?.value ?? initial), ...touched };
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    const input = { id: record?.id ?? null, fields: record === null ? values : touched };
    const done = await action(command, input, t(record === null ? 'done.added' : 'done.changed'));
    if (done.ok) onClose();
    else setProblem(errorText(done.error));
  };
  const set = (change: Partial<Value>): void => setTouched((before) => ({ ...before, ...change }));
  return (
    <FormDialog title={title} submitLabel={t('common:save')} onSubmit={submit} onClose={onClose}>
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {form(new EntryFields(values, set, timeZone))}
    </FormDialog>
  );
}
