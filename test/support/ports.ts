import { createHash, webcrypto } from 'node:crypto';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { hex, type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import { idSource } from '#shared/kernel/ids.ts';
import type {
  Digest,
  EvidenceStore,
  IdSource,
  RandomSource,
  Signer,
  Verifier,
  WallClock,
} from '#shared/kernel/ports.ts';
import { err, ok } from '#shared/kernel/result.ts';
import {
  keyPairFromSeed,
  type WebCryptoLike,
  webSigner,
  webVerifier,
} from '#shared/kernel/web-crypto.ts';

/** WebCrypto of Node as the core sees it. */
export const nodeCrypto = webcrypto as unknown as WebCryptoLike;

/** A fixed moment: 1 November 2026, 09:00 in Shanghai. */
export const START_MS = Date.UTC(2026, 10, 1, 1);

/** A wall clock that stands until it is set. */
export interface SettableClock extends WallClock {
  set(ms: number): void;
  advance(ms: number): void;
}

export function fixedClock(ms: number = START_MS): SettableClock {
  let now = ms;
  return {
    now: () => now,
    set: (to) => void (now = to),
    advance: (by) => void (now += by),
  };
}

/** The same bytes for the same seed. */
export function seededRandom(seed: number): RandomSource {
  const generator = xoroshiro128plus(seed);
  return { bytes: (count) => Uint8Array.from({ length: count }, () => generator.next() & 0xff) };
}

export const seededIds = (seed: number, clock: WallClock = fixedClock()): IdSource =>
  idSource(clock, seededRandom(seed));

/** SHA-256 without the detour over WebCrypto's thread pool. */
export const nodeDigest: Digest = {
  sha256: (bytes) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest())),
};

export const sha256Of = (bytes: Uint8Array | string): Sha256 =>
  createHash('sha256').update(bytes).digest('hex') as Sha256;

export const nodeVerifier: Verifier = webVerifier(nodeCrypto);

/** The signer whose key derives from `name`. */
export async function seededSigner(name: string): Promise<Signer> {
  const pair = await keyPairFromSeed(nodeCrypto, await nodeDigest.sha256(utf8(name)));
  return webSigner(nodeCrypto, pair.privateKey, pair.publicKey);
}

/** Evidence in memory, checked on every read like the real ones. */
export interface MemoryEvidence extends EvidenceStore {
  readonly files: Map<Sha256, Uint8Array<ArrayBuffer>>;
}

export function memoryEvidence(): MemoryEvidence {
  const files = new Map<Sha256, Uint8Array<ArrayBuffer>>();
  return {
    files,
    async put(bytes) {
      const sha256 = hex(await nodeDigest.sha256(bytes)) as Sha256;
      files.set(sha256, bytes.slice());
      return ok(sha256);
    },
    get(sha256) {
      const bytes = files.get(sha256);
      if (bytes === undefined) return Promise.resolve(err({ type: 'evidence-missing', sha256 }));
      const found = sha256Of(bytes);
      return Promise.resolve(
        found === sha256 ? ok(bytes.slice()) : err({ type: 'evidence-damaged', sha256, found }),
      );
    },
    has: (sha256) => Promise.resolve(files.has(sha256)),
  };
}
