import { CONTROL, unitAudience } from '#shared/domain/audiences.ts';
import { HOLDING_ASSETS, type Holding, holdingKind } from '#shared/domain/ownership.ts';
import { assetKind, organisationKind, systemKind } from '#shared/domain/register.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordRemoval, type Write } from '#shared/journal/write.ts';
import { joinIds, type RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { PLANNING } from './phase-guards.ts';
import { writeShown } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** Units that are to see their systems and assets; all of the register when none is named. */
export interface DiscloseHoldingsInput {
  readonly units: readonly RecordId[];
}

/**
 * Gives units their systems and assets to confirm (资产确认): what is new is added, what changed is renewed, what no longer is theirs is
 * taken back. Nothing is written for units that have it all already.
 */
export function discloseHoldings(
  context: CommandContext,
  { units }: DiscloseHoldingsInput,
): Result<CommandOutcome<{ readonly units: number; readonly systems: number }>, CommandError> {
  const { state, now } = context;
  const missing = units.find((id) => readIn(state, CONTROL, organisationKind, id) === undefined);
  if (missing !== undefined) return notFound('organisation', missing);
  const wanted = units.length === 0 ? null : new Set<string>(units);
  const holdings = holdingsByUnit(state, wanted);
  const writes: Write[] = [];
  let systems = 0;
  let told = 0;
  for (const unit of units.length === 0 ? holdings.keys() : units) {
    const allowed = permit(context, holdingKind, unitAudience(unit), PLANNING);
    if (!allowed.ok) return allowed;
    const changes = unitWrites(state, unit, holdings.get(unit) ?? new Map(), now);
    if (changes.length > 0) told++;
    systems += changes.length;
    writes.push(...changes);
  }
  return writes.length === 0
    ? err({ type: 'nothing-to-do' })
    : done(writes, { units: told, systems });
}

type Holdings = ReadonlyMap<RecordId, Omit<Holding, 'disclosedAt'>>;

function unitWrites(
  state: ExerciseState,
  unit: RecordId,
  holdings: Holdings,
  disclosedAt: number,
): Write[] {
  const audience = unitAudience(unit);
  const writes: Write[] = [];
  for (const [id, holding] of holdings) {
    const before = readIn(state, audience, holdingKind, id)?.value;
    const same =
      before !== undefined &&
      JSON.stringify({ ...before, disclosedAt: 0 }) ===
        JSON.stringify({ ...holding, disclosedAt: 0 });
    if (!same)
      writes.push(...writeShown(state, audience, holdingKind, id, { ...holding, disclosedAt }));
  }
  for (const { id } of readAll(state, holdingKind, (name) => name === audience)) {
    if (!holdings.has(id)) writes.push(recordRemoval(state, audience, holdingKind, id, true));
  }
  return writes;
}

function holdingsByUnit(
  state: ExerciseState,
  wanted: ReadonlySet<string> | null,
): Map<RecordId, Map<RecordId, Omit<Holding, 'disclosedAt'>>> {
  const assets = new Map<string, Holding['assets']>();
  for (const { id, value } of readAll(state, assetKind)) {
    const list = assets.get(value.system);
    const entry = { id, name: value.name, address: value.address, type: value.type };
    if (list === undefined) assets.set(value.system, [entry]);
    else list.push(entry);
  }
  const byUnit = new Map<RecordId, Map<RecordId, Omit<Holding, 'disclosedAt'>>>();
  for (const { id: system, value } of readAll(state, systemKind)) {
    if (wanted !== null && !wanted.has(value.organisation)) continue;
    let holdings = byUnit.get(value.organisation);
    if (holdings === undefined) byUnit.set(value.organisation, (holdings = new Map()));
    const all = assets.get(system) ?? [];
    for (let part = 0; part === 0 || part * HOLDING_ASSETS < all.length; part++) {
      const id = part === 0 ? system : joinIds(system, String(part + 1));
      const some = all.slice(part * HOLDING_ASSETS, (part + 1) * HOLDING_ASSETS);
      // Same order of fields as the schema, so that equal holdings have equal texts.
      holdings.set(id, { system, systemName: value.name, assets: some });
    }
  }
  return byUnit;
}
