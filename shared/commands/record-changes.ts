import type { Audience } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { elementsOf, type Recorded, readAll, tableOf } from '#shared/journal/read.ts';
import { candidatesOf } from '#shared/journal/register.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { rowOf } from '#shared/journal/table.ts';
import { recordFields, recordRemoval, recordWhole, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { normalised } from './checked-input.ts';

/** Elements that a set of names is to have from now on. */
type WantedSet = Readonly<Record<string, readonly string[]>>;

/**
 * The write that brings a record to `fields` and its sets to `sets`; none when it is there already.
 * A contested field is always written, since saying its value again settles it.
 */
export function writeChanges<Value extends object>(
  state: ExerciseState,
  audience: Audience,
  kind: Kind<string, Value>,
  record: { readonly id: RecordId; readonly current: Recorded<Value> | undefined },
  fields: Partial<Value>,
  sets: WantedSet = {},
): Write[] {
  const changes: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (isChange(record.current, field, value)) changes[field] = value;
  }
  for (const [set, wanted] of Object.entries(sets)) {
    Object.assign(changes, setChanges(record.current, set, wanted));
  }
  if (Object.keys(changes).length === 0) return [];
  return [recordFields(state, audience, kind, record.id, changes as Partial<Value>)];
}

function isChange(current: Recorded<object> | undefined, field: string, value: unknown): boolean {
  if (current === undefined || candidatesOf(current.row, field).length > 1) return true;
  const before = (current.value as Readonly<Record<string, unknown>>)[field];
  return JSON.stringify(before) !== JSON.stringify(value);
}

function setChanges(
  current: Recorded<object> | undefined,
  set: string,
  wanted: readonly string[],
): Record<`${string}:${string}`, boolean> {
  const has = new Set(current === undefined ? [] : elementsOf(current.row, set));
  const want = new Set(wanted.map((element) => normalised(element)).filter((text) => text !== ''));
  const changes: Record<`${string}:${string}`, boolean> = {};
  for (const element of want) if (!has.has(element)) changes[`${set}:${element}`] = true;
  for (const element of has) if (!want.has(element)) changes[`${set}:${element}`] = false;
  return changes;
}

/** Writes a whole value and, where the record was taken away before, shows it again. */
export function writeShown<Value extends object>(
  state: ExerciseState,
  audience: Audience,
  kind: Kind<string, Value>,
  id: RecordId,
  value: Value,
): Write[] {
  const plain = kind as unknown as Kind;
  const table = tableOf(state, audience, plain);
  const hidden = table !== undefined && rowOf(table, id)?.removed === true;
  return [
    recordWhole(state, audience, kind, id, value),
    ...(hidden ? [recordRemoval(state, audience, plain, id, false)] : []),
  ];
}

/** Key under which two names are the same name: width, case and white space do not matter. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Another record of the kind that has the same name (and passes `among`), if there is one. */
export function sameName<Value extends { readonly name: string }>(
  state: ExerciseState,
  kind: Kind<string, Value>,
  name: string,
  except: RecordId | null,
  among: (value: Value) => boolean = () => true,
): Recorded<Value> | undefined {
  const key = nameKey(name);
  for (const other of readAll(state, kind)) {
    if (other.id !== except && nameKey(other.value.name) === key && among(other.value)) {
      return other;
    }
  }
  return undefined;
}
