import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { editWeakPoints, type SharedWeakPointFields } from '#shared/commands/edit-weak-points.ts';
import { systemKind } from '#shared/domain/register.ts';
import { EXPOSURES, SEVERITIES } from '#shared/domain/weak-point.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { usePostureAct } from './use-posture-act.ts';

interface BulkEditDialogProps {
  readonly ids: readonly RecordId[];
  readonly onClose: (isDone: boolean) => void;
}

/** Gives many weak points the same owner, due date, severity, exposure or system; only what is filled in. */
export function BulkEditDialog({ ids, onClose }: BulkEditDialogProps) {
  const { t } = useTranslation(['posture', 'common']);
  const act = usePostureAct();
  const [fields, setFields] = useState<SharedWeakPointFields>({});
  const submit = async (): Promise<void> => {
    const filled = Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== '' && value !== null),
    );
    const isDone = await act(editWeakPoints, { ids, fields: filled }, (count) =>
      t('posture:weak.done.changed', { count }),
    );
    if (isDone) onClose(true);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose(false)}
      title={t('posture:weak.bulk.title', { count: ids.length })}
      footer={
        <>
          <Button onPress={() => onClose(false)}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={Object.keys(fields).length === 0}
            onPress={() => void submit()}
          >
            {t('common:save')}
          </Button>
        </>
      }
    >
      <Form gap={3} onSubmit={() => void submit()}>
        <Text size={13} tone={2}>
          {t('posture:weak.bulk.hint')}
        </Text>
        <BulkFields fields={fields} onChange={(change) => setFields({ ...fields, ...change })} />
      </Form>
    </Dialog>
  );
}

interface BulkFieldsProps {
  readonly fields: SharedWeakPointFields;
  readonly onChange: (change: SharedWeakPointFields) => void;
}

function BulkFields({ fields, onChange }: BulkFieldsProps) {
  const { t } = useTranslation(['posture', 'terms']);
  const { timeZone } = useExerciseTime();
  const systems = useTable(systemKind);
  return (
    <>
      <Columns min={240} gap={3}>
        <TextField
          label={t('posture:weak.column.owner')}
          value={fields.owner ?? ''}
          onChange={(owner) => onChange({ owner })}
        />
        <DateTimeField
          label={t('posture:weak.column.dueAt')}
          timeZone={timeZone}
          value={fields.dueAt ?? null}
          onChange={(dueAt) => onChange({ dueAt })}
        />
        <Select
          label={t('posture:weak.column.severity')}
          placeholder={t('posture:weak.bulk.keep')}
          options={SEVERITIES.map((id) => ({ id, label: t(`terms:severity.${id}`) }))}
          value={fields.severity ?? null}
          onChange={(severity) => onChange({ severity })}
        />
        <Select
          label={t('posture:weak.column.exposure')}
          placeholder={t('posture:weak.bulk.keep')}
          options={EXPOSURES.map((id) => ({ id, label: t(`terms:exposure.${id}`) }))}
          value={fields.exposure ?? null}
          onChange={(exposure) => onChange({ exposure })}
        />
      </Columns>
      <ComboBox
        label={t('posture:weak.column.system')}
        placeholder={t('posture:weak.bulk.keep')}
        options={[...systems].map(({ id, value }) => ({ id: id as string, label: value.name }))}
        value={fields.system ?? null}
        onChange={(system) => onChange({ system: system as RecordId | null })}
      />
    </>
  );
}
