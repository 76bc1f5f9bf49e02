import type { Audience } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { WHOLE_FIELD } from './register.ts';
import type { ExerciseState } from './state.ts';
import { type Row, rowOf, rowsOf, type Table } from './table.ts';

/** A record as people see it: its displayed value and where it lies. */
export interface Recorded<Value extends object> {
  readonly id: RecordId;
  readonly audience: Audience;
  readonly value: Value;
  /** The folded row, for conflicts, provenance and identity: an unchanged record keeps the same row. */
  readonly row: Row;
}

const values = new WeakMap<Row, object>();

/** The displayed value of a row; fields that nobody set read as the kind's `empty`. The same row gives the same object. */
export function valueOfRow<Value extends object>(kind: Kind<string, Value>, row: Row): Value {
  if (kind.shape === 'whole') return (row.values[WHOLE_FIELD] ?? kind.empty) as Value;
  let value = values.get(row);
  if (value === undefined) {
    value = { ...kind.empty, ...row.values };
    values.set(row, value);
  }
  return value as Value;
}

/** The table of a kind in one audience, or undefined while it has no records. */
export const tableOf = (state: ExerciseState, audience: Audience, kind: Kind): Table | undefined =>
  state.audiences.get(audience)?.tables.get(kind.kind);

/** One record by audience and id; removed records and those never set are undefined. */
export function readIn<Value extends object>(
  state: ExerciseState,
  audience: Audience,
  kind: Kind<string, Value>,
  id: string,
): Recorded<Value> | undefined {
  const table = tableOf(state, audience, kind);
  const row = table === undefined ? undefined : rowOf(table, id);
  return row === undefined || row.removed || isBare(row)
    ? undefined
    : recorded(kind, audience, row);
}

/** One record by id, wherever it lies. */
export function read<Value extends object>(
  state: ExerciseState,
  kind: Kind<string, Value>,
  id: string,
): Recorded<Value> | undefined {
  for (const audience of state.audiences.keys()) {
    const found = readIn(state, audience, kind, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All records of a kind that are not removed, in the audiences that `within` admits. */
export function* readAll<Value extends object>(
  state: ExerciseState,
  kind: Kind<string, Value>,
  within: (audience: Audience) => boolean = () => true,
): Generator<Recorded<Value>> {
  for (const [audience, part] of state.audiences) {
    const table = within(audience) ? part.tables.get(kind.kind) : undefined;
    if (table === undefined) continue;
    for (const row of rowsOf(table)) {
      if (!row.removed && !isBare(row)) yield recorded(kind, audience, row);
    }
  }
}

/** Elements of an add-wins set of a record (`tag`, `referee`), sorted. */
export const elementsOf = (row: Row, set: string): string[] =>
  Object.keys(row.values)
    .filter((field) => field.startsWith(`${set}:`) && row.values[field] === true)
    .map((field) => field.slice(set.length + 1))
    .sort();

const isBare = (row: Row): boolean => {
  for (const _ in row.values) return false;
  return true;
};

const recorded = <Value extends object>(
  kind: Kind<string, Value>,
  audience: Audience,
  row: Row,
): Recorded<Value> => ({
  id: row.id as RecordId,
  audience,
  value: valueOfRow(kind, row),
  row,
});
