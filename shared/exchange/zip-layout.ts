import { fromUtf8, sameBytes } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { compareFiles, fileOfName, MANIFEST_FILE, type PackageFile } from './file-names.ts';
import type { PackageLimits } from './limits.ts';
import type { PackageProblem, ZipRefusal } from './package-problem.ts';
import type { RandomAccess } from './random-access.ts';
import { type DirectoryEnd, findDirectory } from './zip-directory-end.ts';
import {
  directoryEntry,
  ENTRY,
  ENTRY_BYTES,
  FULL_32,
  LOCAL_BYTES,
  LONG_PLACE_BYTES,
} from './zip-format.ts';

/** One file inside a package, as the zip's directory lists it. Sizes are claims until its bytes were counted. */
export interface ZipItem {
  readonly file: PackageFile;
  readonly method: 0 | 8;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly crc: number;
  /** Where its local header begins, and where its data do. */
  readonly headerAt: number;
  readonly dataAt: number;
}

const MAX_NAME_BYTES = 200;

/**
 * The files of a package by its zip directory. Only one layout is accepted: files in order and without gaps from the first byte,
 * then the directory, then its end record, then nothing. So no two programs can see different contents in it.
 */
export async function readZipLayout(
  file: RandomAccess,
  limits: PackageLimits,
): Promise<Result<ZipItem[], PackageProblem>> {
  const end = await findDirectory(file);
  if (!end.ok) return end;
  if (end.value.entries > limits.files) return tooLarge('files', '', limits.files);
  if (end.value.bytes > end.value.entries * (ENTRY_BYTES + MAX_NAME_BYTES + LONG_PLACE_BYTES))
    return refused('directory-damaged', '');
  return directoryToItems(await file.read(end.value.at, end.value.bytes), end.value, limits);
}

function directoryToItems(
  directory: Uint8Array<ArrayBuffer>,
  end: DirectoryEnd,
  limits: PackageLimits,
): Result<ZipItem[], PackageProblem> {
  const items: ZipItem[] = [];
  let totalBytes = 0;
  let at = 0;
  for (let index = 0; index < end.entries; index++) {
    const entry = readEntry(directory, at);
    const before = items.at(-1);
    // Many programs' files are zips; one that does not begin with a list of contents never was a package.
    if (before === undefined && !startsWithManifest(directory))
      return err({ type: 'not-a-package', reason: 'no-manifest' });
    if (!entry.ok) return entry;
    const { item, lengthBytes } = entry.value;
    const order = before === undefined ? -1 : compareFiles(before.file, item.file);
    if (order >= 0) return refused(order === 0 ? 'duplicate-name' : 'order', item.file.name);
    totalBytes += item.bytes;
    const oversize = sizeProblem(item, totalBytes, limits);
    if (oversize !== null) return err(oversize);
    items.push(item);
    at += lengthBytes;
  }
  return at === directory.length ? placed(items, end.at) : refused('directory-damaged', '');
}

const startsWithManifest = (directory: Uint8Array): boolean =>
  printable(directory.subarray(ENTRY_BYTES, ENTRY_BYTES + MANIFEST_FILE.length)) === MANIFEST_FILE;

/** Reads one record of the directory; `dataAt` is still unknown. */
function readEntry(
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
): Result<{ item: ZipItem; lengthBytes: number }, PackageProblem> {
  if (at + ENTRY_BYTES > bytes.length) return refused('directory-damaged', '');
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at);
  const nameBytes = view.getUint16(28, true);
  const extraBytes = view.getUint16(30, true);
  const lengthBytes = ENTRY_BYTES + nameBytes + extraBytes;
  if (view.getUint32(0, true) !== ENTRY || lengthBytes > view.byteLength)
    return refused('directory-damaged', '');
  const name = printable(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
  const flags = view.getUint16(8, true);
  if ((flags & 1) !== 0) return refused('encrypted-entry', name);
  if (flags !== 0) return refused('flags', name);
  if (view.getUint16(32, true) !== 0) return refused('comment', name);
  const method = view.getUint16(10, true);
  if (method !== 0 && method !== 8) return refused('method', name);
  const file = fileOfName(name);
  if (file === null) return err({ type: 'file-name-refused', name });
  const packedBytes = view.getUint32(20, true);
  const size = view.getUint32(24, true);
  const headerAt = offsetOf(view, ENTRY_BYTES + nameBytes, extraBytes);
  if (headerAt === null) return refused('extra-field', name);
  if (method === 0 && packedBytes !== size) return refused('header-mismatch', name);
  const crc = view.getUint32(16, true);
  const usual = directoryEntry({ name, method, crc, packedBytes, bytes: size }, headerAt);
  if (!sameBytes(usual, bytes.subarray(at, at + lengthBytes)))
    return refused('unusual-field', name);
  return ok({
    item: { file, method, packedBytes, bytes: size, crc, headerAt, dataAt: 0 },
    lengthBytes,
  });
}

/** Where the local header is. The only extra field that a package has is the 64-bit form of that place (zip64, beyond 4 GiB). */
function offsetOf(view: DataView, extraAt: number, extraBytes: number): number | null {
  const short = view.getUint32(42, true);
  if (short !== FULL_32) return extraBytes === 0 ? short : null;
  if (
    extraBytes !== LONG_PLACE_BYTES ||
    view.getUint16(extraAt, true) !== 1 ||
    view.getUint16(extraAt + 2, true) !== 8
  )
    return null;
  const long = view.getBigUint64(extraAt + 4, true);
  return long <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(long) : null;
}

/** Checks that the files follow one another without gap from byte 0 to the directory. */
function placed(items: readonly ZipItem[], directoryAt: number): Result<ZipItem[], PackageProblem> {
  const done: ZipItem[] = [];
  let at = 0;
  for (const [index, item] of items.entries()) {
    const next = items[index + 1]?.headerAt ?? directoryAt;
    const dataAt = next - item.packedBytes;
    const headerBytes = LOCAL_BYTES + item.file.name.length;
    if (item.headerAt !== at || dataAt - at !== headerBytes)
      return refused('overlap-or-gap', item.file.name);
    done.push({ ...item, dataAt });
    at = next;
  }
  return at === directoryAt ? ok(done) : refused('overlap-or-gap', '');
}

function sizeProblem(
  { file, bytes, packedBytes }: ZipItem,
  totalBytes: number,
  limits: PackageLimits,
): PackageProblem | null {
  const limit = limitOf(file, limits);
  const { name } = file;
  if (bytes > limit) return { type: 'package-too-large', what: 'file', name, limit };
  if (totalBytes > limits.totalBytes)
    return { type: 'package-too-large', what: 'total', name, limit: limits.totalBytes };
  const swollen = bytes > limits.ratioFromBytes && bytes > packedBytes * limits.ratio;
  return swollen ? { type: 'package-too-large', what: 'ratio', name, limit: limits.ratio } : null;
}

/** Most bytes that a file may have unpacked. */
export function limitOf(file: PackageFile, limits: PackageLimits): number {
  switch (file.type) {
    case 'top':
      return limits.wholeTextBytes;
    case 'stream':
      return limits.textBytes;
    case 'evidence':
      return limits.evidenceBytes;
  }
}

/** Names are ASCII; anything else is shown with its odd bytes spelt out, and refused as a name. */
function printable(bytes: Uint8Array): string {
  let ascii = bytes.length <= MAX_NAME_BYTES;
  for (const byte of bytes) ascii = ascii && byte > 0x20 && byte < 0x7f;
  if (ascii) return fromUtf8(bytes);
  return [...bytes.subarray(0, MAX_NAME_BYTES)]
    .map((byte) =>
      byte > 0x20 && byte < 0x7f && byte !== 0x25
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).padStart(2, '0')}`,
    )
    .join('');
}

const refused = (refusal: ZipRefusal, name: string) =>
  err<PackageProblem>({ type: 'zip-refused', refusal, name });
const tooLarge = (what: 'files', name: string, limit: number) =>
  err<PackageProblem>({ type: 'package-too-large', what, name, limit });
