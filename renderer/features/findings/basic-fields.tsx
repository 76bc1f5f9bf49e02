import { useTranslation } from 'react-i18next';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Finding } from '#shared/domain/finding.ts';

/** A finding as it is being typed, and how to change it. */
export interface FindingFieldsProps {
  readonly values: Finding;
  readonly set: (change: Partial<Finding>) => void;
}

export function BasicFields({ values, set }: FindingFieldsProps) {
  const { t } = useTranslation('findings');
  const { timeZone } = useExerciseHead();
  return (
    <Stack>
      <TextField
        label={t('field.title')}
        isRequired
        placeholder={t('field.titlePlaceholder')}
        maxLength={200}
        value={values.title}
        onChange={(title) => set({ title })}
      />
      <Columns min={240}>
        <DateTimeField
          label={t('field.attackedAt')}
          isRequired
          description={t('field.attackedAtHint', { zone: timeZone })}
          timeZone={timeZone}
          value={values.attackedAt}
          onChange={(attackedAt) => set({ attackedAt })}
        />
        <span />
      </Columns>
    </Stack>
  );
}
