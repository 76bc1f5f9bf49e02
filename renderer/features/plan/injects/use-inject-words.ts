import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InjectTiming } from '#shared/metrics/inject-timing.ts';

const MINUTE_MS = 60_000;

/** Spans of time and the timing of an inject in words. */
export function useInjectWords() {
  const { t } = useTranslation('injects');
  return useMemo(() => {
    const duration = (ms: number): string => {
      const minutes = Math.floor(ms / MINUTE_MS);
      if (minutes < 1) return t('duration.now');
      const hours = Math.floor(minutes / 60);
      if (hours < 1) return t('duration.minutes', { minutes });
      if (hours < 48) return t('duration.hours', { hours, minutes: minutes % 60 });
      return t('duration.days', { days: Math.floor(hours / 24), hours: hours % 24 });
    };
    return {
      duration,
      timing: (timing: InjectTiming): string =>
        t(`timing.${timing.type}`, { time: 'ms' in timing ? duration(timing.ms) : '' }),
    };
  }, [t]);
}

/** How urgently the timing of an inject is shown. */
export const timingTone = ({ type }: InjectTiming) => {
  switch (type) {
    case 'overdue':
      return 'danger' as const;
    case 'late':
    case 'early':
      return 'caution' as const;
    case 'on-time':
      return 'positive' as const;
    case 'ahead':
    case 'unscheduled':
      return 'neutral' as const;
  }
};
