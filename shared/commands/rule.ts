import { CONTROL } from '#shared/domain/audiences.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { type Ruling, rulingKind } from '#shared/domain/judging.ts';
import type { SubjectStatus } from '#shared/journal/dossier.ts';
import { read, readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordWhole } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, known, type Result } from '#shared/kernel/result.ts';
import { checkWhole } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit, wrongState } from './guard.ts';
import { JUDGING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';
import { awardProblem, hasDefenceBonus } from './rule-book-items.ts';
import { type Subject, subjectIn, type SubjectName } from './subject.ts';

/** The decision on the newest revision of a finding or response. */
export interface RuleInput
  extends SubjectName,
    Pick<Ruling, 'verdict' | 'awards' | 'method' | 'reason'> {
  /** Responses: the finding whose points they win back. One finding, one response. */
  readonly linkedFinding?: RecordId | null;
  /** Kept from an earlier form of rulings and always 0: a bonus is awarded under an item of the rule book. */
  readonly bonus?: number;
}

const RULABLE: readonly SubjectStatus[] = [
  'received',
  'under-review',
  'awaiting-ruling',
  'returned',
  'confirmed',
  'rejected',
  'duplicate',
  'out-of-scope',
];

/** Marks that each method weighs, at least. */
const MARKS_NEEDED = { single: 1, mean: 2, median: 3, chief: 0 } as const satisfies Record<
  Ruling['method'],
  number
>;

/**
 * Rules on a finding or response. `single`, `mean` and `median` weigh revealed marks of every assigned referee; `chief` is the
 * chief referee's own decision, at any time after receipt. A later ruling replaces the earlier one and needs a reason,
 * as does everything but a confirmation.
 */
export function rule(
  context: CommandContext,
  input: RuleInput,
): Result<CommandOutcome<void>, CommandError> {
  const { state, actor, now } = context;
  const allowed = permit(context, rulingKind, CONTROL, JUDGING);
  if (!allowed.ok) return allowed;
  const found = subjectIn(state, actor, input, RULABLE);
  if (!found.ok) return found;
  const subject = found.value;
  const { submissions, reviews, ruling: earlier, receipt } = subject.dossier;
  // What the desk sent back was never taken in; what a ruling sent back may still be ruled on otherwise.
  if (receipt?.value.decision !== 'received')
    return wrongState(subject.type, subject.id, 'returned');
  const ruling = checkWhole(rulingKind, {
    subjectType: subject.type,
    subject: subject.id,
    submission: known(submissions.at(-1), 'what was received has a revision').id,
    verdict: input.verdict,
    awards: input.awards,
    method: input.method,
    reviews: isRevealed(subject) ? reviews.map(({ id }) => id) : [],
    reason: input.reason,
    ruledAt: now,
    linkedFinding: input.linkedFinding ?? null,
    bonus: input.bonus ?? 0,
  });
  if (!ruling.ok) return ruling;
  const problem =
    methodProblem(context, subject, ruling.value) ??
    contentProblem(ruling.value, earlier?.value) ??
    awardProblem(state, subject.type, ruling.value.awards) ??
    linkProblem(state, subject, ruling.value);
  if (problem !== null) return err(problem);
  return done([recordWhole(state, CONTROL, rulingKind, subject.id, ruling.value)], undefined);
}

const isRevealed = ({ dossier }: Subject): boolean =>
  typeof dossier.assignment?.value.revealedAt === 'number';

function methodProblem(
  { actor }: CommandContext,
  subject: Subject,
  { method }: Ruling,
): CommandError | null {
  if (method === 'chief') {
    return actor.role === 'chief-referee'
      ? null
      : { type: 'not-allowed', role: actor.role, kind: 'ruling' };
  }
  const { referees, reviews, assignment } = subject.dossier;
  if (reviews.length < Math.max(referees.length, MARKS_NEEDED[method])) {
    return { type: 'invalid', field: 'method', reason: 'too-few-reviews' };
  }
  return isRevealed(subject)
    ? null
    : {
        type: 'wrong-state',
        kind: 'assignment',
        id: assignment?.id ?? subject.id,
        state: 'sealed',
      };
}

function contentProblem(ruling: Ruling, earlier: Ruling | undefined): CommandError | null {
  const { verdict, awards, reason, subjectType, bonus, linkedFinding } = ruling;
  const again = earlier?.submission === ruling.submission;
  if ((verdict !== 'confirm' || again) && reason === '') {
    return { type: 'invalid', field: 'reason', reason: 'reason-required' };
  }
  if (verdict !== 'confirm' && awards.length > 0) {
    return { type: 'invalid', field: 'awards', reason: 'not-applicable' };
  }
  if (subjectType === 'finding' && linkedFinding !== null) {
    return { type: 'invalid', field: 'linkedFinding', reason: 'not-applicable' };
  }
  // No points without a clause: a bonus is awarded under an item of the book.
  if (bonus !== 0) return { type: 'invalid', field: 'bonus', reason: 'not-applicable' };
  return null;
}

/**
 * A response wins back points of one finding against its own unit, which no other response has reported; without a finding
 * it can only earn bonus.
 */
function linkProblem(state: ExerciseState, subject: Subject, ruling: Ruling): CommandError | null {
  const { linkedFinding, verdict } = ruling;
  if (subject.type !== 'response') return null;
  if (linkedFinding === null) {
    const earnsNothing = verdict === 'confirm' && !hasDefenceBonus(state, ruling.awards);
    return earnsNothing ? { type: 'invalid', field: 'linkedFinding', reason: 'required' } : null;
  }
  const finding = read(state, findingKind, linkedFinding);
  if (finding === undefined) return { type: 'not-found', kind: 'finding', id: linkedFinding };
  if (finding.value.organisation !== subject.dossier.subject.value.unit) {
    return { type: 'invalid', field: 'linkedFinding', reason: 'not-applicable' };
  }
  if (verdict !== 'confirm') return null;
  for (const { id, value } of readAll(state, rulingKind)) {
    const reports = value.subjectType === 'response' && value.verdict === 'confirm';
    if (id !== subject.id && reports && value.linkedFinding === linkedFinding) {
      return { type: 'event-reported', finding: linkedFinding, response: id };
    }
  }
  return null;
}
