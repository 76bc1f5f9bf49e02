import type { StorageError } from '#renderer/storage/storage-error.ts';
import type { Command } from '#shared/commands/command.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import type { Actor } from '#shared/domain/audiences.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { composeAction } from '#shared/journal/compose.ts';
import { inverseWrites, type UndoProblem, undoSteps } from '#shared/journal/undo.ts';
import type { Write } from '#shared/journal/write.ts';
import { base64url } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import {
  type ReadOnlyError,
  readOnlyError,
  type SessionCore,
  storeAndFold,
} from './session-core.ts';

/** Why an action did not happen. Nothing has changed. */
export type RunError = CommandError | ReadOnlyError | StorageError;

/** Why nothing was undone. */
export type UndoError =
  | UndoProblem
  | ReadOnlyError
  | StorageError
  | { readonly type: 'nothing-to-undo' };

/** Actions that can be undone; older ones are let go of. */
const UNDO_DEPTH = 100;
/** An action with more writes is not kept for undo: taking it back would be a job of its own. */
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
    const sealed = await writeAction(core, writes, actor);
    if (!sealed.ok) return sealed;
    if (steps !== null) {
      const entry = { actor, steps, sealed: sealed.value };
      setUndo(core, [...core.undo.slice(1 - UNDO_DEPTH), entry]);
    }
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
    const { state } = core.store.getState();
    const writes = inverseWrites(state, entry.steps, entry.sealed);
    // Overtaken by another's change, it can never be undone: the one before it is next.
    if (!writes.ok) {
      setUndo(core, core.undo.slice(0, -1));
      return writes;
    }
    const sealed = await writeAction(core, writes.value, entry.actor);
    if (!sealed.ok) return sealed;
    // What the inverse wrote again is what the older actions had left there: to them it is their own.
    const older = core.undo.slice(0, -1);
    setUndo(
      core,
      older.map((one) => ({ ...one, sealed: [...one.sealed, ...sealed.value] })),
    );
    return ok(null);
  });
}

function setUndo(core: SessionCore, undo: SessionCore['undo']): void {
  core.undo = undo;
  core.store.setState({ canUndo: undo.length > 0 });
}

async function writeAction(
  core: SessionCore,
  writes: readonly Write[],
  actor: Actor,
): Promise<Result<readonly SealedBatch[], StorageError>> {
  const { identity, ports, launch } = core;
  const { device, signer } = identity;
  const author = { device, launch, actor, app: ports.appVersion, signer, digest: ports.digest };
  const { state } = core.store.getState();
  const action = core.ids.next() as RecordId;
  const sealed = await composeAction(state, writes, author, action, ports.clock.now());
  core.store.setState({ save: { type: 'saving' } });
  const db = known(core.db, 'an exercise without a database is not open for writing');
  const cards = core.cardStored ? [] : [{ device, publicKey: base64url(identity.publicKey) }];
  const stored = await storeAndFold(core, db, sealed, cards);
  if (!stored.ok) return stored;
  core.cardStored = true;
  return ok(sealed);
}
