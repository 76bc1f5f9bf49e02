import { CONTROL } from '#shared/domain/audiences.ts';
import { assignmentKind } from '#shared/domain/judging.ts';
import { type Duty, type Person, personKind } from '#shared/domain/register.ts';
import { elementsOf, readAll, readIn } from '#shared/journal/read.ts';
import { recordRemoval, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkFields, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import { personProblem } from './record-person.ts';
import type { CommandError } from './refusals.ts';

/** What is to be the same of all chosen people; lists are added to or taken from, so that what they have besides stays. */
export interface ChangePeopleInput {
  readonly ids: readonly RecordId[];
  readonly fields?: Partial<
    Pick<Person, 'role' | 'team' | 'unit' | 'employer' | 'group' | 'tier' | 'capacity' | 'isLead'>
  >;
  readonly addDuties?: readonly Duty[];
  readonly removeDuties?: readonly Duty[];
  readonly addExpertise?: readonly string[];
  readonly removeExpertise?: readonly string[];
}

/** Changes many people in one action: all of them, or none where one of them would be wrong. Answers how many changed. */
export function changePeople(
  context: CommandContext,
  input: ChangePeopleInput,
): Result<CommandOutcome<number>, CommandError> {
  const allowed = permit(context, personKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const { state, actor } = context;
  const ids = new Set(input.ids);
  if (ids.size === 0) return err({ type: 'nothing-to-do' });
  const writes: Write[] = [];
  for (const id of ids) {
    const current = readIn(state, CONTROL, personKind, id);
    if (current === undefined) return notFound('person', id);
    const { duties, expertise, role } = current.value;
    const wanted: Partial<Person> = {
      ...input.fields,
      ...partiesFor(input.fields?.role),
      ...(input.fields?.role !== undefined && input.fields.role !== 'defender'
        ? { tier: 'none' as const }
        : {}),
      duties: changedList(duties, input.addDuties, input.removeDuties),
      expertise: changedList(expertise, input.addExpertise, input.removeExpertise),
    };
    const fields = checkFields(personKind, { ...wanted, ...pickedParty(input) });
    if (!fields.ok) return fields;
    if (id === actor.person && (fields.value.role ?? role) !== role) {
      return invalid('role', 'not-applicable');
    }
    const problem = personProblem(state, { ...current.value, ...fields.value });
    if (problem !== null) return err(problem);
    writes.push(...writeChanges(state, CONTROL, personKind, { id, current }, fields.value));
  }
  return writes.length === 0 ? err({ type: 'nothing-to-do' }) : done(writes, writes.length);
}

/** Another role leaves the party of the former one. */
const partiesFor = (role: Person['role'] | undefined): Partial<Person> =>
  role === undefined ? {} : { team: null, unit: null, superior: null };

const pickedParty = ({ fields = {} }: ChangePeopleInput): Partial<Person> => ({
  ...(fields.team === undefined ? {} : { team: fields.team }),
  ...(fields.unit === undefined ? {} : { unit: fields.unit }),
});

const changedList = <Item extends string>(
  before: readonly Item[],
  add: readonly Item[] = [],
  remove: readonly Item[] = [],
): Item[] => [...new Set([...before, ...add])].filter((item) => !remove.includes(item));

/** Takes many people off the list in one action; refused as a whole while one of them has cases or is oneself. */
export function removePeople(
  context: CommandContext,
  { ids }: { readonly ids: readonly RecordId[] },
): Result<CommandOutcome<number>, CommandError> {
  const allowed = permit(context, personKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const { state, actor } = context;
  const wanted = new Set<string>(ids);
  if (wanted.has(actor.person)) return invalid('id', 'not-applicable');
  const cases = new Map<string, number>();
  for (const { row } of readAll(state, assignmentKind)) {
    for (const id of elementsOf(row, 'referee')) cases.set(id, (cases.get(id) ?? 0) + 1);
  }
  for (const id of wanted) {
    if (readIn(state, CONTROL, personKind, id) === undefined) return notFound('person', id);
    const count = cases.get(id) ?? 0;
    if (count > 0) return err({ type: 'in-use', kind: 'person', id, by: 'assignment', count });
  }
  const writes = [...wanted].map((id) =>
    recordRemoval(state, CONTROL, personKind, id as RecordId, true),
  );
  return writes.length === 0 ? err({ type: 'nothing-to-do' }) : done(writes, writes.length);
}
