import { err, ok, type Result } from '#shared/kernel/result.ts';

/** Encodings that are recognised. */
export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type TextEncodingName = (typeof TEXT_ENCODINGS)[number];

/** What a file that is no text looks like. */
export const BINARY_LOOKS = ['zip', 'ole', 'pdf', 'gzip', 'image', 'unknown'] as const;
export type BinaryLook = (typeof BINARY_LOOKS)[number];

/** Why bytes are not text that can be read. */
export type TextRefusal =
  | { readonly type: 'text-binary'; readonly looksLike: BinaryLook }
  | { readonly type: 'text-encoding-unknown' };

/** Text and the encoding that it was read with. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/**
 * Reads text: UTF-8 with or without a byte order mark, UTF-16 with one, else GB18030 (and so GBK and GB2312), which Chinese
 * spreadsheets write; or only in the encoding that a person `named`. The mark itself is left out. Nothing is replaced:
 * bytes that no encoding explains are refused.
 */
export function decodeText(
  bytes: Uint8Array,
  named?: TextEncodingName,
): Result<DecodedText, TextRefusal> {
  const marked = markedEncoding(bytes);
  if (marked !== null && marked.encoding === (named ?? marked.encoding)) {
    const text = tryDecode(bytes.subarray(marked.markBytes), marked.encoding);
    return text === null ? err({ type: 'text-encoding-unknown' }) : ok({ text, ...marked });
  }
  const looksLike = named === undefined ? binaryLook(bytes) : null;
  if (looksLike !== null) return err({ type: 'text-binary', looksLike });
  for (const encoding of named === undefined ? GUESSED : [named]) {
    const text = tryDecode(bytes, encoding);
    if (text !== null) return ok({ text, encoding });
  }
  return err({ type: 'text-encoding-unknown' });
}

/** UTF-8 says of itself whether it is that; almost anything could be GB18030, which therefore comes last. */
const GUESSED = ['utf-8', 'gb18030'] as const;

function markedEncoding(
  bytes: Uint8Array,
): { readonly encoding: TextEncodingName; readonly markBytes: number } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  return null;
}

const SIGNATURES: readonly (readonly [BinaryLook, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]], // .xlsx, .docx, .zip
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]], // .xls, .doc
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
];

/** No text has a zero byte, except UTF-16, which is recognised by its mark. */
function binaryLook(bytes: Uint8Array): BinaryLook | null {
  for (const [look, signature] of SIGNATURES) {
    if (signature.every((byte, at) => bytes[at] === byte)) return look;
  }
  return bytes.includes(0) ? 'unknown' : null;
}

function tryDecode(bytes: Uint8Array, encoding: TextEncodingName): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
