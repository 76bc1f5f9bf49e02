import type { SealedBatch } from '#shared/journal/batch.ts';
import type { StreamSpan } from './manifest.ts';

/** What order and spans of streams need of a batch. */
export type PlacedBatch = Pick<SealedBatch, 'hash'> & {
  readonly batch: Pick<SealedBatch['batch'], 'device' | 'launch' | 'audience' | 'number'>;
};

/** Order of batches in a stream file: device, launch, number, hash. */
export function compareBatches(a: PlacedBatch, b: PlacedBatch): number {
  return (
    compareText(a.batch.device, b.batch.device) ||
    compareText(a.batch.launch, b.batch.launch) ||
    a.batch.number - b.batch.number ||
    compareText(a.hash, b.hash)
  );
}

/** The streams of batches that come in order, file by file. */
export interface SpanCollector {
  add(batch: PlacedBatch): void;
  finish(): readonly StreamSpan[];
}

/** Starts collecting. */
export function collectSpans(): SpanCollector {
  const spans: StreamSpan[] = [];
  return {
    add({ hash, batch: { device, launch, audience, number } }) {
      const last = spans.at(-1);
      if (
        last === undefined ||
        last.device !== device ||
        last.launch !== launch ||
        last.audience !== audience
      ) {
        spans.push({ device, launch, audience, from: number, to: number, head: hash });
      } else if (number > last.to) {
        spans[spans.length - 1] = { ...last, to: number, head: hash };
      }
    },
    finish: () => spans,
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
