import type { Audience } from '#shared/domain/audiences.ts';
import { KINDS } from '#shared/domain/kinds.ts';
import { known } from '#shared/kernel/result.ts';
import type { EntryId } from './batch.ts';
import { WHOLE_FIELD } from './register.ts';
import type { AudienceState, ExerciseState } from './state.ts';
import { draftTable, emptyTable, type Row, type Table, type TableDraft } from './table.ts';
import type { Write } from './write.ts';

/**
 * The state as it would read after some writes, for previews alone: it belongs to no journal, and nothing may be folded onto it.
 * The given state stays as it is, and whatever the writes do not touch is shared with it.
 */
export function supposeWrites(state: ExerciseState, writes: readonly Write[]): ExerciseState {
  const drafts = new Map<Audience, Map<string, TableDraft>>();
  for (const { audience, kind, entry } of writes) {
    const draft = draftOf(drafts, state, audience, kind);
    const before = draft.get(entry.record);
    draft.put(
      entry.type.endsWith('.removed') ? shown(before, entry) : recorded(before, kind, entry),
    );
  }
  const audiences = new Map(state.audiences);
  for (const [audience, tables] of drafts) {
    const before: AudienceState = audiences.get(audience) ?? {
      tables: new Map(),
      awaited: new Map(),
    };
    const after = new Map(before.tables);
    for (const [kind, draft] of tables) after.set(kind, draft.finish());
    audiences.set(audience, { ...before, tables: after });
  }
  return { ...state, audiences };
}

function draftOf(
  drafts: Map<Audience, Map<string, TableDraft>>,
  state: ExerciseState,
  audience: Audience,
  kind: string,
): TableDraft {
  let tables = drafts.get(audience);
  if (tables === undefined) drafts.set(audience, (tables = new Map()));
  let draft = tables.get(kind);
  if (draft === undefined) {
    const table: Table = state.audiences.get(audience)?.tables.get(kind) ?? emptyTable();
    // Places of supposed records must not get into the map that real states share.
    draft = draftTable({ ...table, positions: new Map(table.positions) });
    tables.set(kind, draft);
  }
  return draft;
}

const SUPPOSED = '' as EntryId;

function recorded(before: Row | undefined, kind: string, entry: Write['entry']): Row {
  const { shape } = known(KINDS.get(kind), 'a write names a kind that exists');
  const values =
    shape === 'whole' ? { [WHOLE_FIELD]: entry.body } : { ...before?.values, ...entry.body };
  return {
    id: entry.record,
    values,
    entry: SUPPOSED,
    heads: null,
    removed: before?.removed ?? false,
  };
}

const shown = (before: Row | undefined, { record, body }: Write['entry']): Row => ({
  id: record,
  values: before?.values ?? {},
  entry: SUPPOSED,
  heads: null,
  removed: body['removed'] === true,
});
