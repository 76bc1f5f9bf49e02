import { CONTROL, teamAudience } from '#shared/domain/audiences.ts';
import { scopeKind } from '#shared/domain/disclosure.ts';
import { assetKind, organisationKind, systemKind } from '#shared/domain/register.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { notFound } from './guard.ts';
import type { CommandError } from './refusals.ts';

/** What a finding says it hit, from the coarsest to the finest that is known. */
export interface TargetReference {
  readonly organisation: RecordId | null;
  readonly system: RecordId | null;
  readonly asset: RecordId | null;
}

/**
 * The reference made whole: an asset names its system, a system its organisation, as far as the register or the team's
 * scope knows them. Where neither is held (a team's own laptop), what was given is taken as it is.
 */
export function completeTarget(
  state: ExerciseState,
  given: TargetReference,
): Result<TargetReference, CommandError> {
  if (!state.audiences.has(CONTROL)) return ok(given);
  let { organisation, system } = given;
  if (given.asset !== null) {
    const asset = readIn(state, CONTROL, assetKind, given.asset);
    if (asset === undefined) return notFound('asset', given.asset);
    system = asset.value.system;
  }
  if (system !== null) {
    const known = readIn(state, CONTROL, systemKind, system);
    if (known === undefined) return notFound('system', system);
    organisation = known.value.organisation;
  }
  if (
    organisation !== null &&
    readIn(state, CONTROL, organisationKind, organisation) === undefined
  ) {
    return notFound('organisation', organisation);
  }
  return ok({ organisation, system, asset: given.asset });
}

/** Names of a target for copies that leave control, empty where unknown. */
export function targetNames(
  state: ExerciseState,
  team: RecordId | null,
  target: TargetReference,
): { readonly organisation: string; readonly system: string; readonly asset: string } {
  const { organisation, system, asset } = target;
  const scope =
    team === null || system === null
      ? undefined
      : readIn(state, teamAudience(team), scopeKind, system)?.value;
  return {
    organisation:
      (organisation && readIn(state, CONTROL, organisationKind, organisation)?.value.name) ||
      scope?.organisationName ||
      '',
    system:
      (system && readIn(state, CONTROL, systemKind, system)?.value.name) || scope?.systemName || '',
    asset: (asset && readIn(state, CONTROL, assetKind, asset)?.value.name) || '',
  };
}

/** Whether the target lies within what the team was authorised to attack; undefined while no scope was disclosed to it. */
export function isInScope(
  state: ExerciseState,
  team: RecordId,
  target: TargetReference,
): boolean | undefined {
  const audience = teamAudience(team);
  let disclosed = false;
  for (const { id, value } of readAll(state, scopeKind, (name) => name === audience)) {
    disclosed = true;
    if (
      target.system === null ? value.organisation === target.organisation : id === target.system
    ) {
      return true;
    }
  }
  return disclosed ? false : undefined;
}
