import { crc32 } from '#shared/kernel/crc32.ts';
import type { ByteSink } from './random-access.ts';
import { directoryEnd, directoryEntry, localHeader, type ZipFile } from './zip-format.ts';
import { pack, type PieceSource } from './zip-library.ts';

/** A zip being written, file after file. */
export interface ZipWriting {
  /** Adds bytes as they are. */
  store(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Adds bytes deflated. */
  pack(name: string, source: PieceSource): Promise<void>;
  /** Writes the directory. */
  close(): Promise<void>;
}

/** Starts a zip. The same files in the same order give the same bytes everywhere. */
export function writeZip(sink: ByteSink): ZipWriting {
  const entries: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  const put = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    at += bytes.length;
    await sink.write(bytes);
  };
  const add = async (file: ZipFile, data: Uint8Array<ArrayBuffer>): Promise<void> => {
    entries.push(directoryEntry(file, at));
    await put(localHeader(file));
    if (data.length > 0) await put(data);
  };
  return {
    store: (name, bytes) =>
      add(
        { name, method: 0, crc: crc32(bytes), packedBytes: bytes.length, bytes: bytes.length },
        bytes,
      ),
    async pack(name, source) {
      const { data, ...sizes } = await pack(source);
      await add({ name, method: 8, ...sizes }, data.slice());
    },
    async close() {
      const directoryAt = at;
      for (const entry of entries) await put(entry);
      await put(directoryEnd(entries.length, at - directoryAt, directoryAt));
    },
  };
}
