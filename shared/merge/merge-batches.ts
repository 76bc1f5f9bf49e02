import type { SealedBatch } from '#shared/journal/batch.ts';
import { beginFold, type ChangeSet } from '#shared/journal/fold.ts';
import type { ExerciseState } from '#shared/journal/state.ts';

/** A state after a merge. */
export interface Merged {
  readonly state: ExerciseState;
  readonly changes: ChangeSet;
  /** Batches that were not here before, to be stored. */
  readonly fresh: readonly SealedBatch[];
}

/** Takes checked batches in, in one go. Doing it again changes nothing. */
export function mergeBatches(state: ExerciseState, batches: Iterable<SealedBatch>): Merged {
  const fold = beginFold(state);
  const fresh: SealedBatch[] = [];
  for (const sealed of batches) if (fold.take(sealed) !== 'known') fresh.push(sealed);
  return { ...fold.finish(), fresh };
}
