import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts';

/** How the bytes of a stored value are to be read. Encryption at rest will be another number, not another layout. */
export type Codec = typeof PLAIN;

/** The bytes are the content itself. */
export const PLAIN = 1;

/** What every stored value has besides its keys. */
export interface StoredBytes {
  readonly codec: Codec;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const encodeBytes = (bytes: Uint8Array<ArrayBuffer>): StoredBytes => ({
  codec: PLAIN,
  bytes,
});

export const encodeJson = (value: unknown): StoredBytes => encodeBytes(utf8(JSON.stringify(value)));

/** The content of a stored value; throws on a codec that this version does not know, as the format gate should have. */
export function decodeBytes(stored: StoredBytes): Uint8Array<ArrayBuffer> {
  if (stored.codec !== PLAIN) throw new Error(`Unknown codec ${String(stored.codec)}`);
  return stored.bytes;
}

export const decodeJson = <T>(stored: StoredBytes): T =>
  JSON.parse(fromUtf8(decodeBytes(stored))) as T;
