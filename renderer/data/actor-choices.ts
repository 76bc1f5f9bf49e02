import { type Actor, audienceClass } from '#shared/domain/audiences.ts';
import { personKind } from '#shared/domain/register.ts';
import { ROLES } from '#shared/domain/roles.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { DeviceId, RecordId } from '#shared/kernel/ids.ts';

/** Someone whom one can act as on this device. */
export interface ActorChoice {
  readonly actor: Actor;
  /** Empty where the exercise holds no list of people. */
  readonly name: string;
}

/**
 * Everyone of the exercise's list of people, by role. Where this device holds no such list (it was handed one team's or
 * unit's audience alone), the roles that what it holds allows.
 */
export function actorChoices(state: ExerciseState, device: DeviceId): ActorChoice[] {
  const people = [...readAll(state, personKind)].map(({ id, value }): ActorChoice => {
    const { name, role, team, unit, superior } = value;
    const actor = { person: id, role, team, unit };
    return { actor: superior === null ? actor : { ...actor, superior }, name };
  });
  if (people.length === 0) return choicesByAudience(state, device);
  return people.sort(
    (a, b) =>
      ROLES.indexOf(a.actor.role) - ROLES.indexOf(b.actor.role) ||
      (a.actor.person < b.actor.person ? -1 : 1),
  );
}

/** The person chosen before, if still there; else the first. */
export function initialActor(state: ExerciseState, device: DeviceId, chosen: string | null): Actor {
  const choices = actorChoices(state, device);
  const choice = choices.find(({ actor }) => actor.person === chosen) ?? choices[0];
  return choice?.actor ?? observer(device);
}

const observer = (device: DeviceId): Actor => ({
  person: device as string as RecordId,
  role: 'observer',
  team: null,
  unit: null,
});

function choicesByAudience(state: ExerciseState, device: DeviceId): ActorChoice[] {
  const nobody = observer(device);
  const choices: ActorChoice[] = [];
  for (const audience of state.audiences.keys()) {
    const id = audience.slice(audience.indexOf(':') + 1) as RecordId;
    const kind = audienceClass(audience);
    if (kind === 'team')
      choices.push({ name: '', actor: { ...nobody, role: 'attack-team', team: id } });
    if (kind === 'unit')
      choices.push({ name: '', actor: { ...nobody, role: 'defender', unit: id } });
    if (kind === 'branch')
      choices.push({ name: '', actor: { ...nobody, role: 'superior', superior: id } });
    if (kind === 'referee')
      choices.push({ name: '', actor: { ...nobody, role: 'referee', person: id } });
  }
  return [...choices, { name: '', actor: nobody }];
}
