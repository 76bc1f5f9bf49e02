import type { Audience } from '#shared/domain/audiences.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { sealedToLine } from '#shared/journal/line-format.ts';
import { hex, type Sha256 } from '#shared/kernel/bytes.ts';
import { runningSha256 } from '#shared/kernel/sha256.ts';
import type { StreamSpan } from './manifest.ts';
import type { LongWork } from './random-access.ts';
import { collectSpans, compareBatches } from './stream-spans.ts';

/** What a stream file will be. */
export interface MeasuredStream {
  readonly bytes: number;
  readonly sha256: Sha256;
  readonly batches: number;
  readonly spans: readonly StreamSpan[];
}

/** Size, hash and spans of a stream file before it is written; null when cancelled. Throws when the batches are not its own or not in order. */
export async function measureStream(
  audience: Audience,
  source: () => AsyncIterable<SealedBatch> | Iterable<SealedBatch>,
  cancel: LongWork['cancel'],
): Promise<MeasuredStream | null> {
  const hash = runningSha256();
  const spans = collectSpans();
  let before: SealedBatch | null = null;
  let bytes = 0;
  let batches = 0;
  for await (const sealed of source()) {
    if (cancel?.aborted === true) return null;
    if (sealed.batch.audience !== audience)
      throw new Error('A batch of another audience was given for a stream file');
    if (before !== null && compareBatches(before, sealed) >= 0)
      throw new Error('Batches for a package must be sorted');
    before = sealed;
    const line = sealedToLine(sealed);
    hash.update(line);
    bytes += line.length;
    batches++;
    spans.add(sealed);
  }
  return { bytes, sha256: hex(hash.finish()) as Sha256, batches, spans: spans.finish() };
}
