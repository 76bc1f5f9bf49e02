import { useTranslation } from 'react-i18next';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ListColumn } from '#shared/formats/register/list-columns.ts';
import type { ImportWizard } from './use-import-wizard.ts';

const DESIGNATING: readonly ListColumn[] = ['keyUnit', 'target', 'parent'];

/** What the lists do not say themselves: a system for rows without one, from when on 重点 and 靶标 hold and why, who is missing. */
export function ImportTermsPanel({ wizard }: { readonly wizard: ImportWizard }) {
  const { t } = useTranslation('assetImport');
  const { timeZone } = useExerciseHead();
  const { reading, terms, file } = wizard.state;
  const designates = reading.some((one) =>
    DESIGNATING.some((column) => one?.mapping[column] !== undefined),
  );
  return (
    <Panel title={t('terms.title')}>
      <Stack>
        {reading.map((one, at) => {
          if (one?.list !== 'assets') return null;
          const name = file?.sheets[at]?.name ?? '';
          const isNeeded = one.mapping.system === undefined;
          return (
            <TextField
              key={at}
              label={
                name === '' ? t('terms.defaultSystem') : t('terms.defaultSystemOf', { sheet: name })
              }
              description={t(isNeeded ? 'terms.defaultSystemNeeded' : 'terms.defaultSystemHint')}
              isRequired={isNeeded}
              value={one.defaultSystem ?? ''}
              onChange={(text) => wizard.readSheet(at, { ...one, defaultSystem: text })}
            />
          );
        })}
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
        <Checkbox
          isSelected={terms.markMissing === true}
          onChange={(markMissing) => wizard.decide({ terms: { ...terms, markMissing } })}
          detail={t('terms.markMissingHint')}
        >
          {t('terms.markMissing')}
        </Checkbox>
      </Stack>
    </Panel>
  );
}
