import { openWorker } from '#renderer/workers/open-worker.ts';
import type { WriteAsks } from '#renderer/workers/write-register.ts';
import type { ImportCancelled } from '#shared/commands/plan-import.ts';
import type { OwnBatch, UndoProblem } from '#shared/journal/undo.ts';
import { base64url } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { AppendError } from './append-sealed.ts';
import { type SessionCore, setUndo, type UndoEntry } from './session-core.ts';
import { takeInNow } from './take-in.ts';

/** Why nothing was undone. */
export type UndoError = UndoProblem | AppendError | { readonly type: 'nothing-to-undo' };

/** What the inverse wrote again is what the older actions had left there: to them it is their own. */
export function popUndo(core: SessionCore, inverse: readonly OwnBatch[]): void {
  const older = core.undo.slice(0, -1);
  setUndo(
    core,
    older.map((one) => ({ ...one, sealed: [...one.sealed, ...inverse] })),
  );
}

/**
 * Takes back an action of which only the id is kept: a worker reads it and what it replaced from the journal and signs the
 * inverse, which is one action again. Must run inside the queue.
 */
export async function undoStored(
  core: SessionCore,
  { actor, sealed }: UndoEntry,
  undone: RecordId,
): Promise<Result<null, UndoError>> {
  const { privateKey, publicKey, device } = core.identity;
  const worker = openWorker<WriteAsks>(core.ports.spawn('write-register'));
  const inverse: OwnBatch[] = [];
  const action = core.ids.next() as RecordId;
  const request = {
    exercise: core.exercise,
    keys: { privateKey, publicKey },
    actor,
    app: core.ports.appVersion,
    action,
    undone,
    own: sealed,
  };
  try {
    const appended = await takeInNow<UndoProblem | ImportCancelled>(core, {
      plannedAt: core.store.getState().state.batches.size,
      arrival: 'whole-actions',
      async run(receive) {
        const answer = await worker.ask('undo', request, {
          onProgress(rows) {
            receive(rows);
            for (const { hashes, row } of rows) {
              // How many entries each batch has is not told; no batch has more than its row.
              for (const hash of hashes)
                inverse.push({ hash, batch: { entries: { length: row.entries } } });
            }
          },
        });
        return answer.ok ? ok([{ device, publicKey: base64url(publicKey) }]) : answer;
      },
    });
    if (appended.ok) {
      popUndo(core, inverse);
      return ok(null);
    }
    const { error } = appended;
    if (error.type === 'undo-overtaken') setUndo(core, core.undo.slice(0, -1));
    if (error.type === 'overtaken' || error.type === 'import-cancelled') {
      throw new Error('Nobody else writes inside the queue, and nobody cancels');
    }
    return err(error);
  } finally {
    worker.close();
  }
}
