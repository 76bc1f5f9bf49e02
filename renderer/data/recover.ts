import { createExerciseDb } from '#renderer/storage/exercise-db.ts';
import { readDbUuid, rewriteJournal } from '#renderer/storage/journal-store.ts';
import { batchesToRows } from '#renderer/storage/journal-rows.ts';
import { EMPTY_TAIL } from '#renderer/storage/journal-tail.ts';
import { journalBatches } from '#renderer/storage/load-state.ts';
import type { GateError } from '#renderer/storage/schema-gate.ts';
import { beginSlices } from '#renderer/storage/slices.ts';
import type { StorageError } from '#renderer/storage/storage-error.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { SessionCore } from './session-core.ts';

/** Why an exercise in recovery could not be put right. Nothing was changed. */
export type RecoverError =
  | { readonly type: 'not-in-recovery' }
  | { readonly type: 'open-elsewhere' }
  | { readonly type: 'nothing-here' }
  | GateError
  | StorageError;

/**
 * Takes what is here for the whole, because a person said so: what can't be trusted is left out of the journal,
 * what was remembered outside is replaced, and the exercise is open again.
 */
export function acceptWhatIsHere(core: SessionCore): Promise<Result<null, RecoverError>> {
  return core.queue.add(async () => {
    const { status, state } = core.store.getState();
    if (status.type !== 'recovery') return err({ type: 'not-in-recovery' });
    if (!core.hasLock) return err({ type: 'open-elsewhere' });
    if (core.db === null || state.batches.size + state.waiting.size === 0) {
      return err({ type: 'nothing-here' });
    }
    if (status.reasons.some(({ type }) => type === 'journal-damaged')) {
      const rewritten = await rewriteWithoutDamage(core);
      if (!rewritten.ok) return rewritten;
    }
    await core.pinRootKey();
    core.heads.remember(core.tail);
    core.store.setState({ status: { type: 'open' }, save: { type: 'saving' } });
    core.background.schedule();
    return ok(null);
  });
}

/** The database to take a package into while the exercise is in recovery; one that is missing is made now, and only now. */
export async function recoveryDb(
  core: SessionCore,
): Promise<Result<NonNullable<SessionCore['db']>, RecoverError>> {
  if (!core.hasLock) return err({ type: 'open-elsewhere' });
  if (core.db !== null) return ok(core.db);
  const made = await createExerciseDb(core.exercise, core.ports.random);
  if (!made.ok) return made;
  core.db = made.value;
  core.dbUuid = await readDbUuid(made.value);
  return ok(made.value);
}

async function rewriteWithoutDamage(core: SessionCore): Promise<Result<null, RecoverError>> {
  const { db, ports, tail } = core;
  if (db === null) return err({ type: 'nothing-here' });
  const { state } = core.store.getState();
  const kept = new Map<string, SealedBatch>();
  for (const [audience, { count }] of tail) {
    for await (const piece of journalBatches(db, audience, { from: 0, to: count }, ports)) {
      for (const sealed of piece.batches) {
        if (state.batches.has(sealed.hash) || state.waiting.has(sealed.hash))
          kept.set(sealed.hash, sealed);
      }
    }
  }
  const slices = beginSlices();
  const laidOut = await batchesToRows([...kept.values()], EMPTY_TAIL, ports.digest, slices);
  const rewritten = await rewriteJournal(db, laidOut.rows, laidOut.tail);
  if (!rewritten.ok) return rewritten;
  core.tail = laidOut.tail;
  core.snapshots.forget();
  return rewritten;
}
