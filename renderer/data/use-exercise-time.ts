import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseHead } from './use-records.ts';

/** Moments in words, in the time zone of the exercise. */
export interface ExerciseTime {
  readonly timeZone: string;
  /** Day and time to the minute: 2026-11-22 08:30. */
  moment(epochMs: number): string;
}

/** How moments are shown on every page of the open exercise. */
export const useExerciseTime = (): ExerciseTime => useTimeIn(useExerciseHead().timeZone);

/** How moments are shown in a time zone; for what belongs to no open exercise, the device's own. */
export function useTimeIn(
  timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): ExerciseTime {
  const { i18n } = useTranslation();
  return useMemo(() => {
    // Year first and 24 hours in both languages: 03/04 is two days, depending on who reads it.
    const format = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-CA' : i18n.language, {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    return { timeZone, moment: (epochMs) => format.format(epochMs).replace(',', '') };
  }, [i18n.language, timeZone]);
}
