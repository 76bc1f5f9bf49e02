import { CONTROL } from '#shared/domain/audiences.ts';
import { personKind, type Team, teamKind } from '#shared/domain/register.ts';
import { findingKind } from '#shared/domain/finding.ts';
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

import { standingCopies } from './standing-copies.ts';

/** An attack team: new (`id` null, name required) or changed. */
export interface RecordTeamInput {
  readonly id: RecordId | null;
  readonly fields: Partial<Team>;
}

/** Enters or changes an attack team. */
export function recordTeam(
  context: CommandContext,
  input: RecordTeamInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const allowed = permit(context, teamKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const { state, ids } = context;
  const current = input.id === null ? undefined : readIn(state, CONTROL, teamKind, input.id);
  if (input.id !== null && current === undefined) return notFound('team', input.id);
  const fields = checkFields(teamKind, input.fields);
  if (!fields.ok) return fields;
  const name = fields.value.name ?? current?.value.name ?? '';
  if (name === '') return invalid('name', 'required');
  if (name !== current?.value.name && sameName(state, teamKind, name, input.id) !== undefined)
    return invalid('name', 'not-unique');
  const record = { id: input.id ?? (ids.next() as RecordId), current };
  const copies = current === undefined ? standingCopies(state, record.id) : [];
  return done(
    [...writeChanges(state, CONTROL, teamKind, record, fields.value), ...copies],
    record.id,
  );
}

/** Takes a team off the list; refused while it has findings or members. */
export function removeTeam(
  context: CommandContext,
  { id }: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const allowed = permit(context, teamKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const { state } = context;
  if (readIn(state, CONTROL, teamKind, id) === undefined) return notFound('team', id);
  for (const kind of [findingKind, personKind]) {
    let count = 0;
    for (const item of readAll<{ readonly team: RecordId | null }>(state, kind)) {
      if (item.value.team === id) count++;
    }
    if (count > 0) return err({ type: 'in-use', kind: 'team', id, by: kind.kind, count });
  }
  return done([recordRemoval(state, CONTROL, teamKind, id, true)], undefined);
}
