import { unitAudience } from '#shared/domain/audiences.ts';
import { type Honeypot, honeypotKind } from '#shared/domain/ownership.ts';
import { readIn } from '#shared/journal/read.ts';
import { recordRemoval } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { checkFields, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { PLANNING } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** A honeypot of a unit: new (`id` null) or changed. */
export interface RecordHoneypotInput {
  readonly unit: RecordId;
  readonly id: RecordId | null;
  readonly fields: Partial<Honeypot>;
}

/** Registers or changes a honeypot (蜜罐). It needs an address or an asset: otherwise no finding could be told to have hit it. */
export function recordHoneypot(
  context: CommandContext,
  { unit, id, fields: input }: RecordHoneypotInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { state, ids } = context;
  const audience = unitAudience(unit);
  const allowed = permit(context, honeypotKind, audience, PLANNING);
  if (!allowed.ok) return allowed;
  const current = id === null ? undefined : readIn(state, audience, honeypotKind, id);
  if (id !== null && current === undefined) return notFound('honeypot', id);
  const fields = checkFields(honeypotKind, input);
  if (!fields.ok) return fields;
  const whole: Honeypot = { ...honeypotKind.empty, ...current?.value, ...fields.value };
  if (whole.name === '') return invalid('name', 'required');
  if (whole.address === '' && whole.asset === null) return invalid('address', 'required');
  const record = { id: id ?? (ids.next() as RecordId), current };
  return done(writeChanges(state, audience, honeypotKind, record, fields.value), record.id);
}

/** Takes a honeypot off the register. */
export function removeHoneypot(
  context: CommandContext,
  { unit, id }: { readonly unit: RecordId; readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const { state } = context;
  const audience = unitAudience(unit);
  const allowed = permit(context, honeypotKind, audience, PLANNING);
  if (!allowed.ok) return allowed;
  if (readIn(state, audience, honeypotKind, id) === undefined) return notFound('honeypot', id);
  return done([recordRemoval(state, audience, honeypotKind, id, true)], undefined);
}
