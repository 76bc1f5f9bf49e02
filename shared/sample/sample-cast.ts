import { discloseScope } from '#shared/commands/disclose-scope.ts';
import { recordPerson } from '#shared/commands/record-person.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import type { Role } from '#shared/domain/roles.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import {
  CHIEF,
  DEFENDERS,
  OBSERVER,
  REFEREES,
  type SamplePerson,
  SECOND_ORGANISER,
  TEAMS,
} from './sample-people.ts';
import type { RegisteredUnit, SampleRegister } from './sample-register.ts';
import { type Player, player, type SampleWorld } from './sample-world.ts';

/** Everybody who acts in the sample. */
export interface SampleCast {
  readonly organiser: Player;
  readonly secondOrganiser: Player;
  readonly chief: Player;
  readonly referees: readonly Player[];
  readonly teams: readonly { readonly id: RecordId; readonly player: Player }[];
  /** By unit id. */
  readonly defenders: ReadonlyMap<RecordId, Player>;
}

/** Enters people and teams and tells every team its authorised targets. */
export async function enterCast(
  world: SampleWorld,
  organiser: Player,
  register: SampleRegister,
): Promise<SampleCast> {
  const enter = async (
    label: string,
    role: Role,
    { name, employer }: SamplePerson,
    of: { readonly team?: RecordId; readonly unit?: RecordId } = {},
  ): Promise<Player> => {
    const fields = { name: world.say(name), role, employer: world.say(employer), ...of };
    const id = await world.run(organiser, recordPerson, { id: null, fields });
    return player(await world.newDevice(label), id, role, of);
  };
  const secondOrganiser = await enter('desk-2', 'organiser', SECOND_ORGANISER);
  const chief = await enter('chief', 'chief-referee', CHIEF);
  const referees: Player[] = [];
  for (const [index, person] of REFEREES.entries()) {
    referees.push(await enter(`referee-${index + 1}`, 'referee', person));
  }
  await enter('observer', 'observer', OBSERVER);
  const teams: { id: RecordId; player: Player }[] = [];
  for (const { label, name, employer, member } of TEAMS) {
    const fields = { name: world.say(name), employer: world.say(employer) };
    const id = await world.run(organiser, recordTeam, { id: null, fields });
    const person = { name: member, employer };
    teams.push({ id, player: await enter(label, 'attack-team', person, { team: id }) });
  }
  const defenders = new Map<RecordId, Player>();
  for (const [index, unit] of respondingUnits(register).entries()) {
    const name = known(DEFENDERS[index], 'there is a defender for each unit that responds');
    const person = { name, employer: unit.place.name };
    defenders.set(unit.id, await enter(unit.place.label, 'defender', person, { unit: unit.id }));
  }
  const systems = [...register.systems.values()]
    .filter(({ unit }) => unit.place.participation !== 'outside')
    .map(({ id }) => id);
  for (const { id } of teams) await world.run(organiser, discloseScope, { team: id, systems });
  return { organiser, secondOrganiser, chief, referees, teams, defenders };
}

const respondingUnits = ({ units }: SampleRegister): RegisteredUnit[] =>
  [...units.values()].filter(({ place }) => place.responds === true);
