import { concat, hex, utf8, utf8Behind } from '#shared/kernel/bytes.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Digest, Signer, Verifier } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import {
  type Batch,
  type BatchHash,
  type BatchProblem,
  bytesToBatch,
  type SealedBatch,
} from './batch.ts';

const BATCH_DOMAIN = concat([utf8('umpire.batch.v1'), new Uint8Array(1)]);

/** What an Ed25519 signature over a batch covers: the domain, a zero byte, the batch's bytes. */
export const signedBytes = (bytes: Uint8Array): Uint8Array => concat([BATCH_DOMAIN, bytes]);

/** Id of the device that owns a raw public key. */
export async function deviceOf(publicKey: Uint8Array, digest: Digest): Promise<DeviceId> {
  return hex(await digest.sha256(publicKey)).slice(0, 32) as DeviceId;
}

/** A batch of one's own whose signature is still being made. */
export interface SigningBatch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly hash: Promise<BatchHash>;
  readonly sealed: Promise<SealedBatch>;
}

/**
 * Hashes and signs a batch of one's own, whose text is `texts` one after the other (`batchTexts`). The next batch of a stream
 * needs the hash only, so that it may begin while this one is being signed.
 */
export function beginSeal(
  batch: Batch,
  texts: readonly string[],
  digest: Digest,
  signer: Signer,
): SigningBatch {
  const signed = utf8Behind(BATCH_DOMAIN, texts);
  const bytes = signed.subarray(BATCH_DOMAIN.length);
  const hash = digest.sha256(bytes).then((sum) => hex(sum) as BatchHash);
  const sealed = Promise.all([hash, signer.sign(signed)]).then(([of, signature]) => ({
    batch,
    bytes,
    hash: of,
    signature,
  }));
  sealed.catch(() => undefined); // whoever awaits it is told; after a failure before it, nobody does
  return { bytes, hash, sealed };
}

/** Why a foreign batch is refused. */
export type SealProblem =
  | BatchProblem
  | { readonly type: 'batch-key-unknown'; readonly device: DeviceId }
  | { readonly type: 'batch-signature-wrong'; readonly device: DeviceId; readonly number: number };

/** What checking foreign batches needs: keys by device (each proven to own its id) and the two ports. */
export interface SealCheck {
  readonly digest: Digest;
  readonly verifier: Verifier;
  readonly publicKeys: ReadonlyMap<string, Uint8Array>;
}

/**
 * Checks a foreign batch from its exact bytes: form, then signature. Every signature is checked, not one a run:
 * it costs about 70 µs a batch and leaves no batch in store whose signature nobody looked at.
 */
export async function openSealed(
  bytes: Uint8Array<ArrayBuffer>,
  signature: Uint8Array,
  check: SealCheck,
): Promise<Result<SealedBatch, SealProblem>> {
  const batch = bytesToBatch(bytes);
  if (!batch.ok) return batch;
  const { device, number } = batch.value;
  const publicKey = check.publicKeys.get(device);
  if (publicKey === undefined) return err({ type: 'batch-key-unknown', device });
  const [hash, genuine] = await Promise.all([
    check.digest.sha256(bytes),
    check.verifier.verify(publicKey, signature, signedBytes(bytes)),
  ]);
  if (!genuine) return err({ type: 'batch-signature-wrong', device, number });
  return ok({ batch: batch.value, bytes, hash: hex(hash) as BatchHash, signature });
}
