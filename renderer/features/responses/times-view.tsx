import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { EventList } from '#renderer/ui/event-list.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { type Response, RESPONSE_TIMES } from '#shared/domain/response.ts';
import { DoubtfulTimes } from './doubtful-times-notice.tsx';
import { durationText } from './duration.ts';

/** When each step was done and how long after the detection; what looks doubtful is pointed out. */
export function TimesView({ response }: { readonly response: Response }) {
  const { t } = useTranslation(['responses', 'terms']);
  const { t: say } = useTranslation('responses');
  const time = useExerciseTime();
  const { detectedAt } = response;
  const events = RESPONSE_TIMES.flatMap((step) => {
    const at = response[step];
    if (at === null) return [];
    const isAfter = detectedAt !== null && step !== 'detectedAt' && step !== 'attackedAt';
    return {
      id: step,
      when: time.moment(at),
      tone: step === 'attackedAt' ? ('attack' as const) : ('defence' as const),
      title: t(`terms:responseTime.${step}`),
      ...(isAfter
        ? { detail: t('times.duration', { duration: durationText(say, at - detectedAt) }) }
        : {}),
    };
  });
  return (
    <Stack gap={3}>
      <DoubtfulTimes response={response} />
      {events.length === 0 ? (
        <Text tone={2}>{t('times.none')}</Text>
      ) : (
        <EventList label={t('section.times')} events={events} />
      )}
    </Stack>
  );
}
