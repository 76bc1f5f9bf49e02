import { Reader, Writer, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

/*
 * The only place that knows the zip library. Its streams run in the caller's thread (no worker of its own, which the
 * content security policy would refuse). Packing uses its own deflate, since the platform's gives other bytes on other
 * machines; unpacking uses the platform's, which is faster.
 */

const IN_THREAD = { useWebWorkers: false } as const;

/** DOS time and date of every file: 1 January 2026, 00:00. A fixed one, so that the same content gives the same bytes. */
const STAMP = 0x5c21_0000;

/** Compression of texts: beyond it the size hardly falls, and the time doubles. */
const TEXT_LEVEL = 3;

/** Bytes read one piece after the other; the zip library never asks for them out of order. */
export interface PieceSource {
  readonly bytes: number;
  /** The next `length` bytes. */
  next(length: number): Promise<Uint8Array>;
}

class SequentialReader extends Reader<PieceSource> {
  readonly #source: PieceSource;

  constructor(source: PieceSource) {
    super(source);
    this.#source = source;
    this.size = source.bytes;
  }

  override readUint8Array(_index: number, length: number): Promise<Uint8Array> {
    return this.#source.next(length);
  }
}

class RandomReader extends Reader<null> {
  readonly #read: (offset: number, length: number) => Promise<Uint8Array>;

  constructor(size: number, read: (offset: number, length: number) => Promise<Uint8Array>) {
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

/** A zip being written. */
export interface ZipOutput {
  /** Adds a file; texts are packed, others stored. */
  add(name: string, source: PieceSource, packed: boolean): Promise<void>;
  /** Writes the directory. */
  close(): Promise<void>;
}

/** Starts a zip that goes piece by piece to `write`. The same files give the same bytes everywhere. */
export function zipTo(write: (bytes: Uint8Array) => Promise<void>): ZipOutput {
  const zip = new ZipWriter(new CallbackWriter(write), {
    ...IN_THREAD,
    useCompressionStream: false,
    bufferedWrite: true,
    keepOrder: true,
    dataDescriptor: false,
    extendedTimestamp: false,
    rawLastModDate: STAMP,
  });
  return {
    async add(name, source, packed) {
      await zip.add(name, new SequentialReader(source), { level: packed ? TEXT_LEVEL : 0 });
    },
    async close() {
      await zip.close();
    },
  };
}

/**
 * Unpacks the one file of a zip of `size` bytes and gives its bytes to `write`, checksum checked at the end.
 * Rejects on damage, and with whatever `write` rejects with.
 */
export async function unpackOnly(
  size: number,
  read: (offset: number, length: number) => Promise<Uint8Array>,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const zip = new ZipReader(new RandomReader(size, read), {
    ...IN_THREAD,
    useCompressionStream: true,
    checkSignature: true,
    strictness: 'strict',
  });
  const [entry] = await zip.getEntries();
  if (entry === undefined || entry.directory) throw new Error('The zip has no file');
  await entry.getData(new CallbackWriter(write));
  await zip.close();
}
