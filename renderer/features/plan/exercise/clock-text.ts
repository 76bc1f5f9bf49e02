import { DAY_MINUTES } from '#shared/domain/daily-window.ts';

/** `09:05` for minute 545 of a day; 24:00 for its end. */
export function clockText(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Minute of the day that a text like `9:05` or `24:00` names, or null. Full-width colons are taken too. */
export function minuteOf(text: string): number | null {
  const match = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim());
  if (match === null) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  const minute = hours * 60 + minutes;
  return minutes < 60 && minute <= DAY_MINUTES ? minute : null;
}

/** Whether text is a calendar day as `2026-03-09`; empty is none, but no mistake either. */
export const isDayText = (text: string): boolean =>
  text === '' ||
  (/^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    new Date(`${text}T00:00:00Z`).toISOString().startsWith(text));
