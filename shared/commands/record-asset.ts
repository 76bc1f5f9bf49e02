import { CONTROL } from '#shared/domain/audiences.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { type Asset, assetKind, systemKind } from '#shared/domain/register.ts';
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

/** An asset: new (`id` null, name and system required) or changed. `tags`, where given, are all that it is to have. */
export interface RecordAssetInput {
  readonly id: RecordId | null;
  readonly fields: Partial<Asset>;
  readonly tags?: readonly string[];
}

/** Enters or changes an asset. Within one system a name is given once. */
export function recordAsset(
  context: CommandContext,
  input: RecordAssetInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const allowed = permit(context, assetKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const { state, ids } = context;
  const current = input.id === null ? undefined : readIn(state, CONTROL, assetKind, input.id);
  if (input.id !== null && current === undefined) return notFound('asset', input.id);
  const fields = checkFields(assetKind, input.fields);
  if (!fields.ok) return fields;
  const { name, system } = { ...(current?.value ?? assetKind.empty), ...fields.value };
  if (name === '') return invalid('name', 'required');
  if (readIn(state, CONTROL, systemKind, system) === undefined) {
    return system === '' ? invalid('system', 'required') : notFound('system', system);
  }
  const before = current?.value;
  const renamed = name !== before?.name || system !== before.system;
  const inSystem = (other: Asset): boolean => other.system === system;
  if (renamed && sameName(state, assetKind, name, input.id, inSystem) !== undefined) {
    return invalid('name', 'not-unique');
  }
  const record = { id: input.id ?? (ids.next() as RecordId), current };
  const sets = input.tags === undefined ? {} : { tag: input.tags };
  return done(writeChanges(state, CONTROL, assetKind, record, fields.value, sets), record.id);
}

/** Takes an asset out of the register; refused while a finding names it. */
export function removeAsset(
  context: CommandContext,
  { id }: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const allowed = permit(context, assetKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const { state } = context;
  if (readIn(state, CONTROL, assetKind, id) === undefined) return notFound('asset', id);
  let count = 0;
  for (const { value } of readAll(state, findingKind)) {
    if (value.asset === id || value.steps.some((step) => step.asset === id)) count++;
  }
  if (count > 0) return err({ type: 'in-use', kind: 'asset', id, by: 'finding', count });
  return done([recordRemoval(state, CONTROL, assetKind, id, true)], undefined);
}
