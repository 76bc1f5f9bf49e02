import type { Brand } from './brand.ts';

/** Lower-case hexadecimal SHA-256, 64 characters. */
export type Sha256 = Brand<string, 'Sha256'>;

const encoder = new TextEncoder();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE64URL_VALUE = new Map([...BASE64URL].map((letter, value) => [letter, value]));

/** UTF-8 bytes of `text`. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

let scratch = new Uint8Array(0);

/**
 * The UTF-8 bytes of `texts` one after the other, behind `prefix`. For long texts: written in one place that is used again and
 * again, and copied once, so that nothing is joined and no memory is asked for but the answer's own.
 */
export function utf8Behind(prefix: Uint8Array, texts: readonly string[]): Uint8Array<ArrayBuffer> {
  // A UTF-16 unit takes three bytes at most.
  const most = prefix.length + 3 * texts.reduce((sum, { length }) => sum + length, 0);
  if (most > SCRATCH_BYTES) return concat([prefix, ...texts.map(utf8)]);
  if (most > scratch.length) scratch = new Uint8Array(SCRATCH_BYTES);
  scratch.set(prefix);
  let end = prefix.length;
  for (const text of texts) end += encoder.encodeInto(text, scratch.subarray(end)).written;
  return scratch.slice(0, end);
}

/** Room for the largest batch, were it all Chinese. */
const SCRATCH_BYTES = 2 * 1024 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of UTF-8 bytes; throws a TypeError when they are not UTF-8 and keeps a byte order mark. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Lower-case hexadecimal of `bytes`. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

/** Unpadded base64url (RFC 4648 §5) of `bytes`. */
export function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const rest = bytes.length - at;
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += BASE64URL[word >> 18]! + BASE64URL[(word >> 12) & 63]!;
    if (rest > 1) text += BASE64URL[(word >> 6) & 63]!;
    if (rest > 2) text += BASE64URL[word & 63]!;
  }
  return text;
}

/** Bytes of unpadded base64url text, or null when it is not the one canonical spelling of any bytes. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const value = BASE64URL_VALUE.get(letter);
    if (value === undefined) return null;
    word = ((word << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (word >> bits) & 255;
    }
  }
  const leftover = word & ((1 << bits) - 1);
  return text.length % 4 === 1 || leftover !== 0 ? null : bytes;
}

/** `parts` one after the other. */
export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether both hold the same bytes. Not constant-time: never for secrets. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Whether `text` has the form of a {@link Sha256}. */
export const isSha256 = (text: string): text is Sha256 => /^[0-9a-f]{64}$/.test(text);
