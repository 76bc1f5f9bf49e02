import { useTranslation } from 'react-i18next';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { RESPONSE_TIMES } from '#shared/domain/response.ts';
import type { ResponseFieldsProps } from './basic-fields.tsx';
import { DoubtfulTimes } from './doubtful-times-notice.tsx';
import styles from './responses.module.css';

const MINUTE = 60_000;

/** When each step was done. A doubtful order is pointed out and never changed. */
export function TimesFields({ values, set }: ResponseFieldsProps) {
  const { t } = useTranslation(['responses', 'terms']);
  const { timeZone } = useExerciseHead();
  return (
    <Stack>
      <Text size={13} tone={2}>
        {t('times.hint', { zone: timeZone })}
      </Text>
      <Columns min={320}>
        {RESPONSE_TIMES.map((step) => (
          <div key={step} className={styles['time']}>
            <div className={styles['grow']}>
              <DateTimeField
                label={t(`terms:responseTime.${step}`)}
                isRequired={step === 'detectedAt'}
                timeZone={timeZone}
                value={values[step]}
                onChange={(at) => set({ [step]: at })}
              />
            </div>
            {step !== 'attackedAt' && (
              <Button
                variant="quiet"
                aria-label={`${t(`terms:responseTime.${step}`)}: ${t('times.now')}`}
                onPress={() => set({ [step]: Math.floor(Date.now() / MINUTE) * MINUTE })}
              >
                {t('times.now')}
              </Button>
            )}
          </div>
        ))}
      </Columns>
      <DoubtfulTimes response={values} />
    </Stack>
  );
}
