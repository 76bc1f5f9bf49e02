import type { Audience } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Entry, EntryId } from './batch.ts';
import { tableOf } from './read.ts';
import { candidatesOf, REMOVED_FIELD, WHOLE_FIELD } from './register.ts';
import type { ExerciseState } from './state.ts';
import { type Row, rowOf } from './table.ts';

/** An entry and the audience that it goes to. */
export interface Write {
  readonly audience: Audience;
  readonly kind: string;
  readonly entry: Entry;
}

type Settable<Value extends object> = Partial<Value> &
  Readonly<Record<`${string}:${string}`, boolean>>;

/** Sets fields of a record, in place of what `state` shows as their candidates. */
export function recordFields<Value extends object>(
  state: ExerciseState,
  audience: Audience,
  kind: Kind<string, Value>,
  id: RecordId,
  fields: Partial<Value> | Settable<Value>,
): Write {
  return entryWrite(state, audience, kind, id, 'recorded', { ...fields }, Object.keys(fields));
}

/** Records a new record of which `state` knows nothing: all its fields, replacing nothing. For imports of many. */
export function recordNew<Value extends object>(
  audience: Audience,
  kind: Kind<string, Value>,
  id: RecordId,
  fields: Partial<Value>,
): Write {
  return {
    audience,
    kind: kind.kind,
    entry: {
      type: `${kind.kind}.recorded`,
      schema: kind.schemaVersion,
      record: id,
      body: { ...fields },
      replaces: [],
    },
  };
}

/** Records a whole value (kinds of shape `whole`), in place of the ones that `state` shows. */
export function recordWhole<Value extends object>(
  state: ExerciseState,
  audience: Audience,
  kind: Kind<string, Value>,
  id: RecordId,
  value: Value,
): Write {
  return entryWrite(
    state,
    audience,
    kind,
    id,
    'recorded',
    { ...value } as Record<string, unknown>,
    [WHOLE_FIELD],
  );
}

/** Hides a record or, with `removed` false, shows it again. Nothing is deleted. */
export function recordRemoval(
  state: ExerciseState,
  audience: Audience,
  kind: Kind,
  id: RecordId,
  removed: boolean,
): Write {
  return entryWrite(state, audience, kind, id, 'removed', { removed }, [REMOVED_FIELD]);
}

function entryWrite(
  state: ExerciseState,
  audience: Audience,
  kind: Kind,
  id: RecordId,
  verb: 'recorded' | 'removed',
  body: Record<string, unknown>,
  fields: readonly string[],
): Write {
  const table = tableOf(state, audience, kind);
  const row = table === undefined ? undefined : rowOf(table, id);
  const entry: Entry = {
    type: `${kind.kind}.${verb}`,
    schema: kind.schemaVersion,
    record: id,
    body,
    replaces: currentEntries(row, fields),
  };
  return { audience, kind: kind.kind, entry };
}

const currentEntries = (row: Row | undefined, fields: readonly string[]): EntryId[] => [
  ...new Set(
    fields.flatMap((field) => candidatesOf(row, field).map((candidate) => candidate.entry)),
  ),
];
