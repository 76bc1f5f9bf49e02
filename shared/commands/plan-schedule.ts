import { ALL } from '#shared/domain/audiences.ts';
import { type Schedule, scheduleKind } from '#shared/domain/exercise.ts';
import { readIn } from '#shared/journal/read.ts';
import { recordRemoval } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { checkFields, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** A planned stretch: new (`id` null) or changed. */
export interface PlanScheduleInput {
  readonly id: RecordId | null;
  readonly fields: Partial<Schedule>;
}

/** Puts a stretch of the exercise on the calendar. */
export function planSchedule(
  context: CommandContext,
  input: PlanScheduleInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const allowed = permit(context, scheduleKind, ALL, OPEN);
  if (!allowed.ok) return allowed;
  const { state, ids } = context;
  const current = input.id === null ? undefined : readIn(state, ALL, scheduleKind, input.id);
  if (input.id !== null && current === undefined) return notFound('schedule', input.id);
  const fields = checkFields(scheduleKind, input.fields);
  if (!fields.ok) return fields;
  const { startsAt, endsAt } = { ...(current?.value ?? scheduleKind.empty), ...fields.value };
  if (startsAt !== null && endsAt !== null && endsAt < startsAt) {
    return invalid('endsAt', 'times-reversed');
  }
  if (current === undefined && fields.value.phase === undefined)
    return invalid('phase', 'required');
  const record = { id: input.id ?? (ids.next() as RecordId), current };
  return done(writeChanges(state, ALL, scheduleKind, record, fields.value), record.id);
}

/** Takes a stretch off the calendar. */
export function removeSchedule(
  context: CommandContext,
  input: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const allowed = permit(context, scheduleKind, ALL, OPEN);
  if (!allowed.ok) return allowed;
  if (readIn(context.state, ALL, scheduleKind, input.id) === undefined) {
    return notFound('schedule', input.id);
  }
  return done([recordRemoval(context.state, ALL, scheduleKind, input.id, true)], undefined);
}
