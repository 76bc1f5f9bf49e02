import { ALL, CONTROL } from '#shared/domain/audiences.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Table } from '#shared/journal/table.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { type BookSchedule, bookScheduleOf, type ScheduleError } from './book-schedule.ts';
import type { Score } from './score.ts';
import { createScorer, type Scorer } from './scorer.ts';

/** A score and the books that made it. */
export interface ScoredExercise {
  readonly score: Score;
  readonly schedule: BookSchedule;
}

/** Scores an exercise by its own rule books, and follows when they change. */
export interface ExerciseScorer {
  update(state: ExerciseState): Result<ScoredExercise, ScheduleError>;
}

/** A scorer for one open exercise. */
export function createExerciseScorer(): ExerciseScorer {
  let books: Table | undefined;
  let designations: Table | undefined;
  let schedule: Result<BookSchedule, ScheduleError> | undefined;
  let scorer: Scorer | undefined;
  let scoredBy: BookSchedule | undefined;
  return {
    update(state) {
      const nowBooks = state.audiences.get(ALL)?.tables.get('rule-book');
      const nowDesignations = state.audiences.get(CONTROL)?.tables.get('designation');
      if (schedule === undefined || nowBooks !== books || nowDesignations !== designations) {
        schedule = bookScheduleOf(state);
        [books, designations] = [nowBooks, nowDesignations];
      }
      if (!schedule.ok) return schedule;
      if (scorer === undefined || !sameSchedule(scoredBy, schedule.value)) {
        scorer = createScorer(schedule.value);
        scoredBy = schedule.value;
      }
      return ok({ score: scorer.update(state), schedule: schedule.value });
    },
  };
}

const sameSchedule = (a: BookSchedule | undefined, b: BookSchedule): boolean =>
  a?.length === b.length &&
  a.every(({ from, book }, at) => from === b[at]?.from && book === b[at]?.book);
