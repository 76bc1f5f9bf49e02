import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { organisationKind, systemKind } from '#shared/domain/register.ts';
import { SEVERITIES } from '#shared/domain/weak-point.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { ScanWizard } from './use-scan-wizard.ts';

/** How a scan is to be taken in; every change checks the file again. */
export function ScanTermsPanel({ wizard }: { readonly wizard: ScanWizard }) {
  const { t } = useTranslation(['scanImport', 'terms']);
  const { timeZone } = useExerciseTime();
  const { terms } = wizard.state;
  const systems = useTable(systemKind);
  const units = useTable(organisationKind);
  const options = [...systems].map(({ id, value }) => ({
    id: id as string,
    label: value.name,
    detail: units.get(value.organisation)?.value.name ?? '',
  }));
  const isMissing = terms.unmatched === 'add' && terms.system === null;
  return (
    <Panel title={t('scanImport:terms.title')}>
      <Columns min={240} gap={4}>
        <Select
          label={t('scanImport:terms.severity')}
          description={t('scanImport:terms.severityHint')}
          options={SEVERITIES.toReversed().map((id) => ({ id, label: t(`terms:severity.${id}`) }))}
          value={terms.leastSeverity}
          onChange={(leastSeverity) => wizard.decide({ leastSeverity })}
        />
        <RadioGroup
          label={t('scanImport:terms.unmatched')}
          options={(['keep', 'add'] as const).map((id) => ({
            id,
            label: t(`scanImport:terms.${id}`),
          }))}
          value={terms.unmatched}
          onChange={(unmatched) => wizard.decide({ unmatched })}
        />
        <ComboBox
          label={t('scanImport:terms.system')}
          description={t('scanImport:terms.systemHint')}
          isRequired={terms.unmatched === 'add'}
          {...(isMissing ? { error: t('scanImport:terms.systemRequired') } : {})}
          options={options}
          value={terms.system}
          onChange={(system) => wizard.decide({ system: system as RecordId | null })}
        />
        <DateTimeField
          label={t('scanImport:terms.scannedAt')}
          description={t('scanImport:terms.scannedAtHint')}
          timeZone={timeZone}
          value={terms.scannedAt}
          onChange={(scannedAt) => wizard.decide({ scannedAt })}
        />
      </Columns>
    </Panel>
  );
}
