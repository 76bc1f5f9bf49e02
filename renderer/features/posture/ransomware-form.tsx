import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { ransomwareId, recordRansomwareReadiness } from '#shared/commands/record-readiness.ts';
import {
  CONTROL_STATES,
  type RansomwareReadiness,
  ransomwareReadinessKind,
} from '#shared/domain/readiness.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { RANSOMWARE_PARTS } from '#shared/metrics/readiness-facts.ts';
import { AttachedFiles } from './attached-files.tsx';
import { UnitRecordForm } from './unit-record-form.tsx';

interface RansomwareFormProps {
  readonly unit: RecordId;
  readonly record: RansomwareReadiness | undefined;
  readonly isLocked: boolean;
}

/** What is known of a unit's readiness for ransomware. */
export function RansomwareForm({ unit, record, isLocked }: RansomwareFormProps) {
  const { t } = useTranslation('posture');
  const session = useSession();
  const prepare = async (): Promise<boolean> =>
    (await session.run(recordRansomwareReadiness, { unit, fields: {} })).ok;
  return (
    <>
      <UnitRecordForm<RansomwareReadiness>
        title={t('tabs.ransomware')}
        unit={unit}
        saved={record ?? { ...ransomwareReadinessKind.empty, unit }}
        command={recordRansomwareReadiness}
        isLocked={isLocked}
      >
        {(values, change) => (
          <Stack gap={3}>
            <PartFields values={values} onChange={change} />
            <RecoveryFields values={values} onChange={change} />
          </Stack>
        )}
      </UnitRecordForm>
      <Panel title={t('risk.evidence')} headingLevel={3}>
        <AttachedFiles subject={ransomwareId(unit)} isLocked={isLocked} prepare={prepare} />
      </Panel>
    </>
  );
}

interface FieldsProps {
  readonly values: RansomwareReadiness;
  readonly onChange: (part: Partial<RansomwareReadiness>) => void;
}

function PartFields({ values, onChange }: FieldsProps) {
  const { t } = useTranslation(['posture', 'terms']);
  const { timeZone } = useExerciseTime();
  return (
    <>
      <Columns min={160} gap={3}>
        <DateTimeField
          label={t('posture:ransomware.checkedAt')}
          timeZone={timeZone}
          value={values.checkedAt}
          onChange={(checkedAt) => onChange({ checkedAt })}
        />
        <TextField
          label={t('posture:ransomware.assessor')}
          value={values.assessor}
          onChange={(assessor) => onChange({ assessor })}
        />
      </Columns>
      {RANSOMWARE_PARTS.map((part) => (
        <Columns key={part} min={160} gap={3}>
          <Select
            label={t(`terms:ransomwarePart.${part}`)}
            options={CONTROL_STATES.map((id) => ({ id, label: t(`terms:controlState.${id}`) }))}
            value={values[part]}
            onChange={(state) => onChange({ [part]: state })}
          />
          <TextField
            label={t('posture:ransomware.note')}
            value={values[`${part}Note`]}
            onChange={(note) => onChange({ [`${part}Note`]: note })}
          />
        </Columns>
      ))}
    </>
  );
}

const NUMBERS = [
  ['firstAlertMinutes', 'firstAlert'],
  ['hostsReached', 'hostsReached'],
  ['rtoTargetMinutes', 'rtoTarget'],
  ['rtoActualMinutes', 'rtoActual'],
  ['rpoTargetMinutes', 'rpoTarget'],
  ['rpoActualMinutes', 'rpoActual'],
] as const;

const RESTORED = ['unknown', 'failed', 'partly', 'fully'] as const;

function RecoveryFields({ values, onChange }: FieldsProps) {
  const { t } = useTranslation(['posture', 'terms']);
  const { timeZone } = useExerciseTime();
  return (
    <>
      <Columns min={160} gap={3}>
        {NUMBERS.map(([field, label]) => (
          <NumberField
            key={field}
            label={t(`posture:ransomware.${label}`)}
            minValue={0}
            value={values[field] ?? Number.NaN}
            onChange={(next) => onChange({ [field]: Number.isNaN(next) ? null : next })}
          />
        ))}
        <Select
          label={t('posture:ransomware.restored')}
          options={RESTORED.map((id) => ({ id, label: t(`terms:restored.${id}`) }))}
          value={values.restored}
          onChange={(restored) => onChange({ restored })}
        />
        <DateTimeField
          label={t('posture:ransomware.recoveryTestedAt')}
          timeZone={timeZone}
          value={values.recoveryTestedAt}
          onChange={(recoveryTestedAt) => onChange({ recoveryTestedAt })}
        />
        <DateTimeField
          label={t('posture:ransomware.offlineAt')}
          timeZone={timeZone}
          value={values.offlineCopyTestedAt}
          onChange={(offlineCopyTestedAt) => onChange({ offlineCopyTestedAt })}
        />
      </Columns>
      <TextArea
        label={t('posture:risk.note')}
        rows={2}
        value={values.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}
