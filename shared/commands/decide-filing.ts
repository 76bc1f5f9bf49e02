import { type FilingDecision, filingDecisionKind, filingKind } from '#shared/domain/engagement.ts';
import { read, readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordWhole } from '#shared/journal/write.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkWhole, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** What is decided of a filing, and until when it holds. */
export type DecideFilingInput = Omit<FilingDecision, 'decidedAt'>;

/** Decides a filing, or decides it anew; a refusal needs its reason. An approval without a number of its own gets the next one. */
export function decideFiling(
  context: CommandContext,
  input: DecideFilingInput,
): Result<CommandOutcome<void>, CommandError> {
  const { state, now } = context;
  const filing = read(state, filingKind, input.filing);
  if (filing === undefined) return notFound('filing', input.filing);
  const { audience } = filing;
  const allowed = permit(context, filingDecisionKind, audience, OPEN);
  if (!allowed.ok) return allowed;
  const given = input.number.trim();
  const number = given === '' && input.verdict === 'approved' ? nextNumber(state) : given;
  const decision = checkWhole(filingDecisionKind, { ...input, number, decidedAt: now });
  if (!decision.ok) return decision;
  const { verdict, conditions, validFrom, validUntil } = decision.value;
  if (verdict === 'refused' && conditions === '') return invalid('conditions', 'reason-required');
  if (validFrom !== null && validUntil !== null && validUntil < validFrom) {
    return invalid('validUntil', 'times-reversed');
  }
  const before = readIn(state, audience, filingDecisionKind, filing.id);
  if (before !== undefined && isSame(before.value, decision.value)) {
    return err({ type: 'nothing-to-do' });
  }
  return done(
    [recordWhole(state, audience, filingDecisionKind, filing.id, decision.value)],
    undefined,
  );
}

/** The next number of an approval that this register gives by itself. */
function nextNumber(state: ExerciseState): string {
  let highest = 0;
  for (const { value } of readAll(state, filingDecisionKind)) {
    const own = /^F-(\d{1,6})$/.exec(value.number);
    if (own !== null) highest = Math.max(highest, Number(own[1]));
  }
  return `F-${String(highest + 1).padStart(3, '0')}`;
}

const isSame = (a: FilingDecision, b: FilingDecision): boolean =>
  JSON.stringify({ ...a, decidedAt: 0 }) === JSON.stringify({ ...b, decidedAt: 0 });
