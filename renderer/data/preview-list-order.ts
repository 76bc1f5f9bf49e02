import { supposeWrites } from '#shared/journal/suppose.ts';
import type { BoardMove } from '#shared/domain/list-order.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { boardMoves, earlyMoves } from '#shared/scoring/board-moves.ts';
import type { ScheduleError } from '#shared/scoring/book-schedule.ts';
import { createExerciseScorer, type ScoredOrNot } from '#shared/scoring/exercise-scorer.ts';
import { beginSlices, type Slices } from '#renderer/storage/slices.ts';

/** What an order would move on the boards if it were signed now. */
export interface OrderPreview {
  readonly moves: readonly BoardMove[];
  /** Findings that would be scored otherwise though they lie before the order takes effect. */
  readonly early: readonly RecordId[];
}

/**
 * Scores the exercise with and without some writes and says what differs. In slices, so that the window stays quick; null when
 * it was given up.
 */
export async function previewOrder(
  state: ExerciseState,
  writes: readonly Write[],
  from: number,
  signal: AbortSignal,
): Promise<Result<OrderPreview, ScheduleError> | null> {
  const slices = beginSlices();
  const before = await scoreIn(slices, state, signal);
  const after = await scoreIn(slices, supposeWrites(state, writes), signal);
  if (before === null || after === null) return null;
  if (!before.ok) return before;
  if (!after.ok) return after;
  return ok({
    moves: boardMoves(before.value, after.value, state),
    early: earlyMoves(before.value, after.value, state, from),
  });
}

async function scoreIn(
  slices: Slices,
  state: ExerciseState,
  signal: AbortSignal,
): Promise<ScoredOrNot | null> {
  const steps = createExerciseScorer().steps(state);
  for (;;) {
    await slices.breathe();
    if (signal.aborted) return null;
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
