import type { StoreApi } from 'zustand/vanilla';
import type { DeviceRow, ExerciseDb } from '#renderer/storage/exercise-db.ts';
import { appendToJournal } from '#renderer/storage/journal-store.ts';
import { batchesToRows } from '#renderer/storage/journal-rows.ts';
import type { JournalTail } from '#renderer/storage/journal-tail.ts';
import { beginSlices } from '#renderer/storage/slices.ts';
import type { StorageError } from '#renderer/storage/storage-error.ts';
import type { Actor } from '#shared/domain/audiences.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { beginFold, type ChangeSet, type Fold } from '#shared/journal/fold.ts';
import type { OwnBatch, UndoStep } from '#shared/journal/undo.ts';
import type { ExerciseId, LaunchId, RecordId } from '#shared/kernel/ids.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { BackgroundKeeper } from './background-keeper.ts';
import type { DataPorts } from './data-ports.ts';
import type { HeadsKeeper } from './heads-keeper.ts';
import type { DeviceIdentity } from './identity.ts';
import type { SessionState, SessionStatus } from './session-state.ts';
import type { SnapshotWriter } from './snapshot-writer.ts';
import { visibleState } from './visible-state.ts';
import type { WriterQueue } from './writer-queue.ts';

/** An action that can still be undone. */
export interface UndoEntry {
  readonly actor: Actor;
  /** What would undo it; of a large action only its id, by which a worker finds it in the journal. */
  readonly steps: readonly UndoStep[] | { readonly action: RecordId };
  /** The batches of the action, and those that later restored what it had left. */
  readonly sealed: readonly OwnBatch[];
}

/** Actions that can be undone; older ones are let go of. */
const UNDO_DEPTH = 100;

/** Keeps an action for undoing. */
export const pushUndo = (core: SessionCore, entry: UndoEntry): void =>
  setUndo(core, [...core.undo.slice(1 - UNDO_DEPTH), entry]);

export function setUndo(core: SessionCore, undo: SessionCore['undo']): void {
  core.undo = undo;
  core.store.setState({ canUndo: undo.length > 0 });
}

/** The parts of an open exercise that its operations share. */
export interface SessionCore {
  readonly exercise: ExerciseId;
  readonly ports: DataPorts;
  readonly identity: DeviceIdentity;
  readonly launch: LaunchId;
  readonly ids: IdSource;
  readonly queue: WriterQueue;
  readonly store: StoreApi<SessionState>;
  readonly heads: HeadsKeeper;
  readonly background: BackgroundKeeper;
  readonly snapshots: SnapshotWriter;
  /** Null only while the database is missing and nothing was merged into a new one. */
  db: ExerciseDb | null;
  dbUuid: string;
  readonly hasLock: boolean;
  tail: JournalTail;
  undo: UndoEntry[];
  /** Whether this session has put the device's own public key beside the batches that it signs. */
  cardStored: boolean;
  /** Remembers the root key that the exercise names now as the one it must always name. */
  pinRootKey(): Promise<void>;
}

/** Why an exercise that is open can't be changed. */
export type ReadOnlyError = { readonly type: 'read-only'; readonly status: SessionStatus };

/** The refusal while the exercise can't be changed, or null. */
export function readOnlyError(core: SessionCore): ReadOnlyError | null {
  const { status } = core.store.getState();
  return status.type === 'open' ? null : { type: 'read-only', status };
}

/**
 * Stores batches durably, all or none, then folds them and publishes once. Must run inside the queue.
 * Until the store answered, nothing in memory changes.
 */
export async function storeAndFold(
  core: SessionCore,
  db: ExerciseDb,
  sealed: readonly SealedBatch[],
  devices: readonly DeviceRow[],
): Promise<Result<ChangeSet, StorageError>> {
  const slices = beginSlices();
  const after = core.tail;
  const { rows, tail } = await batchesToRows(sealed, after, core.ports.digest, slices);
  const stored = await appendToJournal(db, { after, rows, tail, devices });
  if (!stored.ok) {
    noteFailure(core, stored.error);
    return err(stored.error);
  }
  noteTail(core, tail);
  try {
    const fold = beginFold(core.store.getState().state);
    for (const one of sealed) {
      for (const _ of fold.takeInSteps(one)) await slices.breathe();
      await slices.breathe();
    }
    return ok(publishFold(core, fold));
  } catch (cause) {
    noteBroken(core);
    throw cause;
  }
}

/** Makes a fold of what is stored the state that everyone sees, once. */
export function publishFold(core: SessionCore, fold: Fold): ChangeSet {
  const { state, changes } = fold.finish();
  const { actor, status } = core.store.getState();
  core.store.setState({ state, visible: visibleState(state, actor), changes });
  if (status.type === 'open') core.background.schedule();
  return changes;
}

/** Stored but not understood: what is in memory no longer follows the journal, so nothing more may build on it. */
export const noteBroken = (core: SessionCore): void =>
  core.store.setState({ status: { type: 'read-only', reason: 'broken' } });

/** Notes where the journal ends now. In recovery the memory of what was here must stay until a person decides. */
export function noteTail(core: SessionCore, tail: JournalTail): void {
  core.tail = tail;
  if (core.store.getState().status.type === 'open') core.heads.remember(tail);
}

export function noteFailure(core: SessionCore, error: StorageError): void {
  core.store.setState({ save: { type: 'failed', error } });
  if (error.type === 'storage-moved') {
    core.store.setState({ status: { type: 'read-only', reason: 'other-window' } });
  }
}
