import { CONTROL } from '#shared/domain/audiences.ts';
import { type OutsideResult, outsideResultKind } from '#shared/domain/standing.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { type PlanEntryInput, type PlanRegister, recordEntry, removeEntry } from './plan-entry.ts';
import type { CommandError } from './refusals.ts';

const RESULTS: PlanRegister<OutsideResult> = {
  kind: outsideResultKind,
  required: ['unit', 'exercise', 'source'],
  audienceOf: () => CONTROL,
  problem({ rank, outOf, points, grade }) {
    if (points === '' && grade === '' && rank === null) {
      return { type: 'invalid', field: 'points', reason: 'required' };
    }
    return rank !== null && outOf !== null && rank > outOf
      ? { type: 'invalid', field: 'rank', reason: 'out-of-range' }
      : null;
  },
};

/** Enters what a unit reached in another exercise. It stands beside the unit and moves no points here. */
export function recordOutsideResult(
  context: CommandContext,
  { id, fields }: PlanEntryInput<OutsideResult>,
): Result<CommandOutcome<RecordId>, CommandError> {
  const recordedAt = id === null ? { recordedAt: context.now } : {};
  return recordEntry(context, RESULTS, { id, fields: { ...fields, ...recordedAt } });
}

/** Takes such a result away. */
export const removeOutsideResult = (
  context: CommandContext,
  input: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> => removeEntry(context, RESULTS, input);
