import { ALL } from '#shared/domain/audiences.ts';
import { phaseChangeKind } from '#shared/domain/exercise.ts';
import type { Inject } from '#shared/domain/inject.ts';
import { wallTime, instantOf } from '#shared/domain/zoned-time.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';

/** A stretch during which play stood still, ms since 1970; `until` is null while it lasts. */
export interface Standstill {
  readonly from: number;
  readonly until: number | null;
}

/** Play as the phases of the exercise tell it. */
export interface PlayTime {
  /** When it first went live; null before that. */
  readonly startedAt: number | null;
  /** Suspensions, earliest first. */
  readonly standstills: readonly Standstill[];
  /** When submissions closed or the exercise was aborted; null while it is played. */
  readonly endedAt: number | null;
}

/** Reads from the changes of phase when the exercise was played. */
export function playTime(state: ExerciseState): PlayTime {
  const changes = [...readAll(state, phaseChangeKind, (audience) => audience === ALL)]
    .map(({ value }) => value)
    .sort((a, b) => a.changedAt - b.changedAt);
  let startedAt: number | null = null;
  let endedAt: number | null = null;
  const standstills: Standstill[] = [];
  for (const { from, to, changedAt } of changes) {
    const open = standstills.at(-1);
    if (open?.until === null) standstills.splice(-1, 1, { ...open, until: changedAt });
    if (to === 'live') {
      startedAt ??= changedAt;
      // Reopened after the close: nothing was played in between.
      if (endedAt !== null) standstills.push({ from: endedAt, until: changedAt });
      endedAt = null;
    } else if (to === 'suspended') standstills.push({ from: changedAt, until: null });
    else if (from === 'live' || from === 'suspended') endedAt = changedAt;
  }
  return { startedAt, standstills, endedAt };
}

/** Exercise time: ms of play until `now`, suspensions left out; null before play began. */
export function playedFor(
  { startedAt, standstills, endedAt }: PlayTime,
  now: number,
): number | null {
  if (startedAt === null) return null;
  const end = Math.min(now, endedAt ?? now);
  const still = standstills.reduce(
    (sum, { from, until }) =>
      sum + Math.max(0, Math.min(until ?? end, end) - Math.max(from, startedAt)),
    0,
  );
  return Math.max(0, end - startedAt - still);
}

/**
 * When an inject is due: as scheduled, later by the suspensions that fell before it on the same day (in the time zone of the
 * exercise). The next day goes on as planned. Null where nothing is scheduled.
 */
export function dueAt(
  scheduledAt: number | null,
  { standstills }: PlayTime,
  now: number,
  timeZone: string,
): number | null {
  if (scheduledAt === null) return null;
  const wall = wallTime(scheduledAt, timeZone);
  const midnight = instantOf(wall - (wall % DAY_MS), timeZone, 'first');
  let due = scheduledAt;
  for (const { from, until } of standstills) {
    const begin = Math.max(from, midnight);
    if (begin > due) break;
    due += Math.max(0, (until ?? Math.max(now, begin)) - begin);
  }
  return due;
}

const DAY_MS = 86_400_000;

/** How an inject stands against its time. */
export type InjectTiming =
  | { readonly type: 'unscheduled' }
  /** Not yet due: `ms` until then. */
  | { readonly type: 'ahead'; readonly ms: number }
  /** Due since `ms` and not brought in. */
  | { readonly type: 'overdue'; readonly ms: number }
  | { readonly type: 'on-time' }
  | { readonly type: 'early'; readonly ms: number }
  | { readonly type: 'late'; readonly ms: number };

/** Brought in within this time before or after it was due, it was on time. */
export const ON_TIME_MS = 60_000;

/** How an inject stands against its due time at `now`. One that was left out has no timing. */
export function injectTiming(
  { state, deliveredAt }: Pick<Inject, 'state' | 'deliveredAt'>,
  due: number | null,
  now: number,
): InjectTiming {
  if (due === null || state === 'skipped') return { type: 'unscheduled' };
  if (deliveredAt === null) {
    return now < due ? { type: 'ahead', ms: due - now } : { type: 'overdue', ms: now - due };
  }
  const off = deliveredAt - due;
  if (Math.abs(off) <= ON_TIME_MS) return { type: 'on-time' };
  return off < 0 ? { type: 'early', ms: -off } : { type: 'late', ms: off };
}
