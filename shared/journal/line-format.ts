import { base64url, concat, fromBase64url, fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import type { SealedBatch } from './batch.ts';

const TAB = 0x09;
const LINE_FEED = 0x0a;
/** Characters of an Ed25519 signature in base64url. */
const SIGNATURE_CHARS = 86;

/** One batch as a line: its bytes, a tab, its signature in base64url, a line feed. Journal rows and packages alike. */
export const sealedToLine = (
  sealed: Pick<SealedBatch, 'bytes' | 'signature'>,
): Uint8Array<ArrayBuffer> => sealedToLines([sealed]);

/** Several batches as lines, written straight into the one place where they are to stand. */
export function sealedToLines(
  batches: readonly Pick<SealedBatch, 'bytes' | 'signature'>[],
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  for (const { bytes, signature } of batches) {
    parts.push(bytes, utf8(`\t${base64url(signature)}\n`));
  }
  return concat(parts);
}

/** Bytes that a batch takes as a line. */
export const lineLength = ({ bytes }: Pick<SealedBatch, 'bytes'>): number =>
  bytes.length + 1 + SIGNATURE_CHARS + 1;

/** A line cut into its two parts. */
export interface BatchLine {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** A line that is not `bytes TAB signature LF`, by its number from 1. */
export interface LineProblem {
  readonly type: 'line-malformed';
  readonly line: number;
}

/** Cuts `text` into lines, whose bytes stay where they are. Yields a problem, and stops, at the first line that has not the form. */
export function* bytesToLines(text: Uint8Array<ArrayBuffer>): Generator<BatchLine | LineProblem> {
  let start = 0;
  for (let line = 1; start < text.length; line++) {
    const end = text.indexOf(LINE_FEED, start);
    const tab = end - SIGNATURE_CHARS - 1;
    const signature =
      end < 0 || tab <= start || text[tab] !== TAB
        ? null
        : signatureOf(text.subarray(tab + 1, end));
    if (signature === null) {
      yield { type: 'line-malformed', line };
      return;
    }
    yield { bytes: text.subarray(start, tab), signature };
    start = end + 1;
  }
}

/** Whether a yield of {@link bytesToLines} is a problem. */
export const isLineProblem = (item: BatchLine | LineProblem): item is LineProblem => 'line' in item;

function signatureOf(text: Uint8Array): Uint8Array<ArrayBuffer> | null {
  try {
    return fromBase64url(fromUtf8(text));
  } catch {
    return null;
  }
}
