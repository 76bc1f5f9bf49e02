import { CONTROL } from '#shared/domain/audiences.ts';
import {
  type OverDefence,
  overDefenceKind,
  overDefenceState,
} from '#shared/domain/over-defence.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { BookIndex } from './book-index.ts';
import { dripPeriods } from './drip.ts';
import { bookName, type DripLine, type Withheld } from './ledger.ts';

/** A case of over-defence as scoring sees it. */
export interface OverDefenceCase {
  readonly id: RecordId;
  readonly value: OverDefence;
}

/** Until when over-defence runs (ms since 1970). */
export interface RunningTime {
  /** Moment that the score is asked for; null where only what has ended counts. */
  readonly moment: number | null;
  readonly endsAt: number | null;
  /** Attacks are over, so that what was never corrected ended with the exercise. */
  readonly isOver: boolean;
}

/** Cases by unit, in the order of their numbers. */
export function readOverDefence(state: ExerciseState): ReadonlyMap<RecordId, OverDefenceCase[]> {
  const byUnit = new Map<RecordId, OverDefenceCase[]>();
  for (const { id, value } of readAll(state, overDefenceKind, (one) => one === CONTROL)) {
    const cases = byUnit.get(value.unit);
    if (cases === undefined) byUnit.set(value.unit, [{ id, value }]);
    else cases.push({ id, value });
  }
  for (const cases of byUnit.values()) {
    cases.sort((a, b) => a.value.number - b.value.number || (a.id < b.id ? -1 : 1));
  }
  return byUnit;
}

/** Whether the deduction of a case still grows. */
export const isRunning = ({ value }: OverDefenceCase): boolean =>
  overDefenceState(value) === 'notified';

const MINUTE_MS = 60_000;

/** What a case has cost (SPEC C21, C38): units of the book, as a line of the ledger. */
export function dripLine(
  { id, value }: OverDefenceCase,
  index: BookIndex,
  time: RunningTime,
): DripLine {
  const rule = index.book.drip;
  const { notifiedAt, correctedAt } = value;
  const counts = ['notified', 'corrected'].includes(overDefenceState(value));
  const until = counts ? endOf(value, time) : null;
  const periods =
    rule === null || notifiedAt === null || until === null
      ? []
      : dripPeriods(rule, { notifiedAt, correctedAt }, until);
  const total = periods.reduce((sum, { points }) => sum + points, 0);
  return {
    id: `${id}#drip`,
    kind: 'drip',
    subject: id,
    team: null,
    unit: value.unit,
    sequence: null,
    item: '',
    category: '',
    clause: rule?.clause ?? '',
    book: bookName(index.book),
    inputs: {
      number: value.number,
      notifiedAt,
      graceUntil:
        notifiedAt === null || rule === null ? null : notifiedAt + rule.graceMinutes * MINUTE_MS,
      correctedAt,
      until,
      periods: runsOf(periods.map(({ points }) => points)),
    },
    given: String(-total),
    withheld: withheldOf(value, total, until),
  };
}

/** Moment up to which periods count, null while that is open. */
function endOf(
  { correctedAt }: OverDefence,
  { moment, endsAt, isOver }: RunningTime,
): number | null {
  const latest = Math.min(moment ?? Infinity, endsAt ?? Infinity);
  if (correctedAt !== null) return Math.min(correctedAt, latest);
  if (moment === null && !isOver) return null;
  return Number.isFinite(latest) ? latest : null;
}

function runsOf(points: readonly number[]): DripLine['inputs']['periods'] {
  const runs: { points: number; count: number }[] = [];
  for (const one of points) {
    const last = runs.at(-1);
    if (last?.points === one) last.count++;
    else runs.push({ points: one, count: 1 });
  }
  return runs;
}

function withheldOf(value: OverDefence, total: number, until: number | null): Withheld[] {
  const because = (reason: Withheld['reason']): Withheld[] => [
    { reason, points: null, params: {} },
  ];
  switch (overDefenceState(value)) {
    case 'verifying':
    case 'upheld':
      return because('not-verified');
    case 'dismissed':
    case 'withdrawn':
      return because('not-over-defence');
    case 'notified':
      if (until === null) return because('still-running');
      return total === 0 ? because('in-grace') : [];
    case 'corrected':
      return total === 0 ? because('in-grace') : [];
  }
}
