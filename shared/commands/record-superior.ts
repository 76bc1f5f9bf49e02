import { CONTROL } from '#shared/domain/audiences.ts';
import { personKind } from '#shared/domain/register.ts';
import { type Superior, superiorKind } from '#shared/domain/superior.ts';
import { readAll } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { type PlanEntryInput, type PlanRegister, recordEntry, removeEntry } from './plan-entry.ts';
import { sameName } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

const SUPERIORS: PlanRegister<Superior> = {
  kind: superiorKind,
  required: ['name'],
  audienceOf: () => CONTROL,
  problem: ({ name }, { state }, id) =>
    sameName(state, superiorKind, name, id) === undefined
      ? null
      : { type: 'invalid', field: 'name', reason: 'not-unique' },
};

/** Enters or changes a superior body. What it was told before stays until it is told again. */
export const recordSuperior = (
  context: CommandContext,
  input: PlanEntryInput<Superior>,
): Result<CommandOutcome<RecordId>, CommandError> => recordEntry(context, SUPERIORS, input);

/** Takes a superior body off the list; refused while people act for it. */
export function removeSuperior(
  context: CommandContext,
  input: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const people = [...readAll(context.state, personKind)].filter(
    ({ value }) => value.superior === input.id,
  );
  const { id } = input;
  if (people.length === 0) return removeEntry(context, SUPERIORS, input);
  return err({ type: 'in-use', kind: 'superior', id, by: 'person', count: people.length });
}
