import { ALL } from '#shared/domain/audiences.ts';
import {
  exerciseKind,
  NEXT_PHASES,
  type Phase,
  phaseChangeKind,
  PHASES,
} from '#shared/domain/exercise.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readIn } from '#shared/journal/read.ts';
import { recordFields, recordNew, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
import { checkWhole, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import { phaseRequirements } from './phase-requirements.ts';
import type { CommandError } from './refusals.ts';

/** The phase to go to, the document or decision that it rests on, and why. */
export interface ChangePhaseInput {
  readonly to: Phase;
  readonly basis: string;
  /** Needed, here or as the basis, where the usual course is left: see {@link needsReason}. */
  readonly reason?: string;
}

/** Whether a step leaves the usual course: a suspension, a return, an abort. */
export const needsReason = (from: Phase, to: Phase): boolean =>
  to === 'suspended' ||
  to === 'aborted' ||
  (from !== 'suspended' && PHASES.indexOf(to) < PHASES.indexOf(from));

const ANY_PHASE: ReadonlySet<Phase> = new Set(PHASES);

/**
 * Takes the exercise to a phase that may follow the present one and notes it in the exercise's history, with what was still missing and
 * let pass. What a phase must have (see `phaseRequirements`) refuses the step.
 * Going live freezes every rule book that is designated, so that nobody amends the rules they are judged by.
 */
export function changePhase(
  context: CommandContext,
  input: ChangePhaseInput,
): Result<CommandOutcome<void>, CommandError> {
  const { state, ids, now } = context;
  const head = permit(context, exerciseKind, ALL, ANY_PHASE);
  if (!head.ok) return head;
  const from = head.value.value.phase;
  if (!NEXT_PHASES[from].includes(input.to)) return err({ type: 'wrong-step', from, to: input.to });
  const reason = input.reason?.trim() ?? '';
  if (reason === '' && input.basis.trim() === '' && needsReason(from, input.to)) {
    return invalid('reason', 'reason-required');
  }
  const missing = phaseRequirements(state, input.to, now).filter(({ isMet }) => !isMet);
  const musts = missing.filter(({ weight }) => weight === 'must').map(({ name }) => name);
  if (musts.length > 0) return err({ type: 'not-ready', to: input.to, missing: musts });
  const letPass = missing.map(({ name }) => name);
  const change = checkWhole(phaseChangeKind, {
    from,
    to: input.to,
    changedAt: now,
    basis: input.basis,
    ...(reason === '' ? {} : { reason }),
    ...(letPass.length === 0 ? {} : { letPass }),
  });
  if (!change.ok) return change;
  return done(
    [
      recordFields(state, ALL, exerciseKind, head.value.id, { phase: input.to }),
      recordNew(ALL, phaseChangeKind, ids.next() as RecordId, change.value),
      ...(input.to === 'live' ? freezeRuleBooks(context) : []),
    ],
    undefined,
  );
}

function freezeRuleBooks({ state }: CommandContext): Write[] {
  const designated = readDesignations(state).history(state.exercise, 'rule-book');
  return [...new Set(designated.map((dated) => dated.value))].flatMap((id) => {
    const book = readIn(state, ALL, ruleBookKind, id);
    if (book === undefined || book.value.status === 'frozen') return [];
    return [recordFields(state, ALL, ruleBookKind, book.id, { status: 'frozen' })];
  });
}
