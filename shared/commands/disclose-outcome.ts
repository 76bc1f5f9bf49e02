import { outcomeKind } from '#shared/domain/disclosure.ts';
import type { SubjectStatus } from '#shared/journal/dossier.ts';
import { recordWhole, type Write } from '#shared/journal/write.ts';
import { err, known, type Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import { PUBLISHING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';
import { subjectIn, type SubjectName } from './subject.ts';

export interface DiscloseOutcomeInput {
  readonly subjects: readonly SubjectName[];
}

const RULED: readonly SubjectStatus[] = [
  'confirmed',
  'rejected',
  'returned',
  'duplicate',
  'out-of-scope',
];

/** Tells teams and units what was ruled on their submissions. What they were told already is left alone. */
export function discloseOutcome(
  context: CommandContext,
  { subjects }: DiscloseOutcomeInput,
): Result<CommandOutcome<{ readonly disclosed: number }>, CommandError> {
  const { state, actor, now } = context;
  if (subjects.length === 0) return err({ type: 'nothing-to-do' });
  const writes: Write[] = [];
  for (const name of subjects) {
    const found = subjectIn(state, actor, name, RULED);
    if (!found.ok) return found;
    const { audience, dossier } = found.value;
    const allowed = permit(context, outcomeKind, audience, PUBLISHING);
    if (!allowed.ok) return allowed;
    const { ruling, outcome } = dossier;
    if (ruling === undefined) return err({ type: 'not-found', kind: 'ruling', id: name.subject });
    const { submission, verdict, reason, ruledAt } = ruling.value;
    const told = outcome?.value;
    if (
      told?.submission === submission &&
      told.verdict === verdict &&
      told.disclosedAt >= ruledAt
    ) {
      continue;
    }
    const newest = known(dossier.submissions.at(-1), 'what was ruled on has a revision').id;
    if (submission !== newest) {
      return err({ type: 'wrong-state', kind: 'ruling', id: ruling.id, state: 'overtaken' });
    }
    const value = { subject: name.subject, submission, verdict, reason, disclosedAt: now };
    writes.push(recordWhole(state, audience, outcomeKind, name.subject, value));
  }
  return done(writes, { disclosed: writes.length });
}
