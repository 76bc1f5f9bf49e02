import { ALL } from '#shared/domain/audiences.ts';
import { type Publication, publicationKind } from '#shared/domain/disclosure.ts';
import { organisationKind, teamKind } from '#shared/domain/register.ts';
import { read } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordNew } from '#shared/journal/write.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
import { createExerciseScorer } from '#shared/scoring/exercise-scorer.ts';
import type { Score } from '#shared/scoring/score.ts';
import { checkWhole, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import { PUBLISHING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** What results are published as. `stateHash` is that of the present state, so that everybody can check what they rest on. */
export interface PublishResultsInput {
  readonly label: string;
  readonly stateHash: Sha256;
}

/** Most rows that a publication holds. */
const MAX_ROWS = 2000;

/**
 * Shows everyone both boards as they stand, computed here and now. They are provisional until the exercise is final. Who has
 * no rank (disqualified, withdrawn) is left out.
 */
export function publishResults(
  context: CommandContext,
  { label, stateHash }: PublishResultsInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const allowed = permit(context, publicationKind, ALL, PUBLISHING);
  if (!allowed.ok) return allowed;
  const { state, ids, now } = context;
  const scored = createExerciseScorer().update(state);
  if (!scored.ok) return invalid('ruleBook', 'rule-book-invalid');
  const { score } = scored.value;
  const rows = publishedRows(state, score);
  if (rows.length === 0) return err({ type: 'nothing-to-do' });
  if (rows.length > MAX_ROWS) return invalid('rows', 'too-many');
  const ruleBook = readDesignations(state).valueAt(state.exercise, 'rule-book', now) ?? '';
  const publication = checkWhole(publicationKind, {
    publishedAt: now,
    provisional: score.provisional,
    label,
    stateHash,
    ruleBook: ruleBook as RecordId,
    rows,
  });
  if (!publication.ok) return publication;
  const id = ids.next() as RecordId;
  return done([recordNew(ALL, publicationKind, id, publication.value)], id);
}

function publishedRows(state: ExerciseState, score: Score): Publication['rows'] {
  const attack = score.attackBoard.flatMap(({ team, rank, total }) => {
    const name = read(state, teamKind, team)?.value.name ?? '';
    return rank === null
      ? []
      : [{ side: 'attack' as const, subject: team, name, rank, points: total }];
  });
  const defence = score.defenceBoard.flatMap(({ unit, rank, valueUnits }) => {
    const name = read(state, organisationKind, unit)?.value.name ?? '';
    return rank === null
      ? []
      : [{ side: 'defence' as const, subject: unit, name, rank, points: valueUnits }];
  });
  return [...attack, ...defence];
}
