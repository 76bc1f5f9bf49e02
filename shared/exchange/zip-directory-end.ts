import { fromUtf8 } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { missingPart } from './cut-off.ts';
import type { PackageProblem } from './package-problem.ts';
import type { RandomAccess } from './random-access.ts';

/** Where the directory of a zip lies. */
export interface DirectoryEnd {
  readonly at: number;
  readonly bytes: number;
  readonly entries: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONG_END = 0x06064b50;
const LONG_END_BYTES = 56;
const LONG_LOCATOR = 0x07064b50;
const LONG_LOCATOR_BYTES = 20;
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
  if (view.getUint32(at, true) !== END || view.getUint32(at + 4, true) !== 0) return null;
  const entries = view.getUint16(at + 10, true);
  const bytes = view.getUint32(at + 12, true);
  const directoryAt = view.getUint32(at + 16, true);
  if (view.getUint16(at + 8, true) !== entries) return null;
  if (entries === 0xffff || bytes === 0xffffffff || directoryAt === 0xffffffff)
    return readLongEnd(view, at, tailAt);
  return directoryAt + bytes === tailAt + at ? { at: directoryAt, bytes, entries } : null;
}

/** The 64-bit end record (zip64) and its locator, which stand right before the end record at `endAt`. */
function readLongEnd(view: DataView, endAt: number, tailAt: number): DirectoryEnd | null {
  const locatorAt = endAt - LONG_LOCATOR_BYTES;
  const at = locatorAt - LONG_END_BYTES;
  if (
    at < 0 ||
    view.getUint32(locatorAt, true) !== LONG_LOCATOR ||
    view.getUint32(at, true) !== LONG_END
  )
    return null;
  const [recordBytes, entriesHere, entries, bytes, directoryAt, recordAt] = [
    view.getBigUint64(at + 4, true),
    view.getBigUint64(at + 24, true),
    view.getBigUint64(at + 32, true),
    view.getBigUint64(at + 40, true),
    view.getBigUint64(at + 48, true),
    view.getBigUint64(locatorAt + 8, true),
  ];
  const sound =
    recordBytes === BigInt(LONG_END_BYTES - 12) &&
    entriesHere === entries &&
    recordAt === BigInt(tailAt + at) &&
    directoryAt + bytes === recordAt;
  return sound ? { at: Number(directoryAt), bytes: Number(bytes), entries: Number(entries) } : null;
}

function isText(bytes: Uint8Array, text: string): boolean {
  try {
    return fromUtf8(bytes) === text;
  } catch {
    return false;
  }
}
