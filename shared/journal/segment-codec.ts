import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import { batchOfEntry, type BatchHash, entryId, indexOfEntry } from './batch.ts';
import type { Row, Segment } from './table.ts';

/**
 * A segment as JSON: batch hashes and lists of field names are written once and named by number, since a thousand
 * imported rows come from four batches and have the same fields.
 */
interface SegmentText {
  readonly hashes: readonly BatchHash[];
  readonly shapes: readonly (readonly string[])[];
  readonly rows: readonly RowText[];
}

/** id, number of its batch, place in it, removed, heads, number of its shape, values in the shape's order. */
type RowText = readonly [string, number, number, 0 | 1, Row['heads'], number, ...unknown[]];

/** Bytes of a segment for a snapshot. */
export function segmentToBytes(segment: Segment): Uint8Array<ArrayBuffer> {
  const hashes = numbering<BatchHash>();
  const shapes = numbering<string>();
  const rows = segment.map((row): RowText => {
    const fields = Object.keys(row.values);
    return [
      row.id,
      hashes.of(batchOfEntry(row.entry)),
      indexOfEntry(row.entry),
      row.removed ? 1 : 0,
      row.heads,
      shapes.of(fields.join('\n')),
      ...fields.map((field) => row.values[field]),
    ];
  });
  const text: SegmentText = {
    hashes: hashes.all(),
    shapes: shapes.all().map((shape) => (shape === '' ? [] : shape.split('\n'))),
    rows,
  };
  return utf8(JSON.stringify(text));
}

/** The segment that {@link segmentToBytes} wrote. */
export function bytesToSegment(bytes: Uint8Array): Segment {
  const text = JSON.parse(fromUtf8(bytes)) as SegmentText;
  return text.rows.map(([id, hash, index, removed, heads, shape, ...list]) => {
    const fields = text.shapes[shape] ?? [];
    const values: Record<string, unknown> = {};
    for (let at = 0; at < fields.length; at++) values[fields[at] as string] = list[at];
    return {
      id,
      values,
      entry: entryId(text.hashes[hash] as BatchHash, index),
      heads,
      removed: removed === 1,
    };
  });
}

function numbering<T extends string>(): { of(item: T): number; all(): readonly T[] } {
  const numbers = new Map<T, number>();
  return {
    of(item) {
      let number = numbers.get(item);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(item, number);
      }
      return number;
    },
    all: () => [...numbers.keys()],
  };
}
