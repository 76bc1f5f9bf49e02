import { CONTROL } from '#shared/domain/audiences.ts';
import { assetKind, organisationKind, type System, systemKind } from '#shared/domain/register.ts';
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

/** A system: new (`id` null, name and organisation required) or changed. `tags`, where given, are all that it is to have. */
export interface RecordSystemInput {
  readonly id: RecordId | null;
  readonly fields: Partial<System>;
  readonly tags?: readonly string[];
}

/** Enters or changes a system. Within one organisation a name is given once. */
export function recordSystem(
  context: CommandContext,
  input: RecordSystemInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const allowed = permit(context, systemKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const { state, ids } = context;
  const current = input.id === null ? undefined : readIn(state, CONTROL, systemKind, input.id);
  if (input.id !== null && current === undefined) return notFound('system', input.id);
  const fields = checkFields(systemKind, input.fields);
  if (!fields.ok) return fields;
  const { name, organisation } = { ...(current?.value ?? systemKind.empty), ...fields.value };
  if (name === '') return invalid('name', 'required');
  if (readIn(state, CONTROL, organisationKind, organisation) === undefined) {
    return organisation === ''
      ? invalid('organisation', 'required')
      : notFound('organisation', organisation);
  }
  const before = current?.value;
  const renamed = name !== before?.name || organisation !== before.organisation;
  const inHouse = (other: System): boolean => other.organisation === organisation;
  if (renamed && sameName(state, systemKind, name, input.id, inHouse) !== undefined) {
    return invalid('name', 'not-unique');
  }
  const record = { id: input.id ?? (ids.next() as RecordId), current };
  const sets = input.tags === undefined ? {} : { tag: input.tags };
  return done(writeChanges(state, CONTROL, systemKind, record, fields.value, sets), record.id);
}

/** Takes a system out of the register; refused while assets still belong to it. */
export function removeSystem(
  context: CommandContext,
  { id }: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const allowed = permit(context, systemKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const { state } = context;
  if (readIn(state, CONTROL, systemKind, id) === undefined) return notFound('system', id);
  let count = 0;
  for (const asset of readAll(state, assetKind)) if (asset.value.system === id) count++;
  if (count > 0) return err({ type: 'in-use', kind: 'system', id, by: 'asset', count });
  return done([recordRemoval(state, CONTROL, systemKind, id, true)], undefined);
}
