import type { TFunction } from 'i18next';

const MINUTE = 60_000;

/** A length of time as people say it: 2小时14分. One that is negative says so. */
export function durationText(t: TFunction<'responses'>, ms: number): string {
  if (ms < 0) return t('duration.negative', { duration: durationText(t, -ms) });
  const minutes = Math.round(ms / MINUTE);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return t('duration.days', { days, hours: hours % 24 });
  if (hours > 0) return t('duration.hours', { hours, minutes: minutes % 60 });
  return t('duration.minutes', { minutes });
}
