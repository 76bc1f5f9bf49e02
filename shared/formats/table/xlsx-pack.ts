import { Reader, Writer, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { concat } from '#shared/kernel/bytes.ts';

/** A file of a workbook, its bytes in pieces. */
export interface XlsxPart {
  readonly name: string;
  readonly pieces: readonly Uint8Array[];
}

/** Packs the parts of a workbook as a zip. All of them bear one fixed date, so that the same content gives the same headers. */
export async function packParts(parts: readonly XlsxPart[]): Promise<Uint8Array<ArrayBuffer>[]> {
  const packed: Uint8Array<ArrayBuffer>[] = [];
  const zip = new ZipWriter(new PieceCollector(packed), {
    useWebWorkers: false,
    useCompressionStream: true,
    bufferedWrite: true,
    dataDescriptor: false,
    extendedTimestamp: false,
    lastModDate: new Date(2026, 0, 1),
  });
  for (const { name, pieces } of parts) await zip.add(name, new PieceReader(pieces));
  await zip.close();
  return packed;
}

class PieceCollector extends Writer<null> {
  readonly #packed: Uint8Array<ArrayBuffer>[];

  constructor(packed: Uint8Array<ArrayBuffer>[]) {
    super();
    this.#packed = packed;
  }

  override writeUint8Array(bytes: Uint8Array): Promise<void> {
    this.#packed.push(bytes.slice());
    return Promise.resolve();
  }

  override getData(): Promise<null> {
    return Promise.resolve(null);
  }
}

/** Pieces as one file that is read from its beginning to its end. */
class PieceReader extends Reader<null> {
  readonly #pieces: readonly Uint8Array[];
  #piece = 0;
  #at = 0;

  constructor(pieces: readonly Uint8Array[]) {
    super(null);
    this.#pieces = pieces;
    this.size = pieces.reduce((sum, { length }) => sum + length, 0);
  }

  override readUint8Array(_: number, length: number): Promise<Uint8Array> {
    const taken: Uint8Array[] = [];
    let left = length;
    while (left > 0) {
      const piece = this.#pieces[this.#piece];
      if (piece === undefined) break;
      const part = piece.subarray(this.#at, this.#at + left);
      taken.push(part);
      left -= part.length;
      this.#at += part.length;
      if (this.#at < piece.length) break;
      this.#piece++;
      this.#at = 0;
    }
    return Promise.resolve(concat(taken));
  }
}
