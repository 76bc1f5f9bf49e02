import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import { known } from '#shared/kernel/result.ts';
import { batchOfEntry, type BatchHash, entryIds, indexOfEntry } from './batch.ts';
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
  const ids = text.hashes.map(entryIds);
  return text.rows.map((row) => {
    const [id, hash, index, removed, heads, shape] = row;
    const fields = known(text.shapes[shape], 'a row names a shape of its segment');
    const values: Record<string, unknown> = {};
    let at = FIRST_VALUE; // by its place: a rest list for each of 100,000 rows would be thrown away at once
    for (const field of fields) values[field] = row[at++];
    const idOf = known(ids[hash], 'a row names a batch of its segment');
    return { id, values, entry: idOf(index), heads, removed: removed === 1 };
  });
}

/** Place of the first value in a {@link RowText}. */
const FIRST_VALUE = 6;

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
