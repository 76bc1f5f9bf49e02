import { Reader, Writer, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { concat } from '#shared/kernel/bytes.ts';
import { directoryEnd, directoryEntry, localHeader, type ZipFile } from './zip-format.ts';

/*
 * The only place that knows the zip library. It packs and unpacks the data of single files; headers, foreign ones above all, never
 * reach it. Its streams run in the caller's thread: workers of its own would be refused by the content security policy.
 */

const IN_THREAD = { useWebWorkers: false } as const;

/** Beyond it the size hardly falls, and the time doubles. */
const LEVEL = 3;

/** Name of the one file in the zips that are handed to the library. */
const NAME = 'data';

/** Bytes read one piece after the other. */
export interface PieceSource {
  readonly bytes: number;
  /** The next `length` bytes. */
  next(length: number): Promise<Uint8Array>;
}

/** Reads `length` bytes from `offset`. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

class CallbackReader extends Reader<null> {
  readonly #read: ReadAt;

  constructor(size: number, read: ReadAt) {
    super(null);
    this.size = size;
    this.#read = read;
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.#read(index, length);
  }
}

class CallbackWriter extends Writer<null> {
  readonly #write: (bytes: Uint8Array) => Promise<void>;

  constructor(write: (bytes: Uint8Array) => Promise<void>) {
    super();
    this.#write = write;
  }

  override writeUint8Array(bytes: Uint8Array): Promise<void> {
    return this.#write(bytes);
  }

  override getData(): Promise<null> {
    return Promise.resolve(null);
  }
}

/** Deflated data with what the headers say of them. */
export interface PackedData extends Pick<ZipFile, 'crc' | 'packedBytes' | 'bytes'> {
  readonly data: Uint8Array;
}

/**
 * Deflates bytes. With the library's own implementation: the platform's gives other bytes on other machines, and a package
 * is to have the same everywhere. The packed data are held until they are whole, since their size stands before them.
 */
export async function pack(source: PieceSource): Promise<PackedData> {
  const pieces: Uint8Array[] = [];
  const writer = new CallbackWriter((bytes) => Promise.resolve(void pieces.push(bytes.slice())));
  const zip = new ZipWriter(writer, {
    ...IN_THREAD,
    useCompressionStream: false,
    level: LEVEL,
    bufferedWrite: true,
    dataDescriptor: false,
    extendedTimestamp: false,
  });
  await zip.add(NAME, new CallbackReader(source.bytes, (_, length) => source.next(length)));
  await zip.close();
  const whole = concat(pieces);
  const header = new DataView(whole.buffer);
  const packedBytes = header.getUint32(18, true);
  const dataAt = 30 + NAME.length + header.getUint16(28, true);
  return {
    crc: header.getUint32(14, true),
    packedBytes,
    bytes: source.bytes,
    data: whole.subarray(dataAt, dataAt + packedBytes),
  };
}

/**
 * Unpacks deflated data that `read` gives, and hands the bytes to `write`; their number and checksum are checked against `file`.
 * Rejects on damage, and when a callback rejects.
 */
export async function unpack(
  file: ZipFile,
  read: ReadAt,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const own = { ...file, name: NAME };
  const header = localHeader(own);
  const entry = directoryEntry(own, 0);
  const dataEnd = header.length + file.packedBytes;
  const tail = concat([entry, directoryEnd(1, entry.length, dataEnd)]);
  const readZip: ReadAt = async (offset, length) => {
    const end = offset + length;
    if (offset >= dataEnd) return tail.subarray(offset - dataEnd, end - dataEnd);
    const dataFrom = Math.max(0, offset - header.length);
    const dataTo = Math.min(end, dataEnd) - header.length;
    const data = dataTo > dataFrom ? await read(dataFrom, dataTo - dataFrom) : new Uint8Array(0);
    return concat([
      header.subarray(offset, end),
      data,
      tail.subarray(0, Math.max(0, end - dataEnd)),
    ]);
  };
  const zip = new ZipReader(new CallbackReader(dataEnd + tail.length, readZip), {
    ...IN_THREAD,
    useCompressionStream: true,
    checkSignature: true,
    strictness: 'strict',
  });
  const [first] = await zip.getEntries();
  if (first === undefined || first.directory) throw new Error('The zip has no file');
  await first.getData(new CallbackWriter(write));
  await zip.close();
}
