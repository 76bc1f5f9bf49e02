import type { Audience } from '#shared/domain/audiences.ts';
import {
  type BatchHash,
  MAX_BATCH_ENTRIES,
  type SealedBatch,
  trustedBytesToBatch,
} from '#shared/journal/batch.ts';
import { bytesToLines, isLineProblem, sealedToLine } from '#shared/journal/line-format.ts';
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
  const places = new Map(tail);
  const open = new Map<Audience, OpenRow>();
  const rows: JournalRow[] = [];
  for (const sealed of batches) {
    const { audience } = sealed.batch;
    const line = sealedToLine(sealed);
    const current = open.get(audience);
    if (current !== undefined && fits(current, sealed, line)) addTo(current, sealed, line);
    else {
      if (current !== undefined) rows.push(await closed(current, digest));
      open.set(audience, begin(places.get(audience)?.count ?? 0, sealed, line));
    }
    places.set(audience, next(places.get(audience), sealed.hash));
    await slices.breathe();
  }
  for (const row of open.values()) rows.push(await closed(row, digest));
  return { rows, tail: places };
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
  readonly lines: Uint8Array[];
  entries: number;
  sizeBytes: number;
}

const fits = (row: OpenRow, { batch }: SealedBatch, line: Uint8Array): boolean =>
  row.entries + batch.entries.length <= MAX_ROW_ENTRIES &&
  row.sizeBytes + line.length <= MAX_ROW_BYTES;

const begin = (from: number, { batch }: SealedBatch, line: Uint8Array): OpenRow => ({
  audience: batch.audience,
  from,
  lines: [line],
  entries: batch.entries.length,
  sizeBytes: line.length,
});

function addTo(row: OpenRow, { batch }: SealedBatch, line: Uint8Array): void {
  row.lines.push(line);
  row.entries += batch.entries.length;
  row.sizeBytes += line.length;
}

async function closed(row: OpenRow, digest: Digest): Promise<JournalRow> {
  const bytes = concat(row.lines);
  return {
    audience: row.audience,
    from: row.from,
    count: row.lines.length,
    entries: row.entries,
    sha256: hex(await digest.sha256(bytes)),
    ...encodeBytes(bytes),
  };
}

const next = (place: TailPlace | undefined, hash: BatchHash): TailPlace => ({
  count: (place?.count ?? 0) + 1,
  head: hash,
});
