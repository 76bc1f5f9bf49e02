import type { DeviceRow } from '#renderer/storage/exercise-db.ts';
import type { StorageError } from '#renderer/storage/storage-error.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import type { ChangeSet } from '#shared/journal/fold.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import { type ReadOnlyError, readOnlyError, type SessionCore, storeAndFold } from './session-core.ts';

export type AppendError = ReadOnlyError | StorageError;

/** What taking batches in changed. */
export interface Appended {
  /** Batches that were not here before. */
  readonly batches: number;
  readonly changes: ChangeSet;
}

/** Takes in batches that were checked (or sealed by this device): all of them or none, published once. */
export function appendSealed(
  core: SessionCore,
  batches: readonly SealedBatch[],
  devices: readonly DeviceRow[],
): Promise<Result<Appended, AppendError>> {
  return core.queue.add(async () => {
    const refused = readOnlyError(core);
    if (refused !== null) return err(refused);
    const { state } = core.store.getState();
    const unknown = batches.filter(({ hash }) => !state.batches.has(hash) && !state.waiting.has(hash));
    if (unknown.length === 0) return ok({ batches: 0, changes: new Map() });
    core.store.setState({ save: { type: 'saving' } });
    const db = known(core.db, 'an exercise without a database is not open for writing');
    const stored = await storeAndFold(core, db, unknown, devices);
    return stored.ok ? ok({ batches: unknown.length, changes: stored.value }) : stored;
  });
}
