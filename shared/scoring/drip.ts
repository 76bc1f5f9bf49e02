import type { DripRule } from './rule-book-defence.ts';

/** When over-defence was notified, and when it stopped (ms since 1970); a null end runs on until `now`. */
export interface OverDefence {
  readonly notifiedAt: number;
  readonly correctedAt: number | null;
}

/** One period that cost points: when it began, and its units. */
export interface DripPeriod {
  readonly startedAt: number;
  readonly points: number;
}

const MINUTE_MS = 60_000;

/**
 * The periods that over-defence has cost a unit up to `now` (SPEC C21). Units of the book; the sum is the deduction. Corrected
 * within the grace period it costs nothing.
 */
export function dripPeriods(
  rule: DripRule,
  { notifiedAt, correctedAt }: OverDefence,
  now: number,
): DripPeriod[] {
  const end = Math.min(correctedAt ?? now, now);
  const first = notifiedAt + rule.graceMinutes * MINUTE_MS;
  const clockStart = rule.clock === 'notice' ? notifiedAt : first;
  const periods: DripPeriod[] = [];
  for (let startedAt = first; startedAt < end; startedAt += rule.everyMinutes * MINUTE_MS) {
    const minutes = (startedAt - clockStart) / MINUTE_MS;
    const step = rule.steps.findLast(({ fromMinutes }) => fromMinutes <= minutes);
    periods.push({ startedAt, points: step?.points ?? 0 });
  }
  return periods;
}
