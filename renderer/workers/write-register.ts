import { bulkEdit, type BulkEditInput } from '#shared/commands/bulk-edit.ts';
import type { ImportCancelled } from '#shared/commands/plan-import.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import { deviceOf } from '#shared/journal/seal.ts';
import { inverseWrites, type OwnBatch, type UndoProblem } from '#shared/journal/undo.ts';
import type { ExerciseId, RecordId } from '#shared/kernel/ids.ts';
import { known, type Result } from '#shared/kernel/result.ts';
import { type SealRequest, sealWrites } from './seal-writes.ts';
import type { SealedRows } from './sealed-rows.ts';
import type { Handlers } from './serve.ts';
import { readStoredAction } from './stored-action.ts';
import { storedState, withExerciseDb, type WorkerPorts } from './worker-ports.ts';

export type WriteAsks = {
  /** Takes an action back that is too large to be kept for that in memory. */
  readonly undo: {
    readonly request: SealRequest & {
      readonly exercise: ExerciseId;
      readonly undone: RecordId;
      /** Batches that restored what the action had left, and so are its own too. */
      readonly own: readonly OwnBatch[];
    };
    readonly progress: SealedRows;
    readonly answer: Result<null, UndoProblem | ImportCancelled>;
  };
  /** Changes many records of the register in one action. */
  readonly bulk: {
    readonly request: SealRequest & {
      readonly exercise: ExerciseId;
      readonly input: BulkEditInput;
    };
    readonly progress: SealedRows;
    readonly answer: Result<null, CommandError | ImportCancelled>;
  };
};

export const writeHandlers = (ports: WorkerPorts): Handlers<WriteAsks> => ({
  async undo(request, working) {
    const { exercise, undone, own, keys } = request;
    const state = await storedState(exercise, ports);
    const stored = await withExerciseDb(exercise, (db) =>
      readStoredAction(known(db, 'an open exercise has a database'), undone, ports),
    );
    const writes = inverseWrites(state, stored.steps, [...stored.batches, ...own]);
    if (!writes.ok) return { answer: writes };
    const device = await deviceOf(keys.publicKey, ports.digest);
    return { answer: await sealWrites(state, writes.value, request, device, working, ports) };
  },
  async bulk(request, working) {
    const { exercise, input, keys, actor } = request;
    const state = await storedState(exercise, ports);
    const device = await deviceOf(keys.publicKey, ports.digest);
    const { clock, ids } = ports;
    const outcome = bulkEdit({ state, actor, now: clock.now(), ids, device }, input);
    if (!outcome.ok) return { answer: outcome };
    const { writes } = outcome.value;
    return { answer: await sealWrites(state, writes, request, device, working, ports) };
  },
});
