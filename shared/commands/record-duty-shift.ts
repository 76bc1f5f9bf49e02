import { CONTROL } from '#shared/domain/audiences.ts';
import { type DutyShift, dutyShiftKind } from '#shared/domain/assurance.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { type PlanEntryInput, type PlanRegister, recordEntry, removeEntry } from './plan-entry.ts';
import type { CommandError } from './refusals.ts';

const SHIFTS: PlanRegister<DutyShift> = {
  kind: dutyShiftKind,
  required: ['people', 'startsAt', 'endsAt'],
  audienceOf: () => CONTROL,
  problem: ({ startsAt, endsAt }) =>
    startsAt !== null && endsAt !== null && endsAt <= startsAt
      ? { type: 'invalid', field: 'endsAt', reason: 'times-reversed' }
      : null,
};

/** Puts a shift on the duty roster. */
export const recordDutyShift = (
  context: CommandContext,
  input: PlanEntryInput<DutyShift>,
): Result<CommandOutcome<RecordId>, CommandError> => recordEntry(context, SHIFTS, input);

/** Takes a shift off the roster. */
export const removeDutyShift = (
  context: CommandContext,
  input: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> => removeEntry(context, SHIFTS, input);
