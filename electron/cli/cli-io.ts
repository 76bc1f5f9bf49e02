import { createHash, webcrypto } from 'node:crypto';
import type { Digest } from '#shared/kernel/ports.ts';
import type { WebCryptoLike } from '#shared/kernel/web-crypto.ts';

/** Everything that the command line has of the world but files. Tests hand in their own. */
export interface CliIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly platform: string;
  /** The user's home folder. */
  readonly home: string;
  readonly now: () => number;
  readonly crypto: WebCryptoLike;
  readonly digest: Digest;
}

/** SHA-256 without the detour over WebCrypto's thread pool. */
export const nodeDigest: Digest = {
  sha256: (bytes) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest())),
};

export const nodeCrypto = webcrypto as unknown as WebCryptoLike;
