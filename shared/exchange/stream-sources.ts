import type { Audience } from '#shared/domain/audiences.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { compareBatches } from './stream-spans.ts';
import type { StreamSource } from './plan-files.ts';

/** Batches that are held in memory as the sources that a package is written from: by audience, in the order of its files. */
export function streamSources(batches: Iterable<SealedBatch>): Map<Audience, StreamSource> {
  const byAudience = new Map<Audience, SealedBatch[]>();
  for (const sealed of batches) {
    const list = byAudience.get(sealed.batch.audience);
    if (list === undefined) byAudience.set(sealed.batch.audience, [sealed]);
    else list.push(sealed);
  }
  for (const list of byAudience.values()) list.sort(compareBatches);
  return new Map([...byAudience].map(([audience, list]) => [audience, () => list]));
}
