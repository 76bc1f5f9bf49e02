import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { recordRiskAssessment, riskAssessmentId } from '#shared/commands/record-readiness.ts';
import { RISK_RATINGS, type RiskAssessment, riskAssessmentKind } from '#shared/domain/readiness.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { UnitReadiness } from '#shared/metrics/readiness-facts.ts';
import { AttachedFiles } from './attached-files.tsx';
import { UnitRecordForm } from './unit-record-form.tsx';

interface RiskFormProps {
  readonly row: { readonly id: RecordId; readonly readiness: UnitReadiness };
  readonly isLocked: boolean;
}

/** What people say of a unit's risk, and the files that show it. */
export function RiskForm({ row, isLocked }: RiskFormProps) {
  const { t } = useTranslation('posture');
  const session = useSession();
  const saved = row.readiness.assessment ?? { ...riskAssessmentKind.empty, unit: row.id };
  // The record that files belong to is made by saying whose it is.
  const prepare = async (): Promise<boolean> =>
    (await session.run(recordRiskAssessment, { unit: row.id, fields: {} })).ok;
  return (
    <>
      <UnitRecordForm<RiskAssessment>
        title={t('risk.form')}
        unit={row.id}
        saved={saved}
        command={recordRiskAssessment}
        isLocked={isLocked}
      >
        {(values, change) => <Fields values={values} onChange={change} />}
      </UnitRecordForm>
      <Panel title={t('risk.evidence')} headingLevel={3}>
        <AttachedFiles subject={riskAssessmentId(row.id)} isLocked={isLocked} prepare={prepare} />
      </Panel>
    </>
  );
}

interface FieldsProps {
  readonly values: RiskAssessment;
  readonly onChange: (part: Partial<RiskAssessment>) => void;
}

function Fields({ values, onChange }: FieldsProps) {
  const { t } = useTranslation(['posture', 'terms']);
  const { timeZone } = useExerciseTime();
  return (
    <Stack gap={3}>
      <Columns min={160} gap={3}>
        <DateTimeField
          label={t('posture:risk.assessedAt')}
          timeZone={timeZone}
          value={values.assessedAt}
          onChange={(assessedAt) => onChange({ assessedAt })}
        />
        <TextField
          label={t('posture:risk.assessor')}
          value={values.assessor}
          onChange={(assessor) => onChange({ assessor })}
        />
      </Columns>
      <TextArea
        label={t('posture:risk.exposure')}
        rows={2}
        value={values.exposure}
        onChange={(exposure) => onChange({ exposure })}
      />
      <TextArea
        label={t('posture:risk.past')}
        rows={2}
        value={values.pastFindings}
        onChange={(pastFindings) => onChange({ pastFindings })}
      />
      <Columns min={160} gap={3}>
        <NumberField
          label={t('posture:risk.pastOpen')}
          minValue={0}
          value={values.pastOpen ?? Number.NaN}
          onChange={(count) => onChange({ pastOpen: Number.isNaN(count) ? null : count })}
        />
        <Select
          label={t('posture:risk.rating')}
          options={[
            { id: 'proposed', label: t('posture:risk.ratingProposed') },
            ...RISK_RATINGS.map((id) => ({ id, label: t(`terms:riskRating.${id}`) })),
          ]}
          value={values.rating ?? 'proposed'}
          onChange={(id) =>
            onChange({ rating: RISK_RATINGS.find((rating) => rating === id) ?? null })
          }
        />
      </Columns>
      {values.rating !== null && (
        <TextArea
          label={t('posture:risk.reasonField')}
          isRequired
          rows={2}
          value={values.reason}
          onChange={(reason) => onChange({ reason })}
        />
      )}
      <TextArea
        label={t('posture:risk.note')}
        rows={2}
        value={values.note}
        onChange={(note) => onChange({ note })}
      />
    </Stack>
  );
}
