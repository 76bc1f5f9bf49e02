import { fromUtf8, sameBytes } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { missingPart } from './cut-off.ts';
import type { PackageProblem } from './package-problem.ts';
import type { RandomAccess } from './random-access.ts';
import {
  directoryEnd,
  END,
  END_BYTES,
  FULL_16,
  FULL_32,
  LONG_END_BYTES,
  LONG_LOCATOR_BYTES,
} from './zip-format.ts';

/** Where the directory of a zip lies. */
export interface DirectoryEnd {
  readonly at: number;
  readonly bytes: number;
  readonly entries: number;
}

/** An end record and the longest comment after it. */
const SEARCH_BYTES = END_BYTES + 0xffff;

const AGE_HEADER = 'age-encryption.org/v1';

/** Finds the directory by the end record in the last 22 bytes, or says what else the file is. */
export async function findDirectory(
  file: RandomAccess,
): Promise<Result<DirectoryEnd, PackageProblem>> {
  if (file.size === 0) return err({ type: 'not-a-package', reason: 'empty' });
  const start = await file.read(0, AGE_HEADER.length);
  if (isText(start, AGE_HEADER)) return err({ type: 'package-encrypted' });
  // A file cut off within its first four bytes still begins like a zip.
  if (!isText(start.subarray(0, 4), 'PK\u0003\u0004'.slice(0, start.length))) {
    return err({ type: 'not-a-package', reason: 'not-a-zip' });
  }
  const tailAt = Math.max(0, file.size - SEARCH_BYTES);
  const tail = await file.read(tailAt, file.size - tailAt);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    const end = tail[at] === 0x50 ? readEnd(tail, at, tailAt) : null;
    if (end === null) continue;
    if (at !== tail.length - END_BYTES)
      return err({ type: 'zip-refused', refusal: 'trailing-data', name: '' });
    return tail[at + 20] === 0 && tail[at + 21] === 0
      ? ok(end)
      : err({ type: 'zip-refused', refusal: 'comment', name: '' });
  }
  return err(await missingPart(file));
}

/** The end record at `at` of `tail`, if it is one and the directory that it speaks of ends where it begins. */
function readEnd(tail: Uint8Array<ArrayBuffer>, at: number, tailAt: number): DirectoryEnd | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.length);
  if (view.getUint32(at, true) !== END) return null;
  const entries = view.getUint16(at + 10, true);
  const bytes = view.getUint32(at + 12, true);
  const directoryAt = view.getUint32(at + 16, true);
  const long = entries === FULL_16 || bytes === FULL_32 || directoryAt === FULL_32;
  const end = long ? readLongEnd(view, at) : { at: directoryAt, bytes, entries };
  if (end === null) return null;
  const usual = directoryEnd(end.entries, end.bytes, end.at);
  const from = at + END_BYTES - usual.length;
  // The length of a comment is looked at by the caller, who can say so.
  const same = sameBytes(usual.subarray(0, -2), tail.subarray(from, at + END_BYTES - 2));
  return same && end.at + end.bytes === tailAt + from ? end : null;
}

/** The 64-bit end record (zip64), which stands with its locator right before the end record at `endAt`. */
function readLongEnd(view: DataView, endAt: number): DirectoryEnd | null {
  const at = endAt - LONG_LOCATOR_BYTES - LONG_END_BYTES;
  if (at < 0) return null;
  const [entries, bytes, directoryAt] = [32, 40, 48].map((field) =>
    Number(view.getBigUint64(at + field, true)),
  );
  if (entries === undefined || bytes === undefined || directoryAt === undefined) return null;
  return Number.isSafeInteger(entries + bytes + directoryAt)
    ? { at: directoryAt, bytes, entries }
    : null;
}

function isText(bytes: Uint8Array, text: string): boolean {
  try {
    return fromUtf8(bytes) === text;
  } catch {
    return false;
  }
}
