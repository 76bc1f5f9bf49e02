import { CONTROL } from '#shared/domain/audiences.ts';
import { type Organisation, organisationKind, systemKind } from '#shared/domain/register.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import { recordRemoval } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkFields, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { PLANNING } from './phase-guards.ts';
import { sameName, writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** An organisation: new (`id` null, name required) or changed. `tags`, where given, are all that it is to have. */
export interface RecordOrganisationInput {
  readonly id: RecordId | null;
  readonly fields: Partial<Organisation>;
  readonly tags?: readonly string[];
}

/** Enters or changes an organisation. Two of the same name are refused: imports recognise an organisation by it. */
export function recordOrganisation(
  context: CommandContext,
  input: RecordOrganisationInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const allowed = permit(context, organisationKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const { state, ids } = context;
  const current =
    input.id === null ? undefined : readIn(state, CONTROL, organisationKind, input.id);
  if (input.id !== null && current === undefined) return notFound('organisation', input.id);
  const fields = checkFields(organisationKind, input.fields);
  if (!fields.ok) return fields;
  const name = fields.value.name ?? current?.value.name ?? '';
  if (name === '') return invalid('name', 'required');
  if (
    name !== current?.value.name &&
    sameName(state, organisationKind, name, input.id) !== undefined
  ) {
    return invalid('name', 'not-unique');
  }
  const record = { id: input.id ?? (ids.next() as RecordId), current };
  const sets = input.tags === undefined ? {} : { tag: input.tags };
  const writes = writeChanges(state, CONTROL, organisationKind, record, fields.value, sets);
  return done(writes, record.id);
}

/** Takes an organisation out of the register; refused while systems still belong to it. */
export function removeOrganisation(
  context: CommandContext,
  { id }: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const allowed = permit(context, organisationKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const { state } = context;
  if (readIn(state, CONTROL, organisationKind, id) === undefined) {
    return notFound('organisation', id);
  }
  let count = 0;
  for (const system of readAll(state, systemKind)) if (system.value.organisation === id) count++;
  if (count > 0) return err({ type: 'in-use', kind: 'organisation', id, by: 'system', count });
  return done([recordRemoval(state, CONTROL, organisationKind, id, true)], undefined);
}
