import type { EntryId } from './batch.ts';

/** Rows in one segment: the grain at which tables are copied, compared and stored. */
export const SEGMENT_ROWS = 1000;

/** One value that a field could have: the entry that set it. */
export interface Candidate {
  readonly entry: EntryId;
  readonly value: unknown;
}

/** A record as folded. `heads` names the candidates of the fields that are not simply set by `entry`. */
export interface Row {
  readonly id: string;
  /** Displayed value of each field that was set; for records of one value the field `*`. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly entry: EntryId;
  readonly heads: Readonly<Record<string, readonly Candidate[]>> | null;
  readonly removed: boolean;
}

/** Rows in order of arrival. */
export type Segment = readonly Row[];

/**
 * Rows of one kind in one audience. Segments are never changed, only replaced, so two tables differ exactly
 * where their segments do. `positions` only ever grows and is shared between versions: a row keeps its place for life.
 */
export interface Table {
  readonly segments: readonly Segment[];
  readonly size: number;
  readonly positions: ReadonlyMap<string, number>;
}

/** A table without rows. */
export const emptyTable = (): Table => ({ segments: [], size: 0, positions: new Map() });

/** The row with `id`, or undefined. The check of the id makes a place that another version took harmless. */
export function rowOf(table: Table, id: string): Row | undefined {
  const at = table.positions.get(id);
  const row = at === undefined || at >= table.size ? undefined : rowAt(table, at);
  return row?.id === id ? row : undefined;
}

/** The row at a place from 0 to `size - 1`, in order of arrival. */
export const rowAt = (table: Table, at: number): Row | undefined =>
  table.segments[Math.floor(at / SEGMENT_ROWS)]?.[at % SEGMENT_ROWS];

/** All rows, removed ones included, in order of arrival. */
export function* rowsOf(table: Table): Generator<Row> {
  for (const segment of table.segments) yield* segment;
}

/** A table being changed: copies each segment at most once. */
export interface TableDraft {
  get(id: string): Row | undefined;
  put(row: Row): void;
  finish(): Table;
}

/** Starts changing `table`, which itself stays as it is. */
export function draftTable(table: Table): TableDraft {
  const positions = table.positions as Map<string, number>;
  const segments = [...table.segments];
  const own = new Map<number, Row[]>();
  let size = table.size;
  const ownSegment = (index: number): Row[] => {
    let rows = own.get(index);
    if (rows === undefined) {
      rows = [...(segments[index] ?? [])];
      own.set(index, rows);
      segments[index] = rows;
    }
    return rows;
  };
  let lastId = '';
  let lastAt = -1;
  /** The place of a row, or -1. Whoever changes a row has just asked for it. */
  const find = (id: string): number => {
    if (id === lastId) return lastAt;
    const at = positions.get(id);
    const isHere =
      at !== undefined &&
      at < size &&
      segments[Math.floor(at / SEGMENT_ROWS)]?.[at % SEGMENT_ROWS]?.id === id;
    lastId = id;
    lastAt = isHere ? at : -1;
    return lastAt;
  };
  return {
    get(id) {
      const at = find(id);
      return at < 0 ? undefined : segments[Math.floor(at / SEGMENT_ROWS)]?.[at % SEGMENT_ROWS];
    },
    put(row) {
      let at = find(row.id);
      if (at < 0) {
        at = size++;
        positions.set(row.id, at);
        lastAt = at;
      }
      ownSegment(Math.floor(at / SEGMENT_ROWS))[at % SEGMENT_ROWS] = row;
    },
    finish: () => ({ segments, size, positions }),
  };
}
