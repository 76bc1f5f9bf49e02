import { ALL } from '#shared/domain/audiences.ts';
import { type DailyWindow, dailyWindowKind } from '#shared/domain/daily-window.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { type PlanEntryInput, type PlanRegister, recordEntry, removeEntry } from './plan-entry.ts';
import type { CommandError } from './refusals.ts';

const WINDOWS: PlanRegister<DailyWindow> = {
  kind: dailyWindowKind,
  required: ['purpose'],
  audienceOf: () => ALL,
  problem: windowProblem,
};

/** What is wrong with a window that its schema cannot say, or null. */
export function windowProblem(window: DailyWindow): CommandError | null {
  const { isException, isClosed, firstDay, lastDay, opens, closes } = window;
  if (isException && firstDay === '') {
    return { type: 'invalid', field: 'firstDay', reason: 'required' };
  }
  if (isClosed && !isException) {
    return { type: 'invalid', field: 'isClosed', reason: 'not-applicable' };
  }
  if (firstDay !== '' && lastDay !== '' && lastDay < firstDay) {
    return { type: 'invalid', field: 'lastDay', reason: 'times-reversed' };
  }
  if (!isClosed && closes <= opens) {
    return { type: 'invalid', field: 'closes', reason: 'times-reversed' };
  }
  return null;
}

/** Plans hours of the day for attacking or handing in, or an exception for some days. One without a last day holds for its first. */
export function planWindow(
  context: CommandContext,
  input: PlanEntryInput<DailyWindow>,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { firstDay = '', lastDay = '', isException } = input.fields;
  const isSingle = isException === true && firstDay !== '' && lastDay === '';
  const asked = input.id === null || input.fields.lastDay !== undefined;
  const fields = isSingle && asked ? { ...input.fields, lastDay: firstDay } : input.fields;
  return recordEntry(context, WINDOWS, { id: input.id, fields });
}

/** Takes a window away. */
export const removeWindow = (
  context: CommandContext,
  input: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> => removeEntry(context, WINDOWS, input);
