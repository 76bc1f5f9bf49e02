import {
  type Asset,
  assetKind,
  type Organisation,
  organisationKind,
  type Person,
  personKind,
  type System,
  systemKind,
  type Team,
  teamKind,
} from '#shared/domain/register.ts';
import { type Recorded, readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** The register by id, and how its records are called in a text. */
export interface Register {
  readonly organisations: ReadonlyMap<string, Recorded<Organisation>>;
  readonly systems: ReadonlyMap<string, Recorded<System>>;
  readonly teams: ReadonlyMap<string, Recorded<Team>>;
  readonly persons: ReadonlyMap<string, Recorded<Person>>;
  readonly assetCount: number;
  /** Systems and assets of each organisation. */
  readonly holdings: ReadonlyMap<string, { readonly systems: number; readonly assets: number }>;
  organisation(id: string | null): string;
  system(id: string | null): string;
  asset(id: string | null): string;
  team(id: string | null): string;
  person(id: string | null): string;
}

/** Reads the register. What is not in it is called by the start of its id, so that it can still be found. */
export function readRegister(state: ExerciseState): Register {
  const organisations = byId(readAll(state, organisationKind));
  const systems = byId(readAll(state, systemKind));
  const teams = byId(readAll(state, teamKind));
  const persons = byId(readAll(state, personKind));
  const assets = byId(readAll(state, assetKind));
  return {
    organisations,
    systems,
    teams,
    persons,
    assetCount: assets.size,
    holdings: holdingsOf(systems, assets),
    organisation: (id) => nameIn(organisations, id),
    system: (id) => nameIn(systems, id),
    asset: (id) => nameIn(assets, id),
    team: (id) => nameIn(teams, id),
    person: (id) => nameIn(persons, id),
  };
}

function byId<Value extends object>(
  records: Iterable<Recorded<Value>>,
): Map<string, Recorded<Value>> {
  const map = new Map<string, Recorded<Value>>();
  for (const record of records) map.set(record.id, record);
  return map;
}

function nameIn(
  records: ReadonlyMap<string, Recorded<{ readonly name: string }>>,
  id: string | null,
): string {
  if (id === null || id === '') return '';
  const name = records.get(id)?.value.name ?? '';
  return name === '' ? `#${id.slice(-8)}` : name;
}

function holdingsOf(
  systems: ReadonlyMap<string, Recorded<System>>,
  assets: ReadonlyMap<string, Recorded<Asset>>,
): Map<string, { systems: number; assets: number }> {
  const holdings = new Map<string, { systems: number; assets: number }>();
  const of = (organisation: RecordId): { systems: number; assets: number } => {
    let holding = holdings.get(organisation);
    if (holding === undefined) holdings.set(organisation, (holding = { systems: 0, assets: 0 }));
    return holding;
  };
  for (const { value } of systems.values()) of(value.organisation).systems++;
  for (const { value } of assets.values()) {
    const system = systems.get(value.system);
    if (system !== undefined) of(system.value.organisation).assets++;
  }
  return holdings;
}
