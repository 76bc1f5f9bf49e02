import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { RESPONSE_TIMES, type ResponseTime } from '#shared/domain/response.ts';
import type { ResponseFieldsProps } from './basic-fields.tsx';
import { DoubtfulTimes } from './doubtful-times-notice.tsx';
import styles from './responses.module.css';

const MINUTE = 60_000;

/** When each step was done. A doubtful order is pointed out and never changed. */
export function TimesFields({ values, set }: ResponseFieldsProps) {
  const { t } = useTranslation('responses');
  const { timeZone } = useExerciseHead();
  return (
    <Stack>
      <Text size={13} tone={2}>
        {t('times.hint', { zone: timeZone })}
      </Text>
      <Columns min={320}>
        {RESPONSE_TIMES.map((step) => (
          <TimeField key={step} step={step} value={values[step]} timeZone={timeZone} set={set} />
        ))}
      </Columns>
      <DoubtfulTimes response={values} />
    </Stack>
  );
}

interface TimeFieldProps extends Pick<ResponseFieldsProps, 'set'> {
  readonly step: ResponseTime;
  readonly value: number | null;
  readonly timeZone: string;
}

/** Seven of them are much to draw: each only when its own time changes. */
const TimeField = memo(function TimeField({ step, value, timeZone, set }: TimeFieldProps) {
  const { t } = useTranslation(['responses', 'terms']);
  const name = t(`terms:responseTime.${step}`);
  return (
    <div className={styles['time']}>
      <div className={styles['grow']}>
        <DateTimeField
          label={name}
          isRequired={step === 'detectedAt'}
          timeZone={timeZone}
          value={value}
          onChange={(at) => set({ [step]: at })}
        />
      </div>
      {step !== 'attackedAt' && (
        <Button
          variant="quiet"
          aria-label={`${name}: ${t('times.now')}`}
          onPress={() => set({ [step]: Math.floor(Date.now() / MINUTE) * MINUTE })}
        >
          {t('times.now')}
        </Button>
      )}
    </div>
  );
});
