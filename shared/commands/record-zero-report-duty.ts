import { ALL } from '#shared/domain/audiences.ts';
import { type ZeroReportDuty, zeroReportDutyKind } from '#shared/domain/assurance.ts';
import { wallOfDay } from '#shared/domain/zoned-time.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { type PlanEntryInput, type PlanRegister, recordEntry, removeEntry } from './plan-entry.ts';
import type { CommandError } from './refusals.ts';

/** Longest period of one duty, in days. */
export const MAX_DUTY_DAYS = 100;
const DAY_MS = 86_400_000;

const DUTIES: PlanRegister<ZeroReportDuty> = {
  kind: zeroReportDutyKind,
  required: ['title', 'firstDay', 'lastDay', 'dueMinutes'],
  audienceOf: () => ALL,
  problem({ firstDay, lastDay, dueMinutes }) {
    const [first, last] = [wallOfDay(firstDay), wallOfDay(lastDay)];
    if (Number.isNaN(first)) return { type: 'invalid', field: 'firstDay', reason: 'malformed' };
    if (Number.isNaN(last)) return { type: 'invalid', field: 'lastDay', reason: 'malformed' };
    if (last < first) return { type: 'invalid', field: 'lastDay', reason: 'times-reversed' };
    if (last - first >= MAX_DUTY_DAYS * DAY_MS) {
      return { type: 'invalid', field: 'lastDay', reason: 'out-of-range' };
    }
    return new Set(dueMinutes).size === dueMinutes.length
      ? null
      : { type: 'invalid', field: 'dueMinutes', reason: 'not-unique' };
  },
};

/** Orders reports at fixed times of each day of a period, due even when nothing happened. */
export function recordZeroReportDuty(
  context: CommandContext,
  { id, fields }: PlanEntryInput<ZeroReportDuty>,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { dueMinutes } = fields;
  const sorted =
    dueMinutes === undefined ? {} : { dueMinutes: [...dueMinutes].sort((a, b) => a - b) };
  return recordEntry(context, DUTIES, { id, fields: { ...fields, ...sorted } });
}

/** Takes the duty away; reports that were filed for it stay. */
export const removeZeroReportDuty = (
  context: CommandContext,
  input: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> => removeEntry(context, DUTIES, input);
