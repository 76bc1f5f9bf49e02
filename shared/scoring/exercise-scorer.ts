import { ALL, CONTROL } from '#shared/domain/audiences.ts';
import { designationKind } from '#shared/domain/register.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Table } from '#shared/journal/table.ts';
import type { Result } from '#shared/kernel/result.ts';
import { runToEnd, type Steps } from '#shared/kernel/steps.ts';
import { type BookSchedule, bookScheduleOf, type ScheduleError } from './book-schedule.ts';
import type { Score } from './score.ts';
import { createScorer, type Scorer } from './scorer.ts';

/** A score and the books that made it. */
export interface ScoredExercise {
  readonly score: Score;
  readonly schedule: BookSchedule;
}

/** A score, or why the exercise can't be scored. */
export type ScoredOrNot = Result<ScoredExercise, ScheduleError>;

/** Scores an exercise by its own rule books, and follows when they change. */
export interface ExerciseScorer {
  /** The same object for as long as the score is the same. `moment`: up to when running over-defence counts, see `score`. */
  update(state: ExerciseState, moment?: number | null): ScoredOrNot;
  /** The same in pieces; nothing else may be asked before its end. */
  steps(state: ExerciseState, moment?: number | null): Steps<ScoredOrNot>;
}

/** A scorer for one open exercise. */
export function createExerciseScorer(): ExerciseScorer {
  let tables: readonly (Table | undefined)[] | undefined;
  let schedule: Result<BookSchedule, ScheduleError> | undefined;
  let scorer: Scorer | undefined;
  let scoredBy: BookSchedule | undefined;
  let last: Extract<ScoredOrNot, { ok: true }> | undefined;
  function* steps(state: ExerciseState, moment: number | null = null): Steps<ScoredOrNot> {
    const now = bookTables(state);
    if (schedule === undefined || now.some((table, at) => table !== tables?.[at])) {
      schedule = bookScheduleOf(state);
      tables = now;
    }
    if (!schedule.ok) return schedule;
    if (
      scorer === undefined ||
      scoredBy === undefined ||
      !isSameSchedule(scoredBy, schedule.value)
    ) {
      scorer = createScorer(schedule.value);
      scoredBy = schedule.value;
    }
    const score = yield* scorer.steps(state, moment);
    if (last?.value.score !== score || last.value.schedule !== scoredBy) {
      last = { ok: true, value: { score, schedule: scoredBy } };
    }
    return last;
  }
  return { steps, update: (state, moment) => runToEnd(steps(state, moment)) };
}

/** The tables that say which rule books hold when. */
export const bookTables = (state: ExerciseState): readonly (Table | undefined)[] => [
  state.audiences.get(ALL)?.tables.get(ruleBookKind.kind),
  state.audiences.get(CONTROL)?.tables.get(designationKind.kind),
];

/** Books are parsed once per text, so the same text is the same object. */
const isSameSchedule = (a: BookSchedule, b: BookSchedule): boolean =>
  a.length === b.length &&
  a.every(({ from, book }, at) => from === b[at]?.from && book === b[at]?.book);
