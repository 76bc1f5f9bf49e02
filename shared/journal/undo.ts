import type { Audience } from '#shared/domain/audiences.ts';
import { KINDS } from '#shared/domain/kinds.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import { type BatchHash, type EntryId, entryId } from './batch.ts';
import { tableOf } from './read.ts';
import { candidatesOf, REMOVED_FIELD, WHOLE_FIELD } from './register.ts';
import type { ExerciseState } from './state.ts';
import { type Row, rowOf } from './table.ts';
import { recordFields, recordRemoval, recordWhole, type Write } from './write.ts';

/** What one write of an action changed and what was shown before; kept with the action until it is undone. */
export interface UndoStep {
  readonly audience: Audience;
  readonly kind: string;
  readonly record: Write['entry']['record'];
  /** Fields that the write set. */
  readonly fields: readonly string[];
  /** Displayed values before; a field that was not set is left out. */
  readonly before: Readonly<Record<string, unknown>>;
  /** Whether nothing was recorded of the record before. */
  readonly created: boolean;
}

/** A batch whose entries are an action's own; of its content only the number of entries is looked at. */
export interface OwnBatch {
  readonly hash: BatchHash;
  readonly batch: { readonly entries: { readonly length: number } };
}

/** Why an action can't be undone any more. */
export type UndoProblem = {
  readonly type: 'undo-overtaken';
  readonly kind: string;
  readonly record: string;
};

/** The steps that would undo `writes`, computed together with them, before they are applied. */
export const undoSteps = (state: ExerciseState, writes: readonly Write[]): UndoStep[] =>
  writes.map(({ audience, kind, entry }) => {
    const declared = known(KINDS.get(kind), 'a write names a kind that exists');
    const table = tableOf(state, audience, declared);
    const row = table === undefined ? undefined : rowOf(table, entry.record);
    const fields = fieldsSetBy(entry.type, declared.shape, entry.body);
    const before: Record<string, unknown> = {};
    for (const field of fields) {
      if (field === REMOVED_FIELD) before[field] = row?.removed ?? false;
      else if (row !== undefined && Object.hasOwn(row.values, field))
        before[field] = row.values[field];
    }
    const created = row === undefined || Object.keys(row.values).length === 0;
    return { audience, kind, record: entry.record, fields, before, created };
  });

/**
 * The inverse of an action as new writes, newest first. Refused when somebody has changed one of the fields since:
 * undoing must never overwrite another's work. A record that the action created is removed.
 */
export function inverseWrites(
  state: ExerciseState,
  steps: readonly UndoStep[],
  sealed: readonly OwnBatch[],
): Result<Write[], UndoProblem> {
  const ours = new Set<EntryId>(
    sealed.flatMap(({ hash, batch }) =>
      Array.from({ length: batch.entries.length }, (_, index) => entryId(hash, index)),
    ),
  );
  const writes: Write[] = [];
  for (const step of [...steps].reverse()) {
    const kind = known(KINDS.get(step.kind), 'an undo step names a kind that exists');
    const table = tableOf(state, step.audience, kind);
    const row = table === undefined ? undefined : rowOf(table, step.record);
    const isOurs = (field: string): boolean => {
      const candidates = candidatesOf(row, field);
      return candidates.length === 1 && ours.has(known(candidates[0], 'its length is one').entry);
    };
    // A record that goes away whole takes along what others wrote into its other fields.
    const touched =
      step.created && !step.fields.includes(REMOVED_FIELD) ? allFields(row) : step.fields;
    if (!touched.every(isOurs))
      return err({ type: 'undo-overtaken', kind: step.kind, record: step.record });
    writes.push(...inverseOf(state, step));
  }
  return ok(writes);
}

function inverseOf(state: ExerciseState, step: UndoStep): Write[] {
  const kind = known(KINDS.get(step.kind), 'an undo step names a kind that exists');
  const { audience, record, before, fields, created } = step;
  if (fields.includes(REMOVED_FIELD)) {
    return [recordRemoval(state, audience, kind, record, before[REMOVED_FIELD] === true)];
  }
  if (created) return [recordRemoval(state, audience, kind, record, true)];
  if (kind.shape === 'whole')
    return [recordWhole(state, audience, kind, record, before[WHOLE_FIELD] as object)];
  const restored = Object.fromEntries(
    fields.map((field) => [
      field,
      Object.hasOwn(before, field)
        ? before[field]
        : field.includes(':')
          ? false
          : (kind.empty as Record<string, unknown>)[field],
    ]),
  );
  return [recordFields(state, audience, kind, record, restored)];
}

const allFields = (row: Row | undefined): string[] => [
  ...new Set([...Object.keys(row?.values ?? {}), ...Object.keys(row?.heads ?? {})]),
];

function fieldsSetBy(
  type: string,
  shape: 'fields' | 'whole',
  body: Readonly<Record<string, unknown>>,
): string[] {
  if (type.endsWith('.removed')) return [REMOVED_FIELD];
  return shape === 'whole' ? [WHOLE_FIELD] : Object.keys(body);
}
