import type { DeviceCard } from '#shared/exchange/device-card.ts';
import { streamSources } from '#shared/exchange/stream-sources.ts';
import { type PackageInput, writePackage } from '#shared/exchange/write-package.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { concat, type Sha256 } from '#shared/kernel/bytes.ts';
import type { Signer } from '#shared/kernel/ports.ts';
import { type Device, EXERCISE } from './builders.ts';
import {
  type MemoryEvidence,
  memoryEvidence,
  nodeDigest,
  nodeVerifier,
  START_MS,
} from './ports.ts';

export const packagePorts = { digest: nodeDigest, verifier: nodeVerifier };

export const cardOf = (device: Pick<Device, 'id' | 'signer'>): DeviceCard => ({
  device: device.id,
  publicKey: device.signer.publicKey,
});

export interface PackageParts extends Partial<Omit<PackageInput, 'streams' | 'cards'>> {
  readonly batches: readonly SealedBatch[];
  readonly by: Device;
  readonly others?: readonly Device[];
  readonly signer?: Signer;
  readonly store?: MemoryEvidence;
}

/** A package as bytes. */
export async function aPackage(parts: PackageParts): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const store = parts.store ?? memoryEvidence();
  const written = await writePackage(
    {
      exercise: parts.exercise ?? EXERCISE,
      created: parts.created ?? START_MS,
      app: parts.app ?? '0.1.0',
      streams: streamSources(parts.batches),
      cards: [parts.by, ...(parts.others ?? [])].map(cardOf),
      evidence: parts.evidence ?? (store.files.keys() as Iterable<Sha256>),
      ruleBook: parts.ruleBook ?? null,
    },
    { write: (bytes) => Promise.resolve(void pieces.push(bytes)) },
    { digest: nodeDigest, signer: parts.signer ?? parts.by.signer, store },
  );
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return concat(pieces);
}
