import type { Kind } from '#shared/domain/kind.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkFields } from './checked-input.ts';
import { nameKey } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** A row of a list from a file: what its cells say by column. A column that the file has not, or whose cell is empty, says nothing. */
export interface ListRow<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** Why a row is not taken. */
export const LIST_REASONS = [
  'required',
  'repeated',
  'ambiguous',
  'not-found',
  'not-a-choice',
  'not-a-time',
  'not-a-number',
  'too-long',
  'malformed',
  'not-applicable',
  'shape',
] as const;
export type ListReason = (typeof LIST_REASONS)[number];

/** What is wrong with one cell of a row. */
export interface CellProblem<Column extends string> {
  readonly column: Column | null;
  readonly reason: ListReason;
  readonly value: string;
}

/** A row that is taken: what it would do and which fields it would change. */
export interface PlannedRow<Value extends object> {
  readonly line: number;
  readonly name: string;
  readonly fate: 'added' | 'changed' | 'same';
  /** Record that it means; null: a new one. */
  readonly id: RecordId | null;
  readonly fields: Partial<Value>;
  readonly changed: readonly string[];
}

export interface RejectedRow<Column extends string> extends CellProblem<Column> {
  readonly line: number;
}

/** What taking in a list would do. Rows read = planned + rejected. */
export interface ListPlan<Value extends object, Column extends string> {
  readonly rows: readonly PlannedRow<Value>[];
  readonly rejected: readonly RejectedRow<Column>[];
  /** Records that the list does not name; they stay as they are. */
  readonly missing: readonly { readonly id: RecordId; readonly name: string }[];
}

/** How rows of a list become records of a kind. */
export interface ListMeaning<Value extends object, Column extends string> {
  readonly kind: Kind<string, Value>;
  readonly existing: readonly Recorded<Value>[];
  /** Text by which a row and a record are the same; empty where the row does not say. */
  readonly keyOfRow: (row: ListRow<Column>) => string;
  readonly keyOfRecord: (value: Value) => string;
  readonly nameOf: (value: Value) => string;
  /** Column that is missing where the key is. */
  readonly keyColumn: Column;
  /** The fields that a row sets, given what the record is so far (`kind.empty` for a new one). */
  readonly read: (
    row: ListRow<Column>,
    before: Value,
    isNew: boolean,
  ) => Result<Partial<Value>, CellProblem<Column>>;
}

/** Plans taking in a list: every row is added, changes a record, changes nothing, or is rejected with its reason. */
export function planList<Value extends object, Column extends string>(
  rows: readonly ListRow<Column>[],
  meaning: ListMeaning<Value, Column>,
): ListPlan<Value, Column> {
  const { kind, existing, keyColumn } = meaning;
  const byKey = new Map<string, Recorded<Value>[]>();
  for (const record of existing) {
    const key = nameKey(meaning.keyOfRecord(record.value));
    byKey.set(key, [...(byKey.get(key) ?? []), record]);
  }
  const planned: PlannedRow<Value>[] = [];
  const rejected: RejectedRow<Column>[] = [];
  const seen = new Set<string>();
  const reject = (line: number, problem: CellProblem<Column>): void =>
    void rejected.push({ line, ...problem });
  for (const row of rows) {
    const { line } = row;
    const key = nameKey(meaning.keyOfRow(row));
    const value = row.cells[keyColumn] ?? '';
    const found = byKey.get(key) ?? [];
    if (key === '') reject(line, { column: keyColumn, reason: 'required', value });
    else if (seen.has(key)) reject(line, { column: keyColumn, reason: 'repeated', value });
    else if (found.length > 1) reject(line, { column: keyColumn, reason: 'ambiguous', value });
    else {
      seen.add(key);
      const [record] = found;
      const before = record?.value ?? kind.empty;
      const read = meaning.read(row, before, record === undefined);
      if (!read.ok) {
        reject(line, read.error);
        continue;
      }
      const checked = checkFields(kind, read.value);
      if (!checked.ok) reject(line, schemaProblem(checked.error));
      else
        planned.push(
          plannedRow(meaning, line, record, { ...before, ...checked.value }, checked.value),
        );
    }
  }
  const missing = existing
    .filter(({ value }) => !seen.has(nameKey(meaning.keyOfRecord(value))))
    .map(({ id, value }) => ({ id, name: meaning.nameOf(value) }));
  return { rows: planned, rejected: rejected.sort((a, b) => a.line - b.line), missing };
}

function plannedRow<Value extends object, Column extends string>(
  { nameOf }: ListMeaning<Value, Column>,
  line: number,
  record: Recorded<Value> | undefined,
  after: Value,
  fields: Partial<Value>,
): PlannedRow<Value> {
  const name = nameOf(after);
  if (record === undefined) {
    return { line, name, fate: 'added', id: null, fields, changed: Object.keys(fields) };
  }
  const before = record.value as Readonly<Record<string, unknown>>;
  const changed = Object.entries(fields)
    .filter(([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value))
    .map(([field]) => field);
  const fate = changed.length === 0 ? 'same' : 'changed';
  return { line, name, fate, id: record.id, fields, changed };
}

/** Columns are called as the fields that they fill, so that what the schema refuses can be told of a column. */
function schemaProblem<Column extends string>(error: CommandError): CellProblem<Column> {
  if (error.type !== 'invalid') return { column: null, reason: 'malformed', value: '' };
  const [field = ''] = error.field.split('.');
  const reason =
    error.reason === 'too-long' || error.reason === 'not-a-choice' ? error.reason : 'malformed';
  return { column: field as Column, reason, value: '' };
}

/** The cells that stand for fields of plain text, taken as they are. */
export function textCells<Column extends string, Field extends Column>(
  { cells }: ListRow<Column>,
  fields: readonly Field[],
): Partial<Record<Field, string>> {
  const said: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const cell = cells[field];
    if (cell !== undefined && cell.trim() !== '') said[field] = cell;
  }
  return said;
}

/** Refusal of one cell. */
export const refuseCell = <Column extends string>(
  column: Column | null,
  reason: ListReason,
  value = '',
): Result<never, CellProblem<Column>> => err({ column, reason, value });

/** Several names in one cell. */
export const namesIn = (cell: string): string[] =>
  cell
    .split(/[,，;；、\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
