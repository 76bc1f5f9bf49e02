import type { Audience } from '#shared/domain/audiences.ts';
import { contestedFields } from '#shared/journal/register.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Candidate, Row, Segment } from '#shared/journal/table.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** A field of which several values stand side by side until a person settles it. */
export interface Conflict {
  readonly audience: Audience;
  readonly kind: string;
  readonly record: RecordId;
  readonly field: string;
  readonly candidates: readonly Candidate[];
  /** What is shown until then. */
  readonly shown: unknown;
}

/** Every open conflict of a state. Segments that did not change are not looked at again. */
export function conflictsOf(state: ExerciseState): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [audience, { tables }] of state.audiences) {
    for (const [kind, table] of tables) {
      for (const segment of table.segments) {
        for (const row of contestedRows(segment))
          conflicts.push(...conflictsIn(audience, kind, row));
      }
    }
  }
  return conflicts;
}

const contested = new WeakMap<Segment, readonly Row[]>();

function contestedRows(segment: Segment): readonly Row[] {
  let rows = contested.get(segment);
  if (rows === undefined) {
    rows = segment.filter(
      (row) => row.heads !== null && !row.removed && contestedFields(row).length > 0,
    );
    contested.set(segment, rows);
  }
  return rows;
}

const conflictsIn = (audience: Audience, kind: string, row: Row): Conflict[] =>
  contestedFields(row).map((field) => ({
    audience,
    kind,
    record: row.id as RecordId,
    field,
    candidates: row.heads?.[field] ?? [],
    shown: row.values[field],
  }));
