import { ALL } from '#shared/domain/audiences.ts';
import { type Contact, contactKind } from '#shared/domain/contact.ts';
import { readAll } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { type PlanEntryInput, type PlanRegister, recordEntry, removeEntry } from './plan-entry.ts';
import type { CommandError } from './refusals.ts';

const CONTACTS: PlanRegister<Contact> = {
  kind: contactKind,
  required: ['post'],
  audienceOf: () => ALL,
};

/** Enters or changes an emergency contact; a new one comes last. A post may wait for its name and number. */
export function recordContact(
  context: CommandContext,
  { id, fields }: PlanEntryInput<Contact>,
): Result<CommandOutcome<RecordId>, CommandError> {
  if (id !== null || fields.order !== undefined) {
    return recordEntry(context, CONTACTS, { id, fields });
  }
  const orders = [...readAll(context.state, contactKind)].map(({ value }) => value.order);
  const order = Math.min(10_000, Math.max(0, ...orders.map((one) => one + 1)));
  return recordEntry(context, CONTACTS, { id, fields: { ...fields, order } });
}

/** Takes a contact off the list. */
export const removeContact = (
  context: CommandContext,
  input: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> => removeEntry(context, CONTACTS, input);
