import { deflateRawSync, crc32 } from 'node:zlib';
import { concat, utf8 } from '#shared/kernel/bytes.ts';

/** A file of a forged zip. What is left out is what a package would have; everything may be a lie. */
export interface ForgedFile {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array;
  readonly packed?: boolean;
  /** Header fields, in the local header and in the directory, or in only one of them. */
  readonly both?: Lies;
  readonly local?: Lies;
  readonly central?: Lies;
  /** Bytes that really stand as data, in place of `data`. */
  readonly raw?: Uint8Array;
}

export interface Lies {
  readonly name?: string | Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly stamp?: number;
  readonly crc?: number;
  readonly packedBytes?: number;
  readonly bytes?: number;
  readonly version?: number;
  readonly extra?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly offset?: number;
  readonly madeBy?: number;
  readonly attributes?: number;
  readonly disk?: number;
}

export interface ForgedEnd {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly entries?: number;
  readonly directoryBytes?: number;
  readonly directoryAt?: number;
  /** Between the files and the directory. */
  readonly gap?: Uint8Array;
}

const STAMP = 0x5c21_0000;

/** Builds a zip byte by byte. Without lies it is laid out as a package is. */
export function forgeZip(
  files: readonly ForgedFile[],
  end: ForgedEnd = {},
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [end.before ?? new Uint8Array(0)];
  const directory: Uint8Array[] = [];
  let at = parts[0]?.length ?? 0;
  for (const file of files) {
    const packed = file.packed ?? false;
    const body = file.raw ?? (packed ? deflateRawSync(file.data) : file.data);
    const honest: Lies = {
      name: file.name,
      flags: 0,
      method: packed ? 8 : 0,
      version: packed ? 20 : 10,
      stamp: STAMP,
      crc: crc32(file.data),
      packedBytes: body.length,
      bytes: file.data.length,
      extra: new Uint8Array(0),
      comment: new Uint8Array(0),
      offset: at,
      madeBy: 0x0300,
      attributes: 0x81a4_0000,
      disk: 0,
    };
    const local = localHeader({ ...honest, ...file.both, ...file.local } as Required<Lies>);
    parts.push(local, body);
    directory.push(centralHeader({ ...honest, ...file.both, ...file.central } as Required<Lies>));
    at += local.length + body.length;
  }
  const gap = end.gap ?? new Uint8Array(0);
  const records = concat(directory);
  const tail = endRecord(files.length, records.length, at + gap.length, end);
  return concat([...parts, gap, records, tail, end.after ?? new Uint8Array(0)]);
}

const nameBytes = (name: string | Uint8Array): Uint8Array =>
  typeof name === 'string' ? utf8(name) : name;

function localHeader(of: Required<Lies>): Uint8Array {
  const name = nameBytes(of.name);
  const header = new Uint8Array(30);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, of.version, true);
  shared(view, 6, of);
  view.setUint16(26, name.length, true);
  view.setUint16(28, of.extra.length, true);
  return concat([header, name, of.extra]);
}

function centralHeader(of: Required<Lies>): Uint8Array {
  const name = nameBytes(of.name);
  const header = new Uint8Array(46);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, of.madeBy, true);
  view.setUint16(6, of.version, true);
  shared(view, 8, of);
  view.setUint16(28, name.length, true);
  view.setUint16(30, of.extra.length, true);
  view.setUint16(32, of.comment.length, true);
  view.setUint16(34, of.disk, true);
  view.setUint32(38, of.attributes, true);
  view.setUint32(42, of.offset, true);
  return concat([header, name, of.extra, of.comment]);
}

/** Flags to sizes: the same run of fields in both headers. */
function shared(view: DataView, at: number, of: Required<Lies>): void {
  view.setUint16(at, of.flags, true);
  view.setUint16(at + 2, of.method, true);
  view.setUint32(at + 4, of.stamp, true);
  view.setUint32(at + 8, of.crc, true);
  view.setUint32(at + 12, of.packedBytes, true);
  view.setUint32(at + 16, of.bytes, true);
}

function endRecord(entries: number, bytes: number, at: number, end: ForgedEnd): Uint8Array {
  const comment = end.comment ?? new Uint8Array(0);
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, end.entries ?? entries, true);
  view.setUint16(10, end.entries ?? entries, true);
  view.setUint32(12, end.directoryBytes ?? bytes, true);
  view.setUint32(16, end.directoryAt ?? at, true);
  view.setUint16(20, comment.length, true);
  return concat([record, comment]);
}
