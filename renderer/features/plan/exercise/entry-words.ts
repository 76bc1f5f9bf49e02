import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';

/** From when until when, in words; both may be open. */
export function useRangeText(): (from: number | null, until: number | null) => string {
  const { t } = useTranslation('planning');
  const { moment } = useExerciseTime();
  return (from, until) => {
    if (from === null && until === null) return t('always');
    if (until === null) return t('from', { when: moment(from ?? 0) });
    if (from === null) return t('until', { when: moment(until) });
    return t('range', { from: moment(from), until: moment(until) });
  };
}
