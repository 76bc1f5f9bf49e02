import type { Audience } from '#shared/domain/audiences.ts';
import {
  type BatchHash,
  MAX_BATCH_ENTRIES,
  type SealedBatch,
  trustedBytesToBatch,
} from '#shared/journal/batch.ts';
import {
  bytesToLines,
  isLineProblem,
  lineLength,
  sealedToLines,
} from '#shared/journal/line-format.ts';
import { concat, hex } from '#shared/kernel/bytes.ts';
import type { Digest } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { decodeBytes, encodeBytes } from './codec.ts';
import type { JournalRow } from './exercise-db.ts';
import type { Slices } from './slices.ts';
import type { JournalTail, TailPlace } from './journal-tail.ts';

/** Most entries in one row of several batches. */
export const MAX_ROW_ENTRIES = MAX_BATCH_ENTRIES;
/** Most bytes in one row of several batches. A larger batch has a row of its own. */
export const MAX_ROW_BYTES = 256 * 1024;

/** A stored row that is not what was written. */
export interface RowDamage {
  readonly type: 'journal-damaged';
  readonly audience: string;
  /** Place of the first batch that can't be trusted. */
  readonly from: number;
}

/** New batches as rows behind `tail`, and the tail after them. */
export interface NewRows {
  readonly rows: readonly JournalRow[];
  readonly tail: JournalTail;
}

/** Lays batches out as rows. Runs before the transaction, since hashing inside it would end it. */
export async function batchesToRows(
  batches: readonly SealedBatch[],
  tail: JournalTail,
  digest: Digest,
  slices: Slices,
): Promise<NewRows> {
  const layout = beginRows(tail, digest);
  const rows: JournalRow[] = [];
  for (const sealed of batches) {
    const full = await layout.add(sealed);
    if (full !== null) rows.push(full.row);
    await slices.breathe();
  }
  for (const { row } of await layout.finish()) rows.push(row);
  return { rows, tail: layout.tail() };
}

/** A row with the hashes of its batches, in their order. */
export interface HashedRow {
  readonly row: JournalRow;
  readonly hashes: readonly BatchHash[];
}

/** Batches being laid out as rows, one audience beside the other. */
export interface RowLayout {
  /** Adds a batch; gives the row that it did not fit into any more. */
  add(sealed: SealedBatch): Promise<HashedRow | null>;
  /** The rows that are not full. */
  finish(): Promise<HashedRow[]>;
  /** Where the journal ends with the batches added so far. */
  tail(): JournalTail;
}

export function beginRows(tail: JournalTail, digest: Digest): RowLayout {
  const places = new Map(tail);
  const open = new Map<Audience, OpenRow>();
  return {
    async add(sealed) {
      const { audience } = sealed.batch;
      const current = open.get(audience);
      const isFull = current !== undefined && !fits(current, sealed);
      if (current === undefined || isFull) {
        open.set(audience, begin(places.get(audience)?.count ?? 0, sealed));
      } else addTo(current, sealed);
      places.set(audience, next(places.get(audience), sealed.hash));
      return isFull ? closed(current, digest) : null;
    },
    finish: () => Promise.all([...open.values()].map((row) => closed(row, digest))),
    tail: () => places,
  };
}

/** The batches of a row that this machine's own worker laid out and hashed, without checking them again. */
export function* hashedRowBatches({ row, hashes }: HashedRow): Generator<SealedBatch> {
  let at = 0;
  for (const line of bytesToLines(decodeBytes(row))) {
    const hash = hashes[at++];
    if (isLineProblem(line) || hash === undefined) throw new Error('A worker gave a broken row');
    yield { ...line, hash, batch: trustedBytesToBatch(line.bytes) };
  }
  if (at !== hashes.length) throw new Error('A worker gave a row that is too short');
}

/** The batches of a row from place `skip` of it on, hashed anew. */
export async function rowToBatches(
  row: JournalRow,
  skip: number,
  digest: Digest,
): Promise<Result<readonly SealedBatch[], RowDamage>> {
  const bytes = decodeBytes(row);
  const damage = { type: 'journal-damaged', audience: row.audience, from: row.from } as const;
  if (hex(await digest.sha256(bytes)) !== row.sha256) return err(damage);
  const batches: Promise<SealedBatch>[] = [];
  let at = 0;
  for (const line of bytesToLines(bytes)) {
    if (isLineProblem(line)) return err(damage);
    if (at++ < skip) continue;
    batches.push(
      digest.sha256(line.bytes).then((hash) => ({
        ...line,
        hash: hex(hash) as BatchHash,
        batch: trustedBytesToBatch(line.bytes),
      })),
    );
  }
  return at === row.count ? ok(await Promise.all(batches)) : err(damage);
}

/** One row in place of several that follow each other, or null when they don't. The bytes stay the same. */
export async function joinRows(
  rows: readonly JournalRow[],
  digest: Digest,
): Promise<JournalRow | null> {
  const [first] = rows;
  if (first === undefined) return null;
  let from = first.from;
  for (const row of rows) {
    if (row.audience !== first.audience || row.from !== from) return null;
    from += row.count;
  }
  const bytes = concat(rows.map(decodeBytes));
  return {
    audience: first.audience,
    from: first.from,
    count: from - first.from,
    entries: rows.reduce((sum, row) => sum + row.entries, 0),
    sha256: hex(await digest.sha256(bytes)),
    ...encodeBytes(bytes),
  };
}

interface OpenRow {
  readonly audience: Audience;
  readonly from: number;
  readonly batches: SealedBatch[];
  entries: number;
  sizeBytes: number;
}

const fits = (row: OpenRow, sealed: SealedBatch): boolean =>
  row.entries + sealed.batch.entries.length <= MAX_ROW_ENTRIES &&
  row.sizeBytes + lineLength(sealed) <= MAX_ROW_BYTES;

const begin = (from: number, sealed: SealedBatch): OpenRow => ({
  audience: sealed.batch.audience,
  from,
  batches: [sealed],
  entries: sealed.batch.entries.length,
  sizeBytes: lineLength(sealed),
});

function addTo(row: OpenRow, sealed: SealedBatch): void {
  row.batches.push(sealed);
  row.entries += sealed.batch.entries.length;
  row.sizeBytes += lineLength(sealed);
}

async function closed(open: OpenRow, digest: Digest): Promise<HashedRow> {
  const bytes = sealedToLines(open.batches);
  const row: JournalRow = {
    audience: open.audience,
    from: open.from,
    count: open.batches.length,
    entries: open.entries,
    sha256: hex(await digest.sha256(bytes)),
    ...encodeBytes(bytes),
  };
  return { row, hashes: open.batches.map(({ hash }) => hash) };
}

const next = (place: TailPlace | undefined, hash: BatchHash): TailPlace => ({
  count: (place?.count ?? 0) + 1,
  head: hash,
});
