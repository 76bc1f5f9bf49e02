import { CONTROL } from '#shared/domain/audiences.ts';
import { type WeakPoint, weakPointKind } from '#shared/domain/weak-point.ts';
import { readIn } from '#shared/journal/read.ts';
import type { Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkFields } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import { contentProblem } from './record-weak-point.ts';
import type { CommandError } from './refusals.ts';

/** Fields that many weak points may be given at once. */
export type SharedWeakPointFields = Partial<
  Pick<WeakPoint, 'owner' | 'dueAt' | 'severity' | 'exposure' | 'asset' | 'system' | 'organisation'>
>;

export interface EditWeakPointsInput {
  readonly ids: readonly RecordId[];
  readonly fields: SharedWeakPointFields;
}

/** Gives many weak points the same values in one action, which one undo takes back. Answers how many changed. */
export function editWeakPoints(
  context: CommandContext,
  { ids, fields }: EditWeakPointsInput,
): Result<CommandOutcome<number>, CommandError> {
  const allowed = permit(context, weakPointKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  if (ids.length === 0) return err({ type: 'nothing-to-do' });
  const checked = checkFields(weakPointKind, fields);
  if (!checked.ok) return checked;
  const { state } = context;
  const writes: Write[] = [];
  for (const id of new Set(ids)) {
    const current = readIn(state, CONTROL, weakPointKind, id);
    if (current === undefined) return notFound('weak-point', id);
    const problem = contentProblem(state, { ...current.value, ...checked.value });
    if (problem !== null) return err(problem);
    writes.push(...writeChanges(state, CONTROL, weakPointKind, { id, current }, checked.value));
  }
  return done(writes, writes.length);
}
