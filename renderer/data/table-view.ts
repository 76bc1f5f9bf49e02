import type { Audience } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { type Recorded, valueOfRow } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { type Row, rowOf, type Segment, type Table } from '#shared/journal/table.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/**
 * The records of a kind that may be seen, removed ones left out, in order of arrival. The same tables give the same view,
 * and an unchanged row the same record, so both may stand in dependency lists.
 */
export interface TableView<Value extends object> extends Iterable<Recorded<Value>> {
  readonly size: number;
  at(index: number): Recorded<Value> | undefined;
  get(id: string): Recorded<Value> | undefined;
  /** The row at a place, without making a record of it: for scans over all. */
  rowAt(index: number): Row | undefined;
  /** The same rows run by run. A run is the same array until one of its rows changes. */
  runs(): readonly ViewRun[];
}

/** Rows that stand together; `from` is the place of the first. */
export interface ViewRun {
  readonly from: number;
  readonly rows: readonly Row[];
}

interface Part {
  readonly audience: Audience;
  readonly table: Table;
}

/** Makes views of one kind, and hands the former one out again while its tables are unchanged. */
export interface TableViewer<Value extends object> {
  view(state: ExerciseState): TableView<Value>;
}

export function createTableViewer<Value extends object>(
  kind: Kind<string, Value>,
): TableViewer<Value> {
  let parts: readonly Part[] = [];
  let last: TableView<Value> | null = null;
  return {
    view(state) {
      const next = partsOf(state, kind.kind);
      if (last === null || !sameParts(parts, next)) {
        parts = next;
        last = viewOf(kind, next);
      }
      return last;
    },
  };
}

function partsOf(state: ExerciseState, kind: string): Part[] {
  const parts: Part[] = [];
  for (const [audience, { tables }] of state.audiences) {
    const table = tables.get(kind);
    if (table !== undefined) parts.push({ audience, table });
  }
  return parts;
}

const sameParts = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.length === b.length && a.every(({ table }, at) => table === b[at]?.table);

function viewOf<Value extends object>(
  kind: Kind<string, Value>,
  parts: readonly Part[],
): TableView<Value> {
  const runs = parts.flatMap(({ audience, table }) =>
    table.segments.map((segment) => ({ audience, rows: shownRows(segment) })),
  );
  const ends: number[] = [];
  let size = 0;
  for (const { rows } of runs) ends.push((size += rows.length));
  const placeOf = (index: number): { run: number; at: number } => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return { run: low, at: index - (low === 0 ? 0 : (ends[low - 1] ?? 0)) };
  };
  const rowAt = (index: number): Row | undefined => {
    const { run, at } = placeOf(index);
    return runs[run]?.rows[at];
  };
  return {
    size,
    rowAt,
    runs: () => runs.map(({ rows }, at) => ({ from: (ends[at] ?? 0) - rows.length, rows })),
    at(index) {
      const { run, at } = placeOf(index);
      const row = runs[run]?.rows[at];
      const audience = runs[run]?.audience;
      return row === undefined || audience === undefined
        ? undefined
        : recordOf(kind, audience, row);
    },
    get(id) {
      for (const { audience, table } of parts) {
        const row = rowOf(table, id);
        if (row !== undefined && isShown(row)) return recordOf(kind, audience, row);
      }
      return undefined;
    },
    *[Symbol.iterator]() {
      for (const { audience, rows } of runs)
        for (const row of rows) yield recordOf(kind, audience, row);
    },
  };
}

const shown = new WeakMap<Segment, readonly Row[]>();

/** The rows of a segment that are shown; most segments hide none and are handed out as they are. */
function shownRows(segment: Segment): readonly Row[] {
  let rows = shown.get(segment);
  if (rows === undefined) {
    rows = segment.every(isShown) ? segment : segment.filter(isShown);
    shown.set(segment, rows);
  }
  return rows;
}

function isShown(row: Row): boolean {
  if (row.removed) return false;
  for (const _ in row.values) return true;
  return false;
}

const records = new WeakMap<Row, Recorded<object>>();

/** The record of a row: the same object as long as the row is the same. A row lies in one audience for life. */
export function recordOf<Value extends object>(
  kind: Kind<string, Value>,
  audience: Audience,
  row: Row,
): Recorded<Value> {
  let record = records.get(row);
  if (record === undefined) {
    record = { id: row.id as RecordId, audience, value: valueOfRow(kind, row), row };
    records.set(row, record);
  }
  return record as Recorded<Value>;
}
