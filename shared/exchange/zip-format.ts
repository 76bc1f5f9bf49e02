import { concat } from '#shared/kernel/bytes.ts';

/*
 * The records of a zip (PKWARE APPNOTE 6.3) in the one form that a package has: every field has one value that follows from
 * the file, so that no byte of a header can differ between two packages of the same content.
 */

export const LOCAL_BYTES = 30;
export const ENTRY_BYTES = 46;
export const END_BYTES = 22;
export const LONG_END_BYTES = 56;
export const LONG_LOCATOR_BYTES = 20;
/** Extra field that holds a place beyond 4 GiB. */
export const LONG_PLACE_BYTES = 12;

export const LOCAL = 0x04034b50;
export const ENTRY = 0x02014b50;
export const END = 0x06054b50;
export const LONG_END = 0x06064b50;
export const LONG_LOCATOR = 0x07064b50;

/** What 16 and 32 bits can't say; the 64-bit records (zip64) say it then. */
export const FULL_16 = 0xffff;
export const FULL_32 = 0xffff_ffff;

/** DOS time and date of every file: 1 January 2026, 00:00. A fixed one, so that the same content gives the same bytes. */
const STAMP = 0x5c21_0000;
/** Unix, version of the format not told. */
const MADE_BY = 0x0300;
/** A plain file that its owner may write and all may read. */
const ATTRIBUTES = 0x81a4_0000;

/** A file as the headers describe it. `method` is 0 for stored and 8 for deflated; names are ASCII. */
export interface ZipFile {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
}

/** The header before a file's data. */
export function localHeader(file: ZipFile): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(LOCAL_BYTES + file.name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL, true);
  view.setUint16(4, versionOf(file.method), true);
  describe(view, 6, file);
  view.setUint16(26, file.name.length, true);
  putName(header, LOCAL_BYTES, file.name);
  return header;
}

/** The record of a file in the directory; its local header begins at `headerAt`. */
export function directoryEntry(file: ZipFile, headerAt: number): Uint8Array<ArrayBuffer> {
  const long = headerAt >= FULL_32;
  const entry = new Uint8Array(ENTRY_BYTES + file.name.length + (long ? LONG_PLACE_BYTES : 0));
  const view = new DataView(entry.buffer);
  view.setUint32(0, ENTRY, true);
  view.setUint16(4, MADE_BY, true);
  view.setUint16(6, long ? 45 : versionOf(file.method), true);
  describe(view, 8, file);
  view.setUint16(28, file.name.length, true);
  view.setUint16(30, long ? LONG_PLACE_BYTES : 0, true);
  view.setUint32(38, ATTRIBUTES, true);
  view.setUint32(42, long ? FULL_32 : headerAt, true);
  putName(entry, ENTRY_BYTES, file.name);
  if (long) {
    const extraAt = ENTRY_BYTES + file.name.length;
    view.setUint16(extraAt, 1, true);
    view.setUint16(extraAt + 2, 8, true);
    view.setBigUint64(extraAt + 4, BigInt(headerAt), true);
  }
  return entry;
}

/** What stands after a directory of `entries` records and `bytes` bytes that begins at `at`. */
export function directoryEnd(entries: number, bytes: number, at: number): Uint8Array<ArrayBuffer> {
  const end = new Uint8Array(END_BYTES);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, Math.min(entries, FULL_16), true);
  view.setUint16(10, Math.min(entries, FULL_16), true);
  view.setUint32(12, Math.min(bytes, FULL_32), true);
  view.setUint32(16, Math.min(at, FULL_32), true);
  const long = entries >= FULL_16 || bytes >= FULL_32 || at >= FULL_32;
  return long ? concat([longDirectoryEnd(entries, bytes, at), end]) : end;
}

function longDirectoryEnd(entries: number, bytes: number, at: number): Uint8Array<ArrayBuffer> {
  const records = new Uint8Array(LONG_END_BYTES + LONG_LOCATOR_BYTES);
  const view = new DataView(records.buffer);
  view.setUint32(0, LONG_END, true);
  view.setBigUint64(4, BigInt(LONG_END_BYTES - 12), true);
  view.setUint16(12, MADE_BY, true);
  view.setUint16(14, 45, true);
  view.setBigUint64(24, BigInt(entries), true);
  view.setBigUint64(32, BigInt(entries), true);
  view.setBigUint64(40, BigInt(bytes), true);
  view.setBigUint64(48, BigInt(at), true);
  view.setUint32(LONG_END_BYTES, LONG_LOCATOR, true);
  view.setBigUint64(LONG_END_BYTES + 8, BigInt(at + bytes), true);
  view.setUint32(LONG_END_BYTES + 16, 1, true);
  return records;
}

/** Version of zip that a method needs, in tenths. */
const versionOf = (method: 0 | 8): number => (method === 0 ? 10 : 20);

/** Flags (none) to size: the run of fields that both headers have. */
function describe(view: DataView, at: number, file: ZipFile): void {
  view.setUint16(at + 2, file.method, true);
  view.setUint32(at + 4, STAMP, true);
  view.setUint32(at + 8, file.crc, true);
  view.setUint32(at + 12, file.packedBytes, true);
  view.setUint32(at + 16, file.bytes, true);
}

function putName(bytes: Uint8Array, at: number, name: string): void {
  for (let index = 0; index < name.length; index++) bytes[at + index] = name.charCodeAt(index);
}
