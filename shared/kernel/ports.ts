import type { Sha256 } from './bytes.ts';
import type { Result } from './result.ts';

/** SHA-256. */
export interface Digest {
  sha256(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Checks Ed25519 signatures; `publicKey` is the raw 32 bytes. Never rejects: an unusable key is `false`. */
export interface Verifier {
  verify(publicKey: Uint8Array, signature: Uint8Array, bytes: Uint8Array): Promise<boolean>;
}

/** Signs with one Ed25519 key pair whose private half it does not show. */
export interface Signer {
  /** Raw 32 bytes. */
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** The wall clock: milliseconds since 1970, as the machine believes them to be. */
export interface WallClock {
  now(): number;
}

/** Cryptographically strong random bytes (or, for samples and tests, a seeded stream). */
export interface RandomSource {
  bytes(count: number): Uint8Array;
}

/** Fresh UUIDv7 texts, rising within one source. */
export interface IdSource {
  next(): string;
}

/** Why evidence could not be stored or shown. */
export type EvidenceError =
  | { readonly type: 'evidence-missing'; readonly sha256: Sha256 }
  | { readonly type: 'evidence-damaged'; readonly sha256: Sha256; readonly found: Sha256 }
  | { readonly type: 'evidence-too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly type: 'storage-full' }
  | { readonly type: 'storage-failed'; readonly message: string };

/** Largest evidence file, in bytes: 100 MB. */
export const MAX_EVIDENCE_BYTES = 100 * 1024 * 1024;

/** Content-addressed store of evidence bytes; every read is checked against its address. */
export interface EvidenceStore {
  /** Stores durably before it resolves. Storing the same bytes again is free. */
  put(bytes: Uint8Array): Promise<Result<Sha256, EvidenceError>>;
  get(sha256: Sha256): Promise<Result<Uint8Array<ArrayBuffer>, EvidenceError>>;
  has(sha256: Sha256): Promise<boolean>;
}
