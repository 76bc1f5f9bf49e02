import { ALL, CONTROL } from '#shared/domain/audiences.ts';
import { designationKind } from '#shared/domain/register.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Table } from '#shared/journal/table.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import {
  type BookSchedule,
  bookScheduleOf,
  type ScheduleError,
} from '#shared/scoring/book-schedule.ts';
import type { Score } from '#shared/scoring/score.ts';
import { createScorer, type Scorer } from '#shared/scoring/scorer.ts';

interface Scored {
  readonly state: ExerciseState;
  readonly result: Result<Score, ScheduleError>;
}

/** Scores states that follow each other: reads the rule books only when they changed, and scores what changed. */
export function createScoreView(): (state: ExerciseState) => Result<Score, ScheduleError> {
  let tables: readonly (Table | undefined)[] = [];
  let schedule: Result<BookSchedule, ScheduleError> | null = null;
  let scorer: Scorer | null = null;
  let last: Scored | null = null;
  return (state) => {
    if (last?.state === state) return last.result;
    const now = bookTables(state);
    if (schedule === null || now.some((table, at) => table !== tables[at])) {
      const next = bookScheduleOf(state);
      if (schedule === null || !isSameSchedule(schedule, next)) scorer = null;
      schedule = next;
      tables = now;
    }
    let result: Result<Score, ScheduleError> = schedule as Result<never, ScheduleError>;
    if (schedule.ok) {
      scorer ??= createScorer(schedule.value);
      result = ok(scorer.update(state));
      // An unchanged score is handed out in its old wrapping, so that nobody renders for it.
      if (last?.result.ok === true && result.ok && last.result.value === result.value)
        result = last.result;
    }
    last = { state, result };
    return result;
  };
}

/** The tables that say which rule books hold when. */
export const bookTables = (state: ExerciseState): (Table | undefined)[] => [
  state.audiences.get(ALL)?.tables.get(ruleBookKind.kind),
  state.audiences.get(CONTROL)?.tables.get(designationKind.kind),
];

/** Books are parsed once per text, so the same text is the same object. */
const isSameSchedule = (
  a: Result<BookSchedule, ScheduleError>,
  b: Result<BookSchedule, ScheduleError>,
): boolean =>
  a.ok &&
  b.ok &&
  a.value.length === b.value.length &&
  a.value.every(({ from, book }, at) => b.value[at]?.from === from && b.value[at]?.book === book);
