import { ALL } from '#shared/domain/audiences.ts';
import { type EngagementRule, engagementRuleKind } from '#shared/domain/engagement.ts';
import { readAll } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { type PlanEntryInput, type PlanRegister, recordEntry, removeEntry } from './plan-entry.ts';
import type { CommandError } from './refusals.ts';

const RULES: PlanRegister<EngagementRule> = {
  kind: engagementRuleKind,
  required: ['title'],
  audienceOf: () => ALL,
  problem: ({ stance, filing }) =>
    filing !== null && stance !== 'needs-filing'
      ? { type: 'invalid', field: 'filing', reason: 'not-applicable' }
      : null,
};

/** Enters or changes a rule of engagement in the working draft; a new one comes last. What holds changes only when it is issued. */
export function recordEngagementRule(
  context: CommandContext,
  { id, fields }: PlanEntryInput<EngagementRule>,
): Result<CommandOutcome<RecordId>, CommandError> {
  const kept =
    fields.stance !== undefined && fields.stance !== 'needs-filing'
      ? { ...fields, filing: null }
      : fields;
  if (id !== null || fields.order !== undefined)
    return recordEntry(context, RULES, { id, fields: kept });
  const orders = [...readAll(context.state, engagementRuleKind)].map(({ value }) => value.order);
  const order = Math.min(10_000, Math.max(0, ...orders.map((one) => one + 1)));
  return recordEntry(context, RULES, { id, fields: { ...kept, order } });
}

/** Takes a rule out of the working draft. */
export const removeEngagementRule = (
  context: CommandContext,
  input: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> => removeEntry(context, RULES, input);
