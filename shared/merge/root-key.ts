import { ALL } from '#shared/domain/audiences.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** Two root keys where an exercise has one. */
export interface RootKeyProblem {
  readonly type: 'root-key-differs';
  /** Base64url, as recorded. */
  readonly pinned: string;
  readonly found: string;
}

/** The root key that an exercise was first opened with, or empty while nothing was opened. */
export const pinnedRootKey = (state: ExerciseState): string =>
  readIn(state, ALL, exerciseKind, state.exercise)?.value.rootKey ?? '';

/**
 * Checks that no batch speaks of another root key than the pinned one (or, at the first opening, than the others); gives the key.
 * Looks at every entry that could set it, also those that do not count (yet): they might later.
 */
export function checkRootKeys(
  pinned: string,
  batches: Iterable<SealedBatch>,
): Result<string, RootKeyProblem> {
  let key = pinned;
  for (const { batch } of batches) {
    for (const { type, body } of batch.entries) {
      const found = type.startsWith(`${exerciseKind.kind}.`) ? body['rootKey'] : undefined;
      if (typeof found !== 'string' || found === key) continue;
      if (key !== '') return err({ type: 'root-key-differs', pinned: key, found });
      key = found;
    }
  }
  return ok(key);
}
