import { batchOfEntry, type EntryId } from './batch.ts';
import type { Candidate, Row } from './table.ts';

/** Field under which a record of one value keeps it. */
export const WHOLE_FIELD = '*';
/** Field that says whether a record is removed. */
export const REMOVED_FIELD = '$removed';

/** What an entry does to a record: the fields that it sets and the entries whose values it takes the place of. */
export interface FieldWrite {
  readonly id: string;
  readonly entry: EntryId;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly replaces: readonly EntryId[];
}

/** What combining values needs to know of the rest of the journal. */
export interface RegisterContext {
  /** Negative when `a` was written before `b`; total, and the same on every machine. */
  compare(a: EntryId, b: EntryId): number;
  /** Whether the batch of an entry has been applied. */
  isApplied(entry: EntryId): boolean;
  /** Whether a replacement of (`entry`, `field` of record `id`) came before the entry itself; forgets it. */
  takeAwaited(entry: EntryId, id: string, field: string): boolean;
  /** Remembers that (`entry`, `field` of record `id`) is already replaced though it has not arrived. */
  await(entry: EntryId, id: string, field: string): void;
}

/** Whether a field is an element of an add-wins set (`tag:重点`) or the removal: there `true` beats a concurrent `false`. */
const isAddWins = (field: string): boolean => field === REMOVED_FIELD || field.includes(':');

/** The candidates of a field: every entry that set it and that no other entry replaced. */
export function candidatesOf(row: Row | undefined, field: string): readonly Candidate[] {
  if (row === undefined) return [];
  const heads = row.heads?.[field];
  if (heads !== undefined) return heads;
  return Object.hasOwn(row.values, field) ? [{ entry: row.entry, value: row.values[field] }] : [];
}

/** Whether two candidates of a field say different things, so that people must settle it. */
export function isContested(field: string, candidates: readonly Candidate[]): boolean {
  if (candidates.length < 2 || isAddWins(field)) return false;
  const first = JSON.stringify(candidates[0]?.value);
  return candidates.some((candidate) => JSON.stringify(candidate.value) !== first);
}

/** Names of the contested fields of a record. */
export const contestedFields = (row: Row): string[] =>
  row.heads === null
    ? []
    : Object.keys(row.heads).filter((field) => isContested(field, row.heads?.[field] ?? []));

/** The record after a write. The outcome of a set of writes does not depend on their order. */
export function writeFields(
  row: Row | undefined,
  write: FieldWrite,
  context: RegisterContext,
): Row {
  if (row === undefined && write.replaces.length === 0) {
    const fresh = freshRow(write, context);
    if (fresh !== null) return fresh;
  }
  const values: Record<string, unknown> = { ...row?.values };
  const heads: Record<string, readonly Candidate[]> = {};
  let removed = row?.removed ?? false;
  for (const field of new Set([
    ...Object.keys(values),
    ...Object.keys(row?.heads ?? {}),
    ...Object.keys(write.fields),
  ])) {
    const candidates = Object.hasOwn(write.fields, field)
      ? afterWrite(candidatesOf(row, field), field, write, context)
      : candidatesOf(row, field);
    heads[field] = candidates;
    const shown = displayed(field, candidates, context);
    if (field === REMOVED_FIELD) removed = shown === true;
    else if (candidates.length > 0) values[field] = shown;
  }
  return compact(write.id, values, heads, removed, row?.entry ?? write.entry, write.entry);
}

function freshRow(write: FieldWrite, context: RegisterContext): Row | null {
  if (Object.hasOwn(write.fields, REMOVED_FIELD)) return null;
  for (const field of Object.keys(write.fields)) {
    // Looks without forgetting: the general path below does the bookkeeping when there is something to do.
    if (context.takeAwaited(write.entry, write.id, field)) {
      context.await(write.entry, write.id, field);
      return null;
    }
  }
  return { id: write.id, values: write.fields, entry: write.entry, heads: null, removed: false };
}

function afterWrite(
  current: readonly Candidate[],
  field: string,
  write: FieldWrite,
  context: RegisterContext,
): readonly Candidate[] {
  for (const replaced of write.replaces) {
    if (!context.isApplied(replaced)) context.await(replaced, write.id, field);
  }
  const own = batchOfEntry(write.entry);
  const replaced = new Set(write.replaces);
  // Within one batch the later entry counts: nobody disagrees with themselves in one breath.
  const kept = current.filter(({ entry }) => !replaced.has(entry) && batchOfEntry(entry) !== own);
  if (context.takeAwaited(write.entry, write.id, field)) return kept;
  // Sorted, so that the same candidates stand in the same order on every machine.
  return [...kept, { entry: write.entry, value: write.fields[field] }].sort((a, b) =>
    context.compare(a.entry, b.entry),
  );
}

function displayed(
  field: string,
  candidates: readonly Candidate[],
  context: RegisterContext,
): unknown {
  if (isAddWins(field)) return candidates.some((candidate) => candidate.value === true);
  let best = candidates[0];
  for (const candidate of candidates) {
    if (best !== undefined && context.compare(candidate.entry, best.entry) > 0) best = candidate;
  }
  return best?.value;
}

/** Keeps a row small: `entry` is the one that set most, only the fields that differ from it are named. */
function compact(
  id: string,
  values: Record<string, unknown>,
  heads: Record<string, readonly Candidate[]>,
  removed: boolean,
  before: EntryId,
  latest: EntryId,
): Row {
  const simpleFor = (entry: EntryId): number =>
    Object.keys(heads).filter((field) => field !== REMOVED_FIELD && isSole(heads[field], entry))
      .length;
  const entry = simpleFor(latest) >= simpleFor(before) ? latest : before;
  const named: Record<string, readonly Candidate[]> = {};
  for (const [field, candidates] of Object.entries(heads)) {
    if (field === REMOVED_FIELD || !isSole(candidates, entry)) named[field] = candidates;
  }
  return { id, values, entry, heads: Object.keys(named).length === 0 ? null : named, removed };
}

const isSole = (candidates: readonly Candidate[] | undefined, entry: EntryId): boolean =>
  candidates?.length === 1 && candidates[0]?.entry === entry;
