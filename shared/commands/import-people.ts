import { CONTROL } from '#shared/domain/audiences.ts';
import {
  DEFENCE_TIERS,
  DUTIES,
  organisationKind,
  type Person,
  personKind,
  type Team,
  teamKind,
} from '#shared/domain/register.ts';
import { superiorKind } from '#shared/domain/superior.ts';
import { ROLES } from '#shared/domain/roles.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { type Recorded, readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import {
  type CellProblem,
  type ListPlan,
  type ListRow,
  namesIn,
  planList,
  refuseCell,
  textCells,
} from './list-merge.ts';
import { OPEN, PLANNING } from './phase-guards.ts';
import { nameKey, writeChanges } from './record-changes.ts';
import { personProblem } from './record-person.ts';
import type { CommandError } from './refusals.ts';
import { standingCopies } from './standing-copies.ts';

/** Columns of a list of people. Roles, tiers and duties are said by their ids; a format knows their words. */
export const PERSON_COLUMNS = [
  'name',
  'role',
  'employer',
  'team',
  'unit',
  'superior',
  'contact',
  'group',
  'isLead',
  'tier',
  'duties',
  'expertise',
  'conflicts',
  'conflictNote',
  'capacity',
] as const;
export type PersonColumn = (typeof PERSON_COLUMNS)[number];
export type PersonRow = ListRow<PersonColumn>;
export type PersonListPlan = ListPlan<Person, PersonColumn>;

/** Somebody of another role belongs to none of the parties of before. */
const NO_PARTY = { team: null, unit: null, superior: null };
const PERSON_TEXTS = ['name', 'employer', 'contact', 'group', 'conflictNote'] as const;

/**
 * What taking in a list of people would do. Rows and people are the same by name and employer; a row that says no employer
 * means the only one of that name.
 */
export function planPersonList(state: ExerciseState, rows: readonly PersonRow[]): PersonListPlan {
  const existing = [...readAll(state, personKind, (audience) => audience === CONTROL)];
  const teams = byName(state, teamKind);
  const units = byName(state, organisationKind);
  const superiors = byName(state, superiorKind);
  const sameNames = new Map<string, Recorded<Person>[]>();
  for (const person of existing) {
    const key = nameKey(person.value.name);
    sameNames.set(key, [...(sameNames.get(key) ?? []), person]);
  }
  const keyOf = (name: string, employer: string): string =>
    name.trim() === '' ? '' : `${name}\n${employer}`;
  return planList<Person, PersonColumn>(rows, {
    kind: personKind,
    existing,
    keyColumn: 'name',
    keyOfRow({ cells: { name = '', employer } }) {
      const same = sameNames.get(nameKey(name)) ?? [];
      const sole = same.length === 1 ? same[0]?.value.employer : undefined;
      return keyOf(name, employer ?? sole ?? '');
    },
    keyOfRecord: ({ name, employer }) => keyOf(name, employer),
    nameOf: ({ name, employer }) => (employer === '' ? name : `${name} · ${employer}`),
    read(row, before, isNew) {
      const fields = personFields(row, before, { team: teams, unit: units, superior: superiors });
      if (!fields.ok) return fields;
      if (isNew && row.cells.role === undefined) return refuseCell('role', 'required');
      const problem = personProblem(state, { ...before, ...fields.value });
      return problem === null ? fields : err(personCell(problem));
    },
  });
}

type Named = ReadonlyMap<string, readonly RecordId[]>;

function byName<Value extends { readonly name: string }>(
  state: ExerciseState,
  kind: Kind<string, Value>,
): Named {
  const found = new Map<string, RecordId[]>();
  for (const { id, value } of readAll(state, kind, (audience) => audience === CONTROL)) {
    const key = nameKey(value.name);
    found.set(key, [...(found.get(key) ?? []), id]);
  }
  return found;
}

function personFields(
  row: PersonRow,
  before: Person,
  houses: Readonly<Record<'team' | 'unit' | 'superior', Named>>,
): Result<Partial<Person>, CellProblem<PersonColumn>> {
  const { cells } = row;
  const fields: Record<string, unknown> = { ...textCells(row, PERSON_TEXTS) };
  const role = cells.role ?? before.role;
  if (!isOneOf(ROLES, role)) return refuseCell('role', 'not-a-choice', role);
  // A party of the former role goes with it.
  if (role !== before.role) Object.assign(fields, { ...NO_PARTY, role, tier: 'none' });
  for (const column of ['team', 'unit', 'superior'] as const) {
    const cell = cells[column];
    if (cell === undefined) continue;
    const found = only(houses[column], cell);
    if (!found.ok) return refuseCell(column, found.error, cell);
    fields[column] = found.value;
  }
  if (cells.tier !== undefined) {
    if (!isOneOf(DEFENCE_TIERS, cells.tier)) return refuseCell('tier', 'not-a-choice', cells.tier);
    fields['tier'] = cells.tier;
  }
  if (cells.isLead !== undefined) {
    if (cells.isLead !== 'yes' && cells.isLead !== 'no')
      return refuseCell('isLead', 'not-a-choice', cells.isLead);
    fields['isLead'] = cells.isLead === 'yes';
  }
  if (cells.capacity !== undefined) {
    const capacity = Number(cells.capacity);
    if (!Number.isInteger(capacity)) return refuseCell('capacity', 'not-a-number', cells.capacity);
    fields['capacity'] = capacity;
  }
  if (cells.expertise !== undefined) fields['expertise'] = namesIn(cells.expertise);
  if (cells.duties !== undefined) {
    const duties = namesIn(cells.duties);
    const stranger = duties.find((duty) => !isOneOf(DUTIES, duty));
    if (stranger !== undefined) return refuseCell('duties', 'not-a-choice', stranger);
    fields['duties'] = DUTIES.filter((duty) => duties.includes(duty));
  }
  if (cells.conflicts !== undefined) {
    const conflicts: RecordId[] = [];
    for (const name of namesIn(cells.conflicts)) {
      const unit = only(houses.unit, name);
      const found = unit.ok ? unit : only(houses.team, name);
      if (!found.ok) return refuseCell('conflicts', found.error, name);
      conflicts.push(found.value);
    }
    fields['conflicts'] = conflicts;
  }
  return ok(fields as Partial<Person>);
}

const isOneOf = <Choice extends string>(choices: readonly Choice[], text: string): text is Choice =>
  choices.some((choice) => choice === text);

function only(named: Named, name: string): Result<RecordId, 'not-found' | 'ambiguous'> {
  const [first, second] = named.get(nameKey(name)) ?? [];
  if (first === undefined) return err('not-found');
  return second === undefined ? ok(first) : err('ambiguous');
}

function personCell(error: CommandError): CellProblem<PersonColumn> {
  if (error.type !== 'invalid') return { column: null, reason: 'not-found', value: '' };
  const column = PERSON_COLUMNS.find((one) => one === error.field) ?? null;
  const reason = error.reason === 'required' ? 'required' : 'not-applicable';
  return { column, reason, value: '' };
}

/** Takes in a list of people in one action: new ones are added, known ones changed, nobody is removed. */
export function importPeople(
  context: CommandContext,
  { rows }: { readonly rows: readonly PersonRow[] },
): Result<CommandOutcome<PersonListPlan>, CommandError> {
  const allowed = permit(context, personKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const plan = planPersonList(context.state, rows);
  // Whoever takes the list in does not lose the right to do so by it.
  const own = plan.rows.find(({ id }) => id === context.actor.person);
  if (own?.changed.includes('role') === true) return invalid('role', 'not-applicable');
  return done(listWrites(context, personKind, plan), plan);
}

/** Columns of a list of attack teams. */
export const TEAM_COLUMNS = ['name', 'code', 'employer', 'contact', 'note'] as const;
export type TeamColumn = (typeof TEAM_COLUMNS)[number];
export type TeamRow = ListRow<TeamColumn>;
export type TeamListPlan = ListPlan<Team, TeamColumn>;

/** What taking in a list of attack teams would do; rows and teams are the same by name. */
export const planTeamList = (state: ExerciseState, rows: readonly TeamRow[]): TeamListPlan =>
  planList<Team, TeamColumn>(rows, {
    kind: teamKind,
    existing: [...readAll(state, teamKind, (audience) => audience === CONTROL)],
    keyColumn: 'name',
    keyOfRow: ({ cells }) => cells.name ?? '',
    keyOfRecord: ({ name }) => name,
    nameOf: ({ name }) => name,
    read: (row) => ok(textCells(row, TEAM_COLUMNS)),
  });

/** Takes in a list of attack teams in one action. */
export function importTeams(
  context: CommandContext,
  { rows }: { readonly rows: readonly TeamRow[] },
): Result<CommandOutcome<TeamListPlan>, CommandError> {
  const allowed = permit(context, teamKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const { state } = context;
  const plan = planTeamList(state, rows);
  const writes = listWrites(context, teamKind, plan);
  const added = writes
    .map(({ entry }) => entry.record)
    .filter((id) => readIn(state, CONTROL, teamKind, id) === undefined);
  return done([...writes, ...added.flatMap((id) => standingCopies(state, id))], plan);
}

function listWrites<Value extends object>(
  { state, ids }: CommandContext,
  kind: Kind<string, Value>,
  { rows }: ListPlan<Value, never> | ListPlan<Value, PersonColumn> | ListPlan<Value, TeamColumn>,
) {
  const current = new Map(
    [...readAll(state, kind, (audience) => audience === CONTROL)].map((one) => [one.id, one]),
  );
  return rows.flatMap(({ id, fields }) => {
    const record = {
      id: id ?? (ids.next() as RecordId),
      current: id === null ? undefined : current.get(id),
    };
    // A new person says of which party they are not, as one entered by hand does.
    const nobody = kind.kind === 'person' ? { team: null, unit: null } : {};
    const said = id === null ? { ...nobody, ...fields } : fields;
    return writeChanges(state, CONTROL, kind, record, said);
  });
}
