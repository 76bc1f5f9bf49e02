import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { changePhase } from '#shared/commands/change-phase.ts';
import { discloseScope } from '#shared/commands/disclose-scope.ts';
import { recordAsset } from '#shared/commands/record-asset.ts';
import { recordOrganisation } from '#shared/commands/record-organisation.ts';
import { recordPerson } from '#shared/commands/record-person.ts';
import { recordSystem } from '#shared/commands/record-system.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import type { Actor } from '#shared/domain/audiences.ts';
import type { Role } from '#shared/domain/roles.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { unwrap } from './data-session.ts';

/** Records of a live exercise in an open session, one of everything, with Chinese names as pages show them. */
export interface LiveCast {
  readonly unit: RecordId;
  readonly system: RecordId;
  readonly asset: RecordId;
  readonly team: RecordId;
  readonly organiser: Actor;
  readonly attacker: Actor;
  readonly defender: Actor;
  readonly referees: readonly Actor[];
}

/** Brings a new exercise to the phase `live`: 市水务局 with its 门户网站, an attack team that may attack it, two referees. */
export async function goLive(session: ExerciseSession): Promise<LiveCast> {
  const { actor: organiser } = session.store.getState();
  const unit = unwrap(
    await session.run(recordOrganisation, { id: null, fields: { name: '市水务局' } }),
  );
  const system = unwrap(
    await session.run(recordSystem, { id: null, fields: { name: '门户网站', organisation: unit } }),
  );
  const asset = unwrap(
    await session.run(recordAsset, { id: null, fields: { name: 'www.water.example', system } }),
  );
  const team = unwrap(
    await session.run(recordTeam, { id: null, fields: { name: '破浪队', employer: '甲公司' } }),
  );
  const person = async (name: string, role: Role, of: Partial<Actor> = {}): Promise<Actor> => {
    const fields = { name, role, employer: `${name}的单位`, ...of };
    const id = unwrap(await session.run(recordPerson, { id: null, fields }));
    return { person: id, role, team: null, unit: null, ...of };
  };
  const cast: LiveCast = {
    unit,
    system,
    asset,
    team,
    organiser,
    attacker: await person('程破晓', 'attack-team', { team }),
    defender: await person('唐守正', 'defender', { unit }),
    referees: [await person('方亦可', 'referee'), await person('苏慎言', 'referee')],
  };
  unwrap(await session.run(discloseScope, { team, systems: [system] }));
  for (const to of ['filed', 'authorised', 'preparation', 'live'] as const) {
    unwrap(await session.run(changePhase, { to, basis: '' }));
  }
  return cast;
}
