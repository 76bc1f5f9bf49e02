import { z } from 'zod';
import { phaseSchema } from './exercise.ts';
import { defineKind, type ValueOf } from './kind.ts';
import { line } from './text.ts';

/** What a window opens: attacking, or handing in. */
export const WINDOW_PURPOSES = ['attack', 'submission'] as const;
export type WindowPurpose = (typeof WINDOW_PURPOSES)[number];

/** Minutes of a day, and the latest minute that a window which began that day may end at (48 h). */
export const DAY_MINUTES = 1440;
export const MAX_CLOSING_MINUTE = 2 * DAY_MINUTES;

/** A calendar day, or empty for no limit. */
const day = () => line(10).refine((text) => text === '' || isCalendarDay(text), 'no calendar day');

const isCalendarDay = (text: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
};

/**
 * Hours of a day in which attacks may run or submissions are taken, on wall clocks in the time zone of the exercise.
 * Regular ones repeat; an exception stands in place of all regular ones on its days. Where a purpose has no window at all, nothing limits it.
 */
export const dailyWindowKind = defineKind({
  kind: 'daily-window',
  shape: 'fields',
  audiences: ['all'],
  writers: ['organiser'],
  schema: z.strictObject({
    purpose: z.enum(WINDOW_PURPOSES),
    /** Only while the exercise is in this phase; null: whatever the phase. */
    phase: phaseSchema.nullable(),
    isException: z.boolean(),
    /** First and last day (`YYYY-MM-DD`), empty for no limit. */
    firstDay: day(),
    lastDay: day(),
    /** Days of the week, 1 Monday to 7 Sunday; none means every day. */
    weekdays: z.array(z.int().min(1).max(7)).max(7),
    /** An exception without any opening. */
    isClosed: z.boolean(),
    /** Minute of the day at which it opens. */
    opens: z
      .int()
      .min(0)
      .max(DAY_MINUTES - 1),
    /** Minute at which it closes, counted from midnight before it opens: 1,500 is 01:00 the next day. */
    closes: z.int().min(0).max(MAX_CLOSING_MINUTE),
    note: line(300),
  }),
  empty: {
    purpose: 'attack',
    phase: null,
    isException: false,
    firstDay: '',
    lastDay: '',
    weekdays: [],
    isClosed: false,
    opens: 540,
    closes: 1260,
    note: '',
  },
});
export type DailyWindow = ValueOf<typeof dailyWindowKind>;
