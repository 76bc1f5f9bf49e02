import { CONTROL } from '#shared/domain/audiences.ts';
import { type Scenario, scenarioKind } from '#shared/domain/scenario.ts';
import { readAll } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { type PlanEntryInput, type PlanRegister, recordEntry, removeEntry } from './plan-entry.ts';
import type { CommandError } from './refusals.ts';

const SCENARIOS: PlanRegister<Scenario> = {
  kind: scenarioKind,
  required: ['title'],
  audienceOf: () => CONTROL,
};

/** Enters or changes a scenario; a new one comes last. */
export function recordScenario(
  context: CommandContext,
  { id, fields }: PlanEntryInput<Scenario>,
): Result<CommandOutcome<RecordId>, CommandError> {
  if (id !== null || fields.order !== undefined) {
    return recordEntry(context, SCENARIOS, { id, fields });
  }
  const orders = [...readAll(context.state, scenarioKind)].map(({ value }) => value.order);
  const order = Math.min(10_000, Math.max(0, ...orders.map((one) => one + 1)));
  return recordEntry(context, SCENARIOS, { id, fields: { ...fields, order } });
}

/** Takes a scenario out of the plan. */
export const removeScenario = (
  context: CommandContext,
  input: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> => removeEntry(context, SCENARIOS, input);
