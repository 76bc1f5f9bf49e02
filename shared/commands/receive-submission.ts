import { receiptKind } from '#shared/domain/judging.ts';
import { receiptId } from '#shared/journal/dossier.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordWhole } from '#shared/journal/write.ts';
import { err, known, type Result } from '#shared/kernel/result.ts';
import { checkWhole, invalid, normalised } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import { JUDGING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';
import { subjectIn, type SubjectName } from './subject.ts';

/** Answer of the desk: taken in, or back to the author with a reason. */
export interface ReceiveSubmissionInput extends SubjectName {
  readonly decision: 'received' | 'returned';
  /** Required when it goes back. */
  readonly reason?: string;
}

/**
 * Gives the newest revision its receipt. Only the desk does: the next number over the whole exercise is the
 * official order, and two devices that count would give the same one twice.
 */
export function receiveSubmission(
  context: CommandContext,
  input: ReceiveSubmissionInput,
): Result<CommandOutcome<{ readonly sequence: number | null }>, CommandError> {
  const { state, actor, device, now } = context;
  const found = subjectIn(state, actor, input, ['submitted']);
  if (!found.ok) return found;
  const { audience, dossier } = found.value;
  const head = permit(context, receiptKind, audience, JUDGING);
  if (!head.ok) return head;
  const { desk } = head.value.value;
  if (desk !== device) return err({ type: 'not-the-desk', desk });
  const reason = normalised(input.reason ?? '');
  if (input.decision === 'returned' && reason === '') return invalid('reason', 'reason-required');
  const submission = known(dossier.submissions.at(-1), 'what is submitted has a revision').id;
  const sequence = input.decision === 'received' ? nextSequence(state) : null;
  const receipt = checkWhole(receiptKind, {
    submission,
    decision: input.decision,
    sequence,
    decidedAt: now,
    reason,
  });
  if (!receipt.ok) return receipt;
  const write = recordWhole(state, audience, receiptKind, receiptId(submission), receipt.value);
  return done([write], { sequence });
}

function nextSequence(state: ExerciseState): number {
  let highest = 0;
  for (const { value } of readAll(state, receiptKind)) {
    highest = Math.max(highest, value.sequence ?? 0);
  }
  return highest + 1;
}
