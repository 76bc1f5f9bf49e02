import { teamAudience } from '#shared/domain/audiences.ts';
import { type Filing, filingDecisionKind, filingKind } from '#shared/domain/engagement.ts';
import { read } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { type PlanEntryInput, type PlanRegister, recordEntry, removeEntry } from './plan-entry.ts';
import type { CommandError } from './refusals.ts';

const FILINGS: PlanRegister<Filing> = {
  kind: filingKind,
  required: ['team', 'target', 'reason'],
  audienceOf: ({ team }) => teamAudience(team),
  problem: ({ wantedFrom, wantedUntil }) =>
    wantedFrom !== null && wantedUntil !== null && wantedUntil < wantedFrom
      ? { type: 'invalid', field: 'wantedUntil', reason: 'times-reversed' }
      : null,
};

/** Files what a team wants to do and needs a decision for. One that was decided can't be changed any more. */
export function fileAttack(
  context: CommandContext,
  { id, fields }: PlanEntryInput<Filing>,
): Result<CommandOutcome<RecordId>, CommandError> {
  const decided = id === null ? null : refusalIfDecided(context, id);
  if (decided !== null) return err(decided);
  const filedAt = id === null ? { filedAt: context.now } : {};
  return recordEntry(context, FILINGS, { id, fields: { ...fields, ...filedAt } });
}

/** Takes a filing back that was not decided yet. */
export function withdrawFiling(
  context: CommandContext,
  input: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const decided = refusalIfDecided(context, input.id);
  return decided === null ? removeEntry(context, FILINGS, input) : err(decided);
}

function refusalIfDecided({ state }: CommandContext, id: RecordId): CommandError | null {
  const verdict = read(state, filingDecisionKind, id)?.value.verdict;
  return verdict === undefined ? null : { type: 'wrong-state', kind: 'filing', id, state: verdict };
}
