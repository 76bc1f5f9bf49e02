import type { DeviceRow, ExerciseDb } from '#renderer/storage/exercise-db.ts';
import type { StorageError } from '#renderer/storage/storage-error.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import type { ChangeSet } from '#shared/journal/fold.ts';
import { known, ok, type Result } from '#shared/kernel/result.ts';
import { type RecoverError, recoveryDb } from './recover.ts';
import {
  type ReadOnlyError,
  readOnlyError,
  type SessionCore,
  storeAndFold,
} from './session-core.ts';

export type AppendError = ReadOnlyError | RecoverError | StorageError;

/** What taking batches in changed. */
export interface Appended {
  /** Batches that were not here before. */
  readonly batches: number;
  readonly changes: ChangeSet;
}

/**
 * Takes in batches that were checked (or sealed by this device): all of them or none, published once.
 * Also in recovery, where it is the way to bring back what is missing.
 */
export function appendSealed(
  core: SessionCore,
  batches: readonly SealedBatch[],
  devices: readonly DeviceRow[],
): Promise<Result<Appended, AppendError>> {
  return core.queue.add(async () => {
    const { state } = core.store.getState();
    const unknown = batches.filter(
      ({ hash }) => !state.batches.has(hash) && !state.waiting.has(hash),
    );
    const db = await writableDb(core);
    if (!db.ok) return db;
    if (unknown.length === 0) return ok({ batches: 0, changes: new Map() });
    core.store.setState({ save: { type: 'saving' } });
    const stored = await storeAndFold(core, db.value, unknown, devices);
    return stored.ok ? ok({ batches: unknown.length, changes: stored.value }) : stored;
  });
}

/** The database to append to: also in recovery, where one that is missing is made now. */
export async function writableDb(core: SessionCore): Promise<Result<ExerciseDb, AppendError>> {
  const refused = readOnlyError(core);
  if (refused === null) return ok(known(core.db, 'an open exercise has a database'));
  return refused.status.type === 'recovery' ? recoveryDb(core) : { ok: false, error: refused };
}
