import type { DailyWindow, WindowPurpose } from './daily-window.ts';
import type { Phase } from './exercise.ts';
import {
  addDays,
  type CalendarDay,
  dayAt,
  daysBetween,
  instantOfMinute,
  weekdayOf,
} from './zoned-time.ts';

/** From an instant (included) to another (not included), ms since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When the exercise was, or is planned to be, in a phase. */
export interface PhaseStretch extends Stretch {
  readonly phase: Phase;
}

/** All that decides when attacking and handing in are open. */
export interface WindowPlan {
  readonly windows: readonly DailyWindow[];
  /** IANA name. */
  readonly timeZone: string;
  readonly phases: readonly PhaseStretch[];
}

/**
 * How a moment lies to the windows of a purpose.
 * `unrestricted`: none is planned. `inside`: until `closesAt`. `outside`: the next opening within 60 days, or null.
 */
export type WindowAnswer =
  | { readonly type: 'unrestricted' }
  | { readonly type: 'inside'; readonly opensAt: number; readonly closesAt: number }
  | { readonly type: 'outside'; readonly opensAt: number | null };

const DAY_MS = 86_400_000;
const LOOK_AHEAD_DAYS = 60;

/** Whether a moment is inside the attack or submission window, and when that changes. */
export function windowAt(plan: WindowPlan, purpose: WindowPurpose, moment: number): WindowAnswer {
  if (!plan.windows.some((window) => window.purpose === purpose)) return { type: 'unrestricted' };
  // Two days back: a window may have begun the day before yesterday.
  const near = openStretches(plan, purpose, moment - 2 * DAY_MS, moment + 2 * DAY_MS);
  const now = near.find(({ from, to }) => from <= moment && moment < to);
  if (now !== undefined) return { type: 'inside', opensAt: now.from, closesAt: now.to };
  const soon = near.find(({ from }) => from > moment);
  if (soon !== undefined) return { type: 'outside', opensAt: soon.from };
  const later = openStretches(plan, purpose, moment, moment + LOOK_AHEAD_DAYS * DAY_MS);
  return { type: 'outside', opensAt: later[0]?.from ?? null };
}

/** Whether the windows allow something at a moment: they are open, or there are none. */
export const isInsideWindow = (plan: WindowPlan, purpose: WindowPurpose, moment: number): boolean =>
  windowAt(plan, purpose, moment).type !== 'outside';

/** When a purpose is open between two instants: in order, without overlap, cut off at both. */
export function openStretches(
  plan: WindowPlan,
  purpose: WindowPurpose,
  from: number,
  to: number,
): Stretch[] {
  const { timeZone } = plan;
  const first = addDays(dayAt(Math.max(0, from), timeZone), -2);
  const last = dayAt(Math.max(0, to), timeZone);
  const all = daysBetween(first, last).flatMap((day) =>
    windowsOfDay(plan.windows, purpose, day).flatMap((window) => stretchesOf(plan, window, day)),
  );
  return merged(all.map((one) => cut(one, { from, to })).filter(isReal));
}

/** Windows that stand on a calendar day: its exceptions, or else the regular ones. Closed exceptions give none. */
export function windowsOfDay(
  windows: readonly DailyWindow[],
  purpose: WindowPurpose,
  day: CalendarDay,
): readonly DailyWindow[] {
  const standing = windows.filter((window) => window.purpose === purpose && stands(window, day));
  const exceptions = standing.filter((window) => window.isException);
  return (exceptions.length > 0 ? exceptions : standing).filter((window) => !window.isClosed);
}

const stands = ({ firstDay, lastDay, weekdays }: DailyWindow, day: CalendarDay): boolean =>
  (firstDay === '' || firstDay <= day) &&
  (lastDay === '' || day <= lastDay) &&
  (weekdays.length === 0 || weekdays.includes(weekdayOf(day)));

function stretchesOf(plan: WindowPlan, window: DailyWindow, day: CalendarDay): Stretch[] {
  const whole = {
    from: instantOfMinute(day, window.opens, plan.timeZone, 'first'),
    to: instantOfMinute(day, window.closes, plan.timeZone, 'last'),
  };
  if (window.phase === null) return [whole];
  return plan.phases
    .filter(({ phase }) => phase === window.phase)
    .map((stretch) => cut(whole, stretch))
    .filter(isReal);
}

const cut = (one: Stretch, by: Stretch): Stretch => ({
  from: Math.max(one.from, by.from),
  to: Math.min(one.to, by.to),
});

const isReal = ({ from, to }: Stretch): boolean => from < to;

function merged(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const one of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last !== undefined && one.from <= last.to) {
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
    } else out.push(one);
  }
  return out;
}
