import { type BatchHash, type SealedBatch, trustedBytesToBatch } from '#shared/journal/batch.ts';
import { bytesToLines, isLineProblem, sealedToLine } from '#shared/journal/line-format.ts';
import { concat } from '#shared/kernel/bytes.ts';
import type { Slices } from '#renderer/storage/slices.ts';

/** Checked batches on their way from a worker: one buffer that changes hands, and their hashes in the same order. */
export interface SealedLines {
  readonly lines: Uint8Array<ArrayBuffer>;
  readonly hashes: readonly BatchHash[];
}

export const batchesToLines = (batches: readonly SealedBatch[]): SealedLines => ({
  lines: concat(batches.map(sealedToLine)),
  hashes: batches.map(({ hash }) => hash),
});

/** The batches that a worker checked or sealed, read in slices without checking them again. */
export async function linesToBatches(
  { lines, hashes }: SealedLines,
  slices: Slices,
): Promise<SealedBatch[]> {
  const batches: SealedBatch[] = [];
  for (const line of bytesToLines(lines)) {
    const hash = hashes[batches.length];
    if (isLineProblem(line) || hash === undefined)
      throw new Error('A worker handed over a broken line');
    batches.push({ ...line, hash, batch: trustedBytesToBatch(line.bytes) });
    await slices.breathe();
  }
  if (batches.length !== hashes.length) throw new Error('A worker handed over too few lines');
  return batches;
}
