import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { recordWeakPoint } from '#shared/commands/record-weak-point.ts';
import { assetKind, organisationKind, systemKind } from '#shared/domain/register.ts';
import {
  EXPOSURES,
  SEVERITIES,
  WEAK_POINT_CATEGORIES,
  WEAK_POINT_SUBTYPES,
  type WeakPoint,
  weakPointKind,
} from '#shared/domain/weak-point.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

interface WeakPointFormProps {
  /** Null for one that is being entered. */
  readonly record: Recorded<WeakPoint> | null;
  /** The record that was saved, or null. */
  readonly onClose: (id: RecordId | null) => void;
}

type Fields = Partial<WeakPoint>;

/** Enters a weak point by hand, or corrects one. */
export function WeakPointForm({ record, onClose }: WeakPointFormProps) {
  const { t } = useTranslation(['posture', 'common']);
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [fields, setFields] = useState<Fields>({});
  const [problem, setProblem] = useState<string | null>(null);
  const values = { ...(record?.value ?? weakPointKind.empty), ...fields };
  const save = async (): Promise<void> => {
    const outcome = await session.run(recordWeakPoint, { id: record?.id ?? null, fields });
    if (!outcome.ok) return setProblem(errorText(outcome.error));
    toasts.add({
      tone: 'positive',
      title: t(record === null ? 'posture:weak.done.added' : 'posture:state.saved'),
    });
    onClose(outcome.value);
  };
  return (
    <Dialog
      isOpen
      size="large"
      onOpenChange={(isOpen) => !isOpen && onClose(null)}
      isDismissable={Object.keys(fields).length === 0}
      title={t(record === null ? 'posture:weak.add' : 'posture:weak.edit')}
      footer={
        <>
          <Button onPress={() => onClose(null)}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={values.title.trim() === ''}
            onPress={() => void save()}
          >
            {t('common:save')}
          </Button>
        </>
      }
    >
      <Form gap={3} onSubmit={() => void save()}>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        <KindFields values={values} onChange={(change) => setFields({ ...fields, ...change })} />
        <PlaceFields values={values} onChange={(change) => setFields({ ...fields, ...change })} />
      </Form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly values: WeakPoint;
  readonly onChange: (change: Fields) => void;
}

function KindFields({ values, onChange }: FieldsProps) {
  const { t } = useTranslation(['posture', 'terms']);
  const subtypes: readonly WeakPoint['subtype'][] = WEAK_POINT_SUBTYPES[values.category];
  return (
    <>
      <TextField
        label={t('posture:weak.field.title')}
        isRequired
        value={values.title}
        onChange={(title) => onChange({ title })}
      />
      <Columns min={160} gap={3}>
        <Select
          label={t('posture:weak.column.category')}
          options={WEAK_POINT_CATEGORIES.map((id) => ({
            id,
            label: t(`terms:weakPointCategory.${id}`),
          }))}
          value={values.category}
          onChange={(category) => onChange({ category, subtype: 'other' })}
        />
        <Select
          label={t('posture:weak.column.subtype')}
          options={subtypes.map((id) => ({ id, label: t(`terms:weakPointSubtype.${id}`) }))}
          value={values.subtype}
          onChange={(subtype) => onChange({ subtype })}
        />
        <Select
          label={t('posture:weak.column.severity')}
          options={SEVERITIES.map((id) => ({ id, label: t(`terms:severity.${id}`) }))}
          value={values.severity}
          onChange={(severity) => onChange({ severity })}
        />
        <Select
          label={t('posture:weak.column.exposure')}
          options={EXPOSURES.map((id) => ({ id, label: t(`terms:exposure.${id}`) }))}
          value={values.exposure}
          onChange={(exposure) => onChange({ exposure })}
        />
      </Columns>
      <TextField
        label={t('posture:weak.column.cves')}
        description={t('posture:weak.field.cvesHint')}
        isMono
        value={values.cves.join(' ')}
        onChange={(text) => onChange({ cves: text.split(/[\s,;，；]+/).filter(Boolean) })}
      />
    </>
  );
}

function PlaceFields({ values, onChange }: FieldsProps) {
  const { t } = useTranslation('posture');
  const { timeZone } = useExerciseTime();
  const optionsOf = (
    table: Iterable<{ readonly id: string; readonly value: { readonly name: string } }>,
  ) => [...table].map(({ id, value }) => ({ id, label: value.name }));
  const assets = optionsOf(useTable(assetKind));
  const systems = optionsOf(useTable(systemKind));
  const units = optionsOf(useTable(organisationKind));
  const choose = (field: 'asset' | 'system' | 'organisation') => (id: string | null) =>
    onChange({ [field]: id });
  return (
    <>
      <Columns min={240} gap={3}>
        <ComboBox
          label={t('weak.column.asset')}
          options={assets}
          value={values.asset}
          onChange={choose('asset')}
        />
        <ComboBox
          label={t('weak.column.system')}
          options={systems}
          value={values.system}
          onChange={choose('system')}
        />
        <ComboBox
          label={t('weak.column.unit')}
          options={units}
          value={values.organisation}
          onChange={choose('organisation')}
        />
        <TextField
          label={t('weak.column.host')}
          isMono
          value={values.host}
          onChange={(host) => onChange({ host })}
        />
        <NumberField
          label={t('weak.column.port')}
          minValue={0}
          maxValue={65_535}
          formatOptions={{ useGrouping: false }}
          value={values.port ?? Number.NaN}
          onChange={(port) => onChange({ port: Number.isNaN(port) ? null : port })}
        />
        <TextField
          label={t('weak.column.owner')}
          value={values.owner}
          onChange={(owner) => onChange({ owner })}
        />
        <DateTimeField
          label={t('weak.column.dueAt')}
          timeZone={timeZone}
          value={values.dueAt}
          onChange={(dueAt) => onChange({ dueAt })}
        />
      </Columns>
      <TextArea
        label={t('weak.field.description')}
        rows={3}
        value={values.description}
        onChange={(description) => onChange({ description })}
      />
      <TextArea
        label={t('weak.field.remedy')}
        rows={2}
        value={values.remedy}
        onChange={(remedy) => onChange({ remedy })}
      />
    </>
  );
}
