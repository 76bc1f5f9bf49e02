import {
  type FileEntry,
  Uint8ArrayReader,
  Writer,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { TABLE_LIMITS, type TableRefusal } from './table-refusal.ts';
import { type XmlListener, xmlScanner } from './xml-scanner.ts';

/** The parts of a workbook. Parts are unpacked piece by piece and never held whole. */
export interface XlsxParts {
  has(name: string): boolean;
  /** Scans a part. Refused where it is not there, damaged, or, with the parts before it, larger than is read. */
  scan(name: string, listener: XmlListener, watch?: ScanWatch): Promise<Result<null, TableRefusal>>;
}

/** How long scanning is watched. */
export interface ScanWatch {
  /** Asked between pieces; an answer stops the scan. */
  readonly refusal?: () => TableRefusal | null;
  readonly onPiece?: (done: number) => Promise<void> | void;
}

/** More files than any workbook has. */
const MAX_ENTRIES = 5000;

/** Opens the zip of a workbook. */
export async function openXlsx(bytes: Uint8Array): Promise<Result<XlsxParts, TableRefusal>> {
  const entries = new Map<string, FileEntry>();
  try {
    const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
    for await (const entry of zip.getEntriesGenerator()) {
      if (entry.directory) continue;
      if (entry.encrypted) return err({ type: 'xlsx-encrypted' });
      const name = entry.filename.replace(/^\//, '').toLowerCase();
      if (entries.has(name) || entries.size >= MAX_ENTRIES)
        return err({ type: 'xlsx-broken', part: name });
      entries.set(name, entry);
    }
  } catch {
    return err({ type: 'xlsx-broken', part: '' });
  }
  let left: number = TABLE_LIMITS.unpackedBytes;
  return ok({
    has: (name) => entries.has(name.toLowerCase()),
    async scan(name, listener, watch = {}) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return err({ type: 'xlsx-broken', part: name });
      const swollen = { type: 'xlsx-swollen', limitBytes: TABLE_LIMITS.unpackedBytes } as const;
      if (entry.uncompressedSize > left) return err(swollen);
      const scanned = await scanEntry(entry, name, listener, left, watch);
      left -= scanned.bytes;
      return scanned.refusal === null ? ok(null) : err(scanned.refusal);
    },
  });
}

async function scanEntry(
  entry: FileEntry,
  part: string,
  listener: XmlListener,
  mostBytes: number,
  { refusal, onPiece }: ScanWatch,
): Promise<{ readonly bytes: number; readonly refusal: TableRefusal | null }> {
  const scanner = xmlScanner(listener);
  const broken = { type: 'xlsx-broken', part } as const;
  let stopped: TableRefusal | null = null;
  let bytes = 0;
  let decoder: TextDecoder | null = null;
  const stop = (why: TableRefusal): never => {
    stopped = why;
    throw new Error('stopped');
  };
  const take = async (piece: Uint8Array): Promise<void> => {
    bytes += piece.length;
    // What the headers say of the size is only a claim.
    if (bytes > mostBytes) stop({ type: 'xlsx-swollen', limitBytes: TABLE_LIMITS.unpackedBytes });
    decoder ??= new TextDecoder(xmlEncoding(piece), { fatal: true });
    if (!scanner.push(decoder.decode(piece, { stream: true }))) stop(broken);
    const refused = refusal?.() ?? null;
    if (refused !== null) stop(refused);
    await onPiece?.(Math.min(1, bytes / Math.max(1, entry.uncompressedSize)));
  };
  try {
    await entry.getData(new PieceWriter(take), {
      useWebWorkers: false,
      useCompressionStream: true,
      checkSignature: true,
    });
  } catch {
    // The library wraps what the writer throws: `stopped` says what it was, else the bytes are damaged.
    return { bytes, refusal: stopped ?? broken };
  }
  return { bytes, refusal: scanner.end() ? null : broken };
}

const xmlEncoding = ([a, b]: Uint8Array): string =>
  a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';

class PieceWriter extends Writer<null> {
  readonly #take: (piece: Uint8Array) => Promise<void>;

  constructor(take: (piece: Uint8Array) => Promise<void>) {
    super();
    this.#take = take;
  }

  override writeUint8Array(piece: Uint8Array): Promise<void> {
    return this.#take(piece);
  }

  override getData(): Promise<null> {
    return Promise.resolve(null);
  }
}
