import type { StorageError } from '#renderer/storage/storage-error.ts';
import type { Command } from '#shared/commands/command.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import type { Actor } from '#shared/domain/audiences.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { composeAction } from '#shared/journal/compose.ts';
import { inverseWrites, type OwnBatch, undoSteps } from '#shared/journal/undo.ts';
import type { Write } from '#shared/journal/write.ts';
import { base64url } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import {
  type ReadOnlyError,
  pushUndo,
  readOnlyError,
  type SessionCore,
  setUndo,
  storeAndFold,
} from './session-core.ts';
import { popUndo, type UndoError, undoStored } from './undo-stored.ts';

/** Why an action did not happen. Nothing has changed. */
export type RunError = CommandError | ReadOnlyError | StorageError;

/** Of an action with more writes only its id is kept: taking it back is then a worker's job. */
const UNDO_MAX_WRITES = 1000;

/** Runs a command as the person acted as, stores what it writes, and publishes the new state. */
export function runCommand<In, Out>(
  core: SessionCore,
  command: Command<In, Out>,
  input: In,
): Promise<Result<Out, RunError>> {
  return core.queue.add(async () => {
    const refused = readOnlyError(core);
    if (refused !== null) return err(refused);
    const { state, actor } = core.store.getState();
    const { ids, identity, ports } = core;
    const context = { state, actor, now: ports.clock.now(), ids, device: identity.device };
    const outcome = command(context, input);
    if (!outcome.ok) return outcome;
    const { writes, result } = outcome.value;
    if (writes.length === 0) return ok(result);
    const steps = writes.length > UNDO_MAX_WRITES ? null : undoSteps(state, writes);
    const action = core.ids.next() as RecordId;
    const sealed = await writeAction(core, writes, actor, action);
    if (!sealed.ok) return sealed;
    pushUndo(core, { actor, steps: steps ?? { action }, sealed: sealed.value.map(ownOf) });
    return ok(result);
  });
}

/** Takes the last action of this session back by a new one, as the person who did it. */
export function undoLast(core: SessionCore): Promise<Result<null, UndoError>> {
  return core.queue.add(async () => {
    const refused = readOnlyError(core);
    if (refused !== null) return err(refused);
    const entry = core.undo.at(-1);
    if (entry === undefined) return err({ type: 'nothing-to-undo' });
    if ('action' in entry.steps) return undoStored(core, entry, entry.steps.action);
    const { state } = core.store.getState();
    const writes = inverseWrites(state, entry.steps, entry.sealed);
    // Overtaken by another's change, it can never be undone: the one before it is next.
    if (!writes.ok) {
      setUndo(core, core.undo.slice(0, -1));
      return writes;
    }
    const action = core.ids.next() as RecordId;
    const sealed = await writeAction(core, writes.value, entry.actor, action);
    if (!sealed.ok) return sealed;
    popUndo(core, sealed.value.map(ownOf));
    return ok(null);
  });
}

/** Of a batch only what an undo asks for: the batches of large actions are not to be kept in memory. */
const ownOf = ({ hash, batch }: SealedBatch): OwnBatch => ({
  hash,
  batch: { entries: { length: batch.entries.length } },
});

async function writeAction(
  core: SessionCore,
  writes: readonly Write[],
  actor: Actor,
  action: RecordId,
): Promise<Result<readonly SealedBatch[], StorageError>> {
  const { identity, ports, launch } = core;
  const { device, signer } = identity;
  const author = { device, launch, actor, app: ports.appVersion, signer, digest: ports.digest };
  const { state } = core.store.getState();
  const sealed = await composeAction(state, writes, author, action, ports.clock.now());
  core.store.setState({ save: { type: 'saving' } });
  const db = known(core.db, 'an exercise without a database is not open for writing');
  const cards = core.cardStored ? [] : [{ device, publicKey: base64url(identity.publicKey) }];
  const stored = await storeAndFold(core, db, sealed, cards);
  if (!stored.ok) return stored;
  core.cardStored = true;
  return ok(sealed);
}
