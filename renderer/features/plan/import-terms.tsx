import { useTranslation } from 'react-i18next';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ImportWizard } from './use-import-wizard.ts';

/** What the list does not say itself: a system for rows without one, from when on 重点 and 靶标 hold, and why. */
export function ImportTermsPanel({ wizard }: { readonly wizard: ImportWizard }) {
  const { t } = useTranslation('assetImport');
  const { timeZone } = useExerciseHead();
  const { reading, terms } = wizard.state;
  const { mapping, defaultSystem = '' } = reading;
  const designates = mapping.keyUnit !== undefined || mapping.target !== undefined;
  return (
    <Panel title={t('terms.title')}>
      <Stack>
        <TextField
          label={t('terms.defaultSystem')}
          description={t(
            mapping.system === undefined ? 'terms.defaultSystemNeeded' : 'terms.defaultSystemHint',
          )}
          isRequired={mapping.system === undefined}
          value={defaultSystem}
          onChange={(text) => wizard.decide({ reading: { ...reading, defaultSystem: text } })}
        />
        {designates && (
          <Columns>
            <DateTimeField
              label={t('terms.effectiveFrom')}
              description={t('terms.effectiveFromHint')}
              timeZone={timeZone}
              value={terms.effectiveFrom === 0 ? null : terms.effectiveFrom}
              onChange={(from) => wizard.decide({ terms: { ...terms, effectiveFrom: from ?? 0 } })}
            />
            <TextField
              label={t('terms.basis')}
              description={t('terms.basisHint')}
              value={terms.basis}
              onChange={(basis) => wizard.decide({ terms: { ...terms, basis } })}
            />
          </Columns>
        )}
      </Stack>
    </Panel>
  );
}
