import type { Command, CommandContext } from '#shared/commands/command.ts';
import { changePhase } from '#shared/commands/change-phase.ts';
import { createExercise } from '#shared/commands/create-exercise.ts';
import { recordAsset } from '#shared/commands/record-asset.ts';
import { recordOrganisation } from '#shared/commands/record-organisation.ts';
import { recordPerson } from '#shared/commands/record-person.ts';
import { recordSystem } from '#shared/commands/record-system.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import { builtInRuleBook } from '#shared/commands/rule-book-text.ts';
import type { Actor } from '#shared/domain/audiences.ts';
import type { Phase } from '#shared/domain/exercise.ts';
import type { Role } from '#shared/domain/roles.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { aDevice, type Device } from './builders.ts';
import { seededIds } from './ports.ts';

/** One laptop on which people take turns and act by commands alone. */
export interface Drill {
  readonly device: Device;
  readonly organiser: Actor;
  context(actor: Actor): CommandContext;
  /** Runs a command and takes in what it writes; a refusal is a failure of the test. */
  run<In, Out>(actor: Actor, command: Command<In, Out>, input: In): Promise<Out>;
  /** The refusal of a command; being accepted is a failure of the test. */
  refusal<In, Out>(actor: Actor, command: Command<In, Out>, input: In): CommandError;
  /** Walks to a phase along the usual course. */
  goTo(phase: Phase): Promise<void>;
}

export const anActor = (
  person: string,
  role: Role,
  of: Partial<Pick<Actor, 'team' | 'unit'>> = {},
): Actor => ({ person: person as RecordId, role, team: null, unit: null, ...of });

/** A device with an empty exercise id, before anything is written. */
export async function anEmptyDrill(name = 'desk'): Promise<Drill> {
  const device = await aDevice(name);
  const ids = seededIds(11, device.clock);
  const organiser = anActor('organiser', 'organiser');
  const context = (actor: Actor): CommandContext => ({
    state: device.state,
    actor,
    now: device.clock.now(),
    ids,
    device: device.id,
  });
  const drill: Drill = {
    device,
    organiser,
    context,
    async run(actor, command, input) {
      device.clock.advance(1000);
      const outcome = command(context(actor), input);
      if (!outcome.ok) throw new Error(`${command.name}: ${JSON.stringify(outcome.error)}`);
      device.person = actor.person;
      device.role = actor.role;
      const { writes, result } = outcome.value;
      if (writes.length > 0) await device.act(() => writes);
      const { aside } = device.state;
      if (aside.length > 0)
        throw new Error(`${command.name}: not admitted ${JSON.stringify(aside)}`);
      return result;
    },
    refusal(actor, command, input) {
      const outcome = command(context(actor), input);
      if (outcome.ok) throw new Error(`${command.name} was accepted`);
      return outcome.error;
    },
    async goTo(phase) {
      for (const to of COURSE.slice(0, COURSE.indexOf(phase) + 1)) {
        await drill.run(organiser, changePhase, { to, basis: '' });
      }
    },
  };
  return drill;
}

const COURSE: readonly Phase[] = ['filed', 'authorised', 'preparation', 'live'];

/** An exercise in the phase `draft`. */
export async function aDrill(): Promise<Drill> {
  const drill = await anEmptyDrill();
  await drill.run(drill.organiser, createExercise, {
    title: 'Drill',
    rootKey: 'A'.repeat(43),
    organiser: { name: 'Olga Organiser', employer: 'City Control' },
    ruleBook: builtInRuleBook('en'),
  });
  return drill;
}

/** Records of a live exercise with one of everything. */
export interface Cast {
  readonly unit: RecordId;
  readonly system: RecordId;
  readonly asset: RecordId;
  readonly team: RecordId;
  readonly attacker: Actor;
  readonly defender: Actor;
  readonly chief: Actor;
  readonly referees: readonly Actor[];
}

/** A live exercise with a unit, its system and asset, a team, a defender, a chief and three referees. */
export async function aLiveDrill(): Promise<Drill & { readonly cast: Cast }> {
  const drill = await aDrill();
  const by = drill.organiser;
  const unit = await drill.run(by, recordOrganisation, { id: null, fields: { name: 'Water' } });
  const system = await drill.run(by, recordSystem, {
    id: null,
    fields: { name: 'Portal', organisation: unit },
  });
  const asset = await drill.run(by, recordAsset, {
    id: null,
    fields: { name: 'portal.example', system },
  });
  const team = await drill.run(by, recordTeam, {
    id: null,
    fields: { name: 'Team One', employer: 'Red House' },
  });
  const person = async (name: string, role: Role, employer: string, of = {}): Promise<Actor> => {
    const fields = { name, role, employer, ...of };
    const id = await drill.run(by, recordPerson, { id: null, fields });
    return anActor(id, role, of);
  };
  const cast: Cast = {
    unit,
    system,
    asset,
    team,
    attacker: await person('Alma', 'attack-team', 'Red House', { team }),
    defender: await person('Dora', 'defender', 'Water', { unit }),
    chief: await person('Carla', 'chief-referee', 'Academy'),
    referees: [
      await person('Rita', 'referee', 'Academy'),
      await person('Rolf', 'referee', 'Institute'),
      await person('Rosa', 'referee', 'Water'),
    ],
  };
  await drill.goTo('live');
  return { ...drill, cast };
}
