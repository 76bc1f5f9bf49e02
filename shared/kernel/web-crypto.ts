import { concat, fromBase64url } from './bytes.ts';
import { known } from './result.ts';
import type { Digest, RandomSource, Signer, Verifier } from './ports.ts';

/** An opaque key handle of the platform's WebCrypto. */
export type KeyHandle = object;

/** The part of WebCrypto (in browsers, workers and Node alike) that Umpire uses, handed in by the entry modules. */
export interface WebCryptoLike {
  getRandomValues(array: Uint8Array<ArrayBuffer>): unknown;
  readonly subtle: {
    digest(algorithm: 'SHA-256', bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
    importKey(
      format: 'raw' | 'pkcs8',
      bytes: Uint8Array<ArrayBuffer>,
      algorithm: 'Ed25519',
      extractable: boolean,
      usages: ('sign' | 'verify')[],
    ): Promise<KeyHandle>;
    exportKey(format: 'jwk', key: never): Promise<{ x?: string; d?: string }>;
    exportKey(format: 'raw' | 'pkcs8', key: never): Promise<ArrayBuffer>;
    generateKey(
      algorithm: 'Ed25519',
      extractable: boolean,
      usages: ('sign' | 'verify')[],
    ): Promise<unknown>;
    sign(algorithm: 'Ed25519', key: never, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
    verify(
      algorithm: 'Ed25519',
      key: never,
      signature: Uint8Array<ArrayBuffer>,
      bytes: Uint8Array<ArrayBuffer>,
    ): Promise<boolean>;
  };
}

/** PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410 §7): the fixed bytes before the 32 of the seed. */
const PKCS8_PREFIX = new Uint8Array([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]);

const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>;

/** SHA-256 by WebCrypto. */
export const webDigest = (crypto: WebCryptoLike): Digest => ({
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', owned(bytes))),
});

/** Strong randomness by WebCrypto, in the slices of 65,536 bytes that it allows. */
export const webRandom = (crypto: WebCryptoLike): RandomSource => ({
  bytes(count) {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at += 65_536)
      crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    return bytes;
  },
});

/** Ed25519 verification by WebCrypto; imported keys are kept, since a package has few and many batches. */
export function webVerifier(crypto: WebCryptoLike): Verifier {
  const keys = new Map<string, Promise<KeyHandle | null>>();
  const keyOf = (publicKey: Uint8Array): Promise<KeyHandle | null> => {
    const name = publicKey.join();
    let key = keys.get(name);
    if (key === undefined) {
      key = crypto.subtle
        .importKey('raw', owned(publicKey), 'Ed25519', false, ['verify'])
        .catch(() => null);
      keys.set(name, key);
    }
    return key;
  };
  return {
    async verify(publicKey, signature, bytes) {
      const key = await keyOf(publicKey);
      if (key === null || signature.length !== 64) return false;
      return crypto.subtle.verify('Ed25519', key as never, owned(signature), owned(bytes));
    },
  };
}

/** A signer over an existing private key handle and its raw public key. */
export const webSigner = (
  crypto: WebCryptoLike,
  privateKey: KeyHandle,
  publicKey: Uint8Array,
): Signer => ({
  publicKey,
  sign: async (bytes) =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey as never, owned(bytes))),
});

/** A key pair as handles: `privateKey` signs, `publicKey` is its raw 32 bytes. */
export interface KeyPair {
  readonly privateKey: KeyHandle;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/** A fresh key pair. Extractable only where it has to be handed on (an exercise's root key, an identity file). */
export async function generateKeyPair(
  crypto: WebCryptoLike,
  extractable: boolean,
): Promise<KeyPair> {
  const pair = (await crypto.subtle.generateKey('Ed25519', extractable, ['sign', 'verify'])) as {
    readonly privateKey: KeyHandle;
    readonly publicKey: KeyHandle;
  };
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey as never));
  return { privateKey: pair.privateKey, publicKey };
}

/** The key pair of a 32-byte seed: the same seed gives the same keys everywhere. */
export async function keyPairFromSeed(crypto: WebCryptoLike, seed: Uint8Array): Promise<KeyPair> {
  if (seed.length !== 32) throw new Error('An Ed25519 seed has 32 bytes');
  return importPrivateKey(crypto, concat([PKCS8_PREFIX, seed]));
}

/** The key pair of an exported PKCS #8 private key; rejects when the bytes are not one. */
export async function importPrivateKey(crypto: WebCryptoLike, pkcs8: Uint8Array): Promise<KeyPair> {
  const privateKey = await crypto.subtle.importKey('pkcs8', owned(pkcs8), 'Ed25519', true, [
    'sign',
  ]);
  const jwk = await crypto.subtle.exportKey('jwk', privateKey as never);
  const publicKey = known(
    fromBase64url(jwk.x ?? ''),
    'an exported Ed25519 key names its public half',
  );
  return { privateKey, publicKey };
}

/** PKCS #8 bytes of an extractable private key. */
export async function exportPrivateKey(
  crypto: WebCryptoLike,
  key: KeyHandle,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', key as never));
}
