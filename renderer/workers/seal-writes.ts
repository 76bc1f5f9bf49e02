import type { ImportCancelled } from '#shared/commands/plan-import.ts';
import type { Actor } from '#shared/domain/audiences.ts';
import { composeBatches } from '#shared/journal/compose.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Write } from '#shared/journal/write.ts';
import { hex } from '#shared/kernel/bytes.ts';
import type { DeviceId, LaunchId, RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type KeyPair, webSigner } from '#shared/kernel/web-crypto.ts';
import { createRowSender, type SealedRows } from './sealed-rows.ts';
import type { Working } from './serve.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** Who signs, and in whose name. The key handle can be used here but not read. */
export interface SealRequest {
  readonly keys: KeyPair;
  readonly actor: Actor;
  readonly app: string;
  /** Id of the action; a fresh one. */
  readonly action: RecordId;
}

/**
 * Writes as signed batches in streams of their own: to the journal a worker is another launch of the program, so that the page may go on
 * writing into its own streams meanwhile. All of it, or stopped on the way.
 */
export async function sealWrites(
  state: ExerciseState,
  writes: readonly Write[],
  { keys, actor, app, action }: SealRequest,
  device: DeviceId,
  { cancel, progress }: Working<SealedRows>,
  { digest, clock, random, crypto }: WorkerPorts,
): Promise<Result<null, ImportCancelled>> {
  const author = {
    device,
    launch: hex(random.bytes(8)) as LaunchId,
    actor,
    app,
    signer: webSigner(crypto, keys.privateKey, keys.publicKey),
    digest,
  };
  const rows = createRowSender(progress, digest);
  for await (const sealed of composeBatches(state, writes, author, action, clock.now())) {
    await rows.add(sealed);
    if (cancel.aborted) return err({ type: 'import-cancelled' });
  }
  await rows.finish();
  return ok(null);
}
