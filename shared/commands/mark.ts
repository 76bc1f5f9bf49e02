import { CONTROL, refereeAudience } from '#shared/domain/audiences.ts';
import {
  assignmentKind,
  caseKind,
  type Review,
  reviewKind,
  rulingKind,
} from '#shared/domain/judging.ts';
import { reviewId } from '#shared/journal/dossier.ts';
import { readIn } from '#shared/journal/read.ts';
import { recordWhole } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkWhole, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit, wrongState } from './guard.ts';
import { JUDGING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';
import { awardProblem } from './rule-book-items.ts';

/** A referee's opinion of a case. `submission` is also the id of the case. */
export interface MarkInput extends Pick<Review, 'verdict' | 'awards' | 'reason'> {
  readonly submission: RecordId;
}

/**
 * Marks a case of one's own, or changes the mark while the marks are sealed. Anything but a confirmation needs a reason
 * and awards nothing. Who joins after the reveal still marks once.
 */
export function mark(
  context: CommandContext,
  input: MarkInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { state, actor, now } = context;
  const audience = refereeAudience(actor.person);
  const allowed = permit(context, reviewKind, audience, JUDGING);
  if (!allowed.ok) return allowed;
  const brief = readIn(state, audience, caseKind, input.submission);
  if (brief === undefined) return notFound('case', input.submission);
  const id = reviewId(brief.id, actor.person);
  const before = readIn(state, audience, reviewKind, id);
  const assignment = readIn(state, CONTROL, assignmentKind, brief.id);
  if (before !== undefined && typeof assignment?.value.revealedAt === 'number') {
    return wrongState('review', id, 'revealed');
  }
  const ruling = readIn(state, CONTROL, rulingKind, brief.value.subject);
  if (ruling?.value.submission === brief.id) {
    return wrongState(brief.value.subjectType, brief.value.subject, ruling.value.verdict);
  }
  const { subjectType, subject } = brief.value;
  const review = checkWhole(reviewKind, {
    subjectType,
    subject,
    submission: brief.id,
    referee: actor.person,
    verdict: input.verdict,
    awards: input.awards,
    reason: input.reason,
    reviewedAt: now,
  });
  if (!review.ok) return review;
  const { verdict, awards, reason } = review.value;
  if (verdict !== 'confirm' && reason === '') return invalid('reason', 'reason-required');
  if (verdict !== 'confirm' && awards.length > 0) return invalid('awards', 'not-applicable');
  const problem = awardProblem(state, subjectType, awards);
  if (problem !== null) return err(problem);
  return done([recordWhole(state, audience, reviewKind, id, review.value)], id);
}
