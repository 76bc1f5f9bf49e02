import { useTranslation } from 'react-i18next';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Finding } from '#shared/domain/finding.ts';
import styles from './findings.module.css';

/** A finding as it is being typed, and how to change it. */
export interface FindingFieldsProps {
  readonly values: Finding;
  readonly set: (change: Partial<Finding>) => void;
}

const MINUTE = 60_000;

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
        <div className={styles['time']}>
          <div className={styles['grow']}>
            <DateTimeField
              label={t('field.attackedAt')}
              isRequired
              timeZone={timeZone}
              value={values.attackedAt}
              onChange={(attackedAt) => set({ attackedAt })}
            />
          </div>
          <Button
            variant="quiet"
            onPress={() => set({ attackedAt: Math.floor(Date.now() / MINUTE) * MINUTE })}
          >
            {t('field.now')}
          </Button>
        </div>
        <div className={styles['hint']}>
          <Text size={13} tone={3}>
            {t('field.attackedAtHint', { zone: timeZone })}
          </Text>
        </div>
      </Columns>
    </Stack>
  );
}
