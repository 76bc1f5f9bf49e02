import { CONTROL } from '#shared/domain/audiences.ts';
import { assignmentKind } from '#shared/domain/judging.ts';
import { organisationKind, type Person, personKind, teamKind } from '#shared/domain/register.ts';
import { superiorKind } from '#shared/domain/superior.ts';
import { elementsOf, readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordRemoval } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkFields, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/**
 * A person: new (`id` null, name and role required) or changed. `newId` enters a person who already has an id,
 * because their device made it.
 */
export interface RecordPersonInput {
  readonly id: RecordId | null;
  readonly newId?: RecordId;
  readonly fields: Partial<Person>;
}

/** Enters or changes a person. Members of a team name it, defenders their unit, nobody else does either. */
export function recordPerson(
  context: CommandContext,
  input: RecordPersonInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const allowed = permit(context, personKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const { state, ids } = context;
  const current = input.id === null ? undefined : readIn(state, CONTROL, personKind, input.id);
  if (input.id !== null && current === undefined) return notFound('person', input.id);
  if (input.newId !== undefined && readIn(state, CONTROL, personKind, input.newId) !== undefined) {
    return err({ type: 'already-there', kind: 'person', id: input.newId });
  }
  const fields = checkFields(personKind, input.fields);
  if (!fields.ok) return fields;
  const after = { ...(current?.value ?? personKind.empty), ...fields.value };
  const problem = personProblem(state, after);
  if (problem !== null) return err(problem);
  const record = { id: input.id ?? input.newId ?? (ids.next() as RecordId), current };
  const { team, unit } = after;
  const changes = current === undefined ? { ...fields.value, team, unit } : fields.value;
  return done(writeChanges(state, CONTROL, personKind, record, changes), record.id);
}

/** What is wrong with a person as a whole, or null. */
export function personProblem(state: ExerciseState, person: Person): CommandError | null {
  const { name, role, team, unit } = person;
  if (name === '') return { type: 'invalid', field: 'name', reason: 'required' };
  if ((team !== null) !== (role === 'attack-team')) {
    const reason = team === null ? 'required' : 'not-applicable';
    return { type: 'invalid', field: 'team', reason };
  }
  if ((unit !== null) !== (role === 'defender')) {
    const reason = unit === null ? 'required' : 'not-applicable';
    return { type: 'invalid', field: 'unit', reason };
  }
  if ((person.superior !== null) !== (role === 'superior')) {
    const reason = person.superior === null ? 'required' : 'not-applicable';
    return { type: 'invalid', field: 'superior', reason };
  }
  if (
    person.superior !== null &&
    readIn(state, CONTROL, superiorKind, person.superior) === undefined
  ) {
    return { type: 'not-found', kind: 'superior', id: person.superior };
  }
  if (person.tier !== 'none' && role !== 'defender') {
    return { type: 'invalid', field: 'tier', reason: 'not-applicable' };
  }
  for (const id of person.conflicts) {
    const house =
      readIn(state, CONTROL, organisationKind, id) ?? readIn(state, CONTROL, teamKind, id);
    if (house === undefined) return { type: 'not-found', kind: 'organisation', id };
  }
  if (team !== null && readIn(state, CONTROL, teamKind, team) === undefined) {
    return { type: 'not-found', kind: 'team', id: team };
  }
  if (unit !== null && readIn(state, CONTROL, organisationKind, unit) === undefined) {
    return { type: 'not-found', kind: 'organisation', id: unit };
  }
  return null;
}

/** Takes a person off the list; refused while cases are assigned to them. */
export function removePerson(
  context: CommandContext,
  { id }: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const allowed = permit(context, personKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const { state } = context;
  if (readIn(state, CONTROL, personKind, id) === undefined) return notFound('person', id);
  if (id === context.actor.person) return invalid('id', 'not-applicable');
  let count = 0;
  for (const { row } of readAll(state, assignmentKind)) {
    if (elementsOf(row, 'referee').includes(id)) count++;
  }
  if (count > 0) return err({ type: 'in-use', kind: 'person', id, by: 'assignment', count });
  return done([recordRemoval(state, CONTROL, personKind, id, true)], undefined);
}
