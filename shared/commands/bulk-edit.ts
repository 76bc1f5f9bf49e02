import { CONTROL } from '#shared/domain/audiences.ts';
import { findingKind } from '#shared/domain/finding.ts';
import type { Kind } from '#shared/domain/kind.ts';
import {
  assetKind,
  organisationKind,
  systemKind,
  type Trait,
  TRAITS,
} from '#shared/domain/register.ts';
import { readAll, readIn, tableOf } from '#shared/journal/read.ts';
import { type Row, rowOf } from '#shared/journal/table.ts';
import { recordFields, recordRemoval, type Write } from '#shared/journal/write.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkFields, invalid, normalised } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { PLANNING } from './phase-guards.ts';
import { nameKey } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** Kinds of which many can be changed at once. */
export const BULK_KINDS = {
  organisation: organisationKind,
  system: systemKind,
  asset: assetKind,
} as const;
export type BulkKind = keyof typeof BULK_KINDS;

/** What is done with all of the chosen records. */
export type BulkChange =
  /** Sets the same fields; `name` is never among them. */
  | { readonly type: 'set'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly type: 'tags'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly type: 'trait'; readonly trait: Trait; readonly has: boolean }
  | { readonly type: 'remove' };

export interface BulkEditInput {
  readonly kind: BulkKind;
  readonly ids: readonly RecordId[];
  readonly change: BulkChange;
}

/**
 * Changes many records of the register in one action, which one undo takes back. Records that are so already are left alone;
 * answers how many are written. All or none: refused when one of them may not be removed or moved.
 */
export function bulkEdit(
  context: CommandContext,
  { kind: name, ids, change }: BulkEditInput,
): Result<CommandOutcome<number>, CommandError> {
  const kind: Kind = BULK_KINDS[name];
  const allowed = permit(context, kind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const { state } = context;
  const table = tableOf(state, CONTROL, kind);
  const rows: Row[] = [];
  for (const id of new Set(ids)) {
    const row = table === undefined ? undefined : rowOf(table, id);
    if (row === undefined || row.removed) return notFound(name, id);
    rows.push(row);
  }
  if (change.type === 'remove') return removeAll(state, name, kind, rows);
  const fields = fieldsOf(kind, change);
  if (!fields.ok) return fields;
  const moved = movedTo(state, name, rows, fields.value);
  if (!moved.ok) return moved;
  const writes: Write[] = [];
  for (const row of rows) {
    const changes = changesOf(row, fields.value);
    if (changes !== null) {
      writes.push(recordFields(state, CONTROL, kind, row.id as RecordId, changes as object));
    }
  }
  return done(writes, writes.length);
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(
  kind: Kind,
  change: Exclude<BulkChange, { type: 'remove' }>,
): Result<Fields, CommandError> {
  switch (change.type) {
    case 'set': {
      if (Object.hasOwn(change.fields, 'name')) return invalid('name', 'not-unique');
      return checkFields(kind, change.fields) as Result<Fields, CommandError>;
    }
    case 'tags': {
      const fields: Record<string, boolean> = {};
      for (const tag of change.remove) fields[`tag:${normalised(tag)}`] = false;
      for (const tag of change.add) {
        const clean = normalised(tag);
        if (clean === '' || clean.length > 160) return invalid('tags', 'too-long');
        fields[`tag:${clean}`] = true;
      }
      return { ok: true, value: fields };
    }
    case 'trait':
      return TRAITS.includes(change.trait)
        ? { ok: true, value: { [`trait:${change.trait}`]: change.has } }
        : invalid('trait', 'malformed');
  }
}

/** What of `fields` a row does not say yet; null for nothing. A contested field is always said again, which settles it. */
function changesOf(row: Row, fields: Fields): Fields | null {
  const changes: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const before = row.values[field];
    const isSame = field.includes(':') ? (before === true) === value : before === value;
    if (!isSame || row.heads?.[field] !== undefined) changes[field] = value;
  }
  return Object.keys(changes).length === 0 ? null : changes;
}

/** Moving to another organisation or system must not make two of one name there. */
function movedTo(
  state: ExerciseState,
  name: BulkKind,
  rows: readonly Row[],
  fields: Fields,
): Result<null, CommandError> {
  const field = name === 'asset' ? 'system' : 'organisation';
  const to = fields[field];
  if (name === 'organisation' || typeof to !== 'string') return { ok: true, value: null };
  const owner = name === 'asset' ? systemKind : organisationKind;
  if (readIn(state, CONTROL, owner as unknown as typeof organisationKind, to) === undefined) {
    return notFound(owner.kind, to);
  }
  const moving = new Set(rows.map(({ id }) => id));
  const taken = new Set<string>();
  const kind = BULK_KINDS[name] as unknown as typeof organisationKind;
  for (const { id, value } of readAll(state, kind)) {
    if (!moving.has(id) && (value as Fields)[field] === to) taken.add(nameKey(value.name));
  }
  for (const { values } of rows) {
    const key = nameKey(typeof values['name'] === 'string' ? values['name'] : '');
    if (taken.has(key)) return invalid('name', 'not-unique');
    taken.add(key);
  }
  return { ok: true, value: null };
}

function removeAll(
  state: ExerciseState,
  name: BulkKind,
  kind: Kind,
  rows: readonly Row[],
): Result<CommandOutcome<number>, CommandError> {
  const users = usersOf(state, name);
  for (const { id } of rows) {
    const count = users.counts.get(id) ?? 0;
    if (count > 0)
      return err({ type: 'in-use', kind: name, id: id as RecordId, by: users.by, count });
  }
  const writes = rows.map(({ id }) => recordRemoval(state, CONTROL, kind, id as RecordId, true));
  return done(writes, writes.length);
}

/** How many records name each record of the kind. */
function usersOf(
  state: ExerciseState,
  name: BulkKind,
): { readonly by: 'system' | 'asset' | 'finding'; readonly counts: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  const count = (id: string | null): void => {
    if (id !== null && id !== '') counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  if (name === 'organisation') {
    for (const { value } of readAll(state, systemKind)) count(value.organisation);
    return { by: 'system', counts };
  }
  if (name === 'system') {
    for (const { value } of readAll(state, assetKind)) count(value.system);
    return { by: 'asset', counts };
  }
  for (const { value } of readAll(state, findingKind)) {
    const named = new Set([value.asset, ...value.steps.map((step) => step.asset)]);
    for (const id of named) count(id);
  }
  return { by: 'finding', counts };
}
