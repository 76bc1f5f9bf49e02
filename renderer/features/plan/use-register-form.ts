import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useRecord } from '#renderer/data/use-records.ts';
import type { Command } from '#shared/commands/command.ts';
import type { Kind } from '#shared/domain/kind.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { tagsOf, tagsText } from './tags.ts';
import { useAction } from './use-action.ts';
import { type RecordForm, useRecordForm } from './use-record-form.ts';

interface RecordInput<Value> {
  readonly id: RecordId | null;
  readonly fields: Partial<Value>;
  readonly tags?: readonly string[];
}

export interface RegisterFormParts<Value extends object> {
  readonly kind: Kind<string, Value>;
  readonly command: Command<RecordInput<Value>, RecordId>;
  /** `new` for a record that is being entered. */
  readonly id: string;
  readonly required: (values: Value) => readonly (keyof Value & string)[];
  /** What a new record starts from; the same object while it means the same. */
  readonly initial?: Partial<Value>;
  /** Shows the record that was entered. */
  readonly onOpen: (id: string) => void;
}

/** The form of one record of the register, its tags as one line of text. Null once the record is gone. */
export function useRegisterForm<Value extends object>(
  parts: RegisterFormParts<Value>,
): {
  readonly form: RecordForm<Value & { readonly tags: string }>;
  readonly isNew: boolean;
} | null {
  const { kind, command, id, initial, onOpen } = parts;
  const { t } = useTranslation('plan');
  const session = useSession();
  const action = useAction();
  const isNew = id === 'new';
  const record = useRecord(kind, isNew ? null : id);
  const saved = useMemo(
    () => ({ ...kind.empty, ...(isNew ? initial : record?.value), tags: tagsText(record) }),
    [kind, isNew, initial, record],
  );
  const form = useRecordForm<Value & { readonly tags: string }>({
    form: `${session.id} ${kind.kind} ${id}`,
    saved,
    required: parts.required,
    async save(changed, values) {
      // A new record needs what it started from, too.
      const { tags, ...fields } = isNew ? { ...values, tags: values.tags } : changed;
      const done = await action(
        command,
        {
          id: isNew ? null : (id as RecordId),
          fields: fields as unknown as Partial<Value>,
          ...(tags === undefined || !kind.sets.includes('tag') ? {} : { tags: tagsOf(tags) }),
        },
        t(isNew ? 'done.added' : 'done.changed'),
      );
      if (done.ok && isNew) onOpen(done.value);
      return done;
    },
  });
  return isNew || record !== undefined ? { form, isNew } : null;
}
