import { type ExerciseDb, openExerciseDb } from '#renderer/storage/exercise-db.ts';
import { loadState } from '#renderer/storage/load-state.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { emptyState } from '#shared/journal/state.ts';
import { type ExerciseId, idSource } from '#shared/kernel/ids.ts';
import type { Digest, IdSource, RandomSource, Verifier, WallClock } from '#shared/kernel/ports.ts';
import {
  type WebCryptoLike,
  webDigest,
  webRandom,
  webVerifier,
} from '#shared/kernel/web-crypto.ts';

/** The world as a worker sees it. */
export interface WorkerPorts {
  readonly crypto: WebCryptoLike;
  readonly digest: Digest;
  readonly verifier: Verifier;
  readonly random: RandomSource;
  readonly clock: WallClock;
  readonly ids: IdSource;
}

export function workerPorts(): WorkerPorts {
  const web = crypto as unknown as WebCryptoLike;
  const random = webRandom(web);
  const clock = { now: () => Date.now() };
  return {
    crypto: web,
    digest: webDigest(web),
    verifier: webVerifier(web),
    random,
    clock,
    ids: idSource(clock, random),
  };
}

/** Runs `work` with the exercise's database open; a missing one is null. */
export async function withExerciseDb<T>(
  exercise: ExerciseId,
  work: (db: ExerciseDb | null) => Promise<T>,
): Promise<T> {
  const db = await openExerciseDb(exercise);
  if (!db.ok && db.error.type !== 'database-missing') throw new Error(db.error.type);
  try {
    return await work(db.ok ? db.value : null);
  } finally {
    if (db.ok) db.value.close();
  }
}

/** The exercise as it is stored at this moment. The page stores before it shows, so this is never older than what it shows. */
export const storedState = (exercise: ExerciseId, ports: WorkerPorts): Promise<ExerciseState> =>
  withExerciseDb(exercise, async (db) =>
    db === null ? emptyState(exercise) : (await loadState(db, exercise, ports)).state,
  );
