import { CONTROL, teamAudience } from '#shared/domain/audiences.ts';
import { type Scope, scopeKind } from '#shared/domain/disclosure.ts';
import { organisationKind, systemKind, teamKind } from '#shared/domain/register.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordRemoval, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { PLANNING } from './phase-guards.ts';
import { writeShown } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** All systems that the team is authorised to attack from now on. */
export interface DiscloseScopeInput {
  readonly team: RecordId;
  readonly systems: readonly RecordId[];
}

/** Tells a team its authorised targets: adds the new ones, takes back the others, renews names that changed. */
export function discloseScope(
  context: CommandContext,
  { team, systems }: DiscloseScopeInput,
): Result<CommandOutcome<{ readonly added: number; readonly removed: number }>, CommandError> {
  const audience = teamAudience(team);
  const allowed = permit(context, scopeKind, audience, PLANNING);
  if (!allowed.ok) return allowed;
  const { state } = context;
  if (readIn(state, CONTROL, teamKind, team) === undefined) return notFound('team', team);
  const writes: Write[] = [];
  let added = 0;
  for (const id of new Set(systems)) {
    const scope = scopeOf(state, id);
    if (scope === undefined) return notFound('system', id);
    const current = readIn(state, audience, scopeKind, id);
    if (current === undefined) added++;
    if (JSON.stringify(current?.value) === JSON.stringify(scope)) continue;
    writes.push(...writeShown(state, audience, scopeKind, id, scope));
  }
  const wanted = new Set<string>(systems);
  let removed = 0;
  for (const { id } of readAll(state, scopeKind, (name) => name === audience)) {
    if (wanted.has(id)) continue;
    removed++;
    writes.push(recordRemoval(state, audience, scopeKind, id, true));
  }
  return done(writes, { added, removed });
}

function scopeOf(state: ExerciseState, id: RecordId): Scope | undefined {
  const system = readIn(state, CONTROL, systemKind, id);
  if (system === undefined) return undefined;
  const { organisation, name: systemName } = system.value;
  const organisationName = readIn(state, CONTROL, organisationKind, organisation)?.value.name ?? '';
  return { organisation, organisationName, system: id, systemName };
}
