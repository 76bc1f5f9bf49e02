import { CONTROL } from '#shared/domain/audiences.ts';
import { assignmentKind } from '#shared/domain/judging.ts';
import { recordFields, type Write } from '#shared/journal/write.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit, wrongState } from './guard.ts';
import { JUDGING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';
import { subjectIn, type SubjectName } from './subject.ts';

export interface RevealMarksInput {
  readonly subjects: readonly SubjectName[];
}

/** Opens the marks to control, once every assigned referee has marked. From then on they stay as they are. */
export function revealMarks(
  context: CommandContext,
  { subjects }: RevealMarksInput,
): Result<CommandOutcome<void>, CommandError> {
  const allowed = permit(context, assignmentKind, CONTROL, JUDGING);
  if (!allowed.ok) return allowed;
  if (subjects.length === 0) return err({ type: 'nothing-to-do' });
  const { state, actor, now } = context;
  const writes: Write[] = [];
  for (const name of subjects) {
    const found = subjectIn(state, actor, name, ['awaiting-ruling']);
    if (!found.ok) return found;
    const { assignment } = found.value.dossier;
    if (assignment === undefined) return wrongState(name.subjectType, name.subject, 'received');
    if (assignment.value.revealedAt !== null) {
      return wrongState('assignment', assignment.id, 'revealed');
    }
    writes.push(recordFields(state, CONTROL, assignmentKind, assignment.id, { revealedAt: now }));
  }
  return done(writes, undefined);
}
