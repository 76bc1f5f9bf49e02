import { openWorker } from '#renderer/workers/open-worker.ts';
import type { WriteAsks } from '#renderer/workers/write-register.ts';
import { bulkEdit, type BulkEditInput } from '#shared/commands/bulk-edit.ts';
import type { ImportCancelled } from '#shared/commands/plan-import.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import { base64url } from '#shared/kernel/bytes.ts';
import { idSource, type RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { AppendError } from './append-sealed.ts';
import type { ExerciseSession } from './exercise-session.ts';
import type { RunError } from './run-command.ts';

/** Up to this many records are changed at once on the page; more of them by a worker. */
const CHANGED_HERE = 1000;

/** Changes many records of the register in one action; one undo takes it back. Answers how many were asked to change. */
export async function editMany(
  session: ExerciseSession,
  input: BulkEditInput,
  signal?: AbortSignal,
): Promise<Result<number, RunError | AppendError | ImportCancelled>> {
  if (input.ids.length <= CHANGED_HERE) return session.run(bulkEdit, input);
  const { privateKey, publicKey, device } = session.identity;
  const { clock, random, spawn, appVersion } = session.ports;
  const { actor, state } = session.store.getState();
  const action = idSource(clock, random).next() as RecordId;
  const request = {
    exercise: session.id,
    keys: { privateKey, publicKey },
    actor,
    app: appVersion,
    action,
    input,
  };
  const worker = openWorker<WriteAsks>(spawn('write-register'));
  try {
    const appended = await session.takeIn<CommandError | ImportCancelled>({
      plannedAt: state.batches.size,
      arrival: 'whole-actions',
      undo: { actor, action },
      async run(receive) {
        const options = signal === undefined ? {} : { signal };
        const sealed = await worker.ask('bulk', request, { onProgress: receive, ...options });
        return sealed.ok ? ok([{ device, publicKey: base64url(publicKey) }]) : sealed;
      },
    });
    if (appended.ok) return ok(input.ids.length);
    const { error } = appended;
    return error.type === 'overtaken'
      ? err({ type: 'wrong-state', kind: input.kind, id: '', state: 'overtaken' })
      : err(error);
  } finally {
    worker.close();
  }
}
