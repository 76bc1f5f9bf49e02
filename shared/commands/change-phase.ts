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
import { checkWhole } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import type { CommandError } from './refusals.ts';

/** The phase to go to and the document or decision that it rests on. */
export interface ChangePhaseInput {
  readonly to: Phase;
  readonly basis: string;
}

const ANY_PHASE: ReadonlySet<Phase> = new Set(PHASES);

/**
 * Takes the exercise to a phase that may follow the present one and notes it in the exercise's history.
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
  const change = checkWhole(phaseChangeKind, {
    from,
    to: input.to,
    changedAt: now,
    basis: input.basis,
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
