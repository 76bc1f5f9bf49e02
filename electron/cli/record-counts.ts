import { KINDS } from '#shared/domain/kinds.ts';
import { readAll } from '#shared/journal/read.ts';
import { contestedFields } from '#shared/journal/register.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { rowsOf } from '#shared/journal/table.ts';

/** Names under which records are counted in JSON: part of the documented interface. */
const PLURALS: Readonly<Record<string, string>> = {
  organisation: 'organisations',
  system: 'systems',
  asset: 'assets',
  team: 'teams',
  person: 'persons',
  finding: 'findings',
  submission: 'submissions',
  receipt: 'receipts',
  evidence: 'evidence',
  notice: 'notices',
  response: 'responses',
  'response-submission': 'responseSubmissions',
  assignment: 'assignments',
  case: 'cases',
  review: 'reviews',
  ruling: 'rulings',
  outcome: 'outcomes',
  designation: 'designations',
  scope: 'scopes',
  schedule: 'schedules',
  'phase-change': 'phaseChanges',
  'rule-book': 'ruleBooks',
  publication: 'publications',
};

/** How many records of each kind a state shows, besides the journal that they come from. */
export function recordCounts(state: ExerciseState): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [kind, plural] of Object.entries(PLURALS)) {
    const declared = KINDS.get(kind);
    counts[plural] = 0;
    if (declared === undefined) continue;
    for (const _ of readAll<object>(state, declared)) counts[plural]++;
  }
  return {
    ...counts,
    audiences: state.audiences.size,
    devices: new Set([...state.streams.values()].map(({ device }) => device)).size,
    batches: state.batches.size,
  };
}

/** Fields for which people still have to choose between values. */
export function conflictCount(state: ExerciseState): number {
  let count = 0;
  for (const { tables } of state.audiences.values()) {
    for (const table of tables.values()) {
      for (const row of rowsOf(table)) count += contestedFields(row).length;
    }
  }
  return count;
}
