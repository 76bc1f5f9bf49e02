import { CONTROL } from '#shared/domain/audiences.ts';
import { type AssignmentRule, assignmentRuleKind } from '#shared/domain/assignment-rule.ts';
import type { SubjectType } from '#shared/domain/judging.ts';
import { organisationKind, type Person, personKind } from '#shared/domain/register.ts';
import { type Recorded, readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { bookScheduleOf } from '#shared/scoring/book-schedule.ts';
import { type Designations, readDesignations } from '#shared/scoring/designations.ts';
import {
  type ConflictOfInterest,
  conflictsOf,
  interestedParties,
  type InterestedParty,
} from './conflict-of-interest.ts';
import { nameKey } from './record-changes.ts';
import type { Subject } from './subject.ts';

/** What of a case the rules look at. */
export interface CaseTraits {
  readonly type: SubjectType;
  /** The unit and the bodies above it. */
  readonly units: readonly string[];
  readonly sector: string;
  /** Categories of what was claimed. */
  readonly categories: ReadonlySet<string>;
  readonly parties: readonly InterestedParty[];
}

/** Why somebody does not judge a case. */
export type PoolRefusal =
  | { readonly type: 'conflict'; readonly conflicts: readonly ConflictOfInterest[] }
  /** A rule names others, or names them among those who never do. */
  | { readonly type: 'rule'; readonly rule: string }
  | { readonly type: 'capacity'; readonly capacity: number };

/** Who may judge a case, under which rule, and why the others may not. */
export interface CasePool {
  readonly rule: Recorded<AssignmentRule> | null;
  readonly eligible: readonly Recorded<Person>[];
  readonly refused: ReadonlyMap<string, PoolRefusal>;
}

/** The rules and referees of an exercise, ready to be asked about many cases. */
export interface AssignmentPools {
  /** Referees (not the chief). */
  readonly referees: readonly Recorded<Person>[];
  traitsOf(subject: Subject): CaseTraits;
  /** A case against a unit of which nothing else is known yet. */
  traitsOfUnit(unit: string): CaseTraits;
  /** `load` says how many cases a referee has. */
  poolOf(traits: CaseTraits, load: (person: string) => number): CasePool;
}

/** Reads rules, referees and register once. The same state gives the same answers on every machine. */
export function assignmentPools(state: ExerciseState): AssignmentPools {
  const inControl = (audience: string): boolean => audience === CONTROL;
  const rules = [...readAll(state, assignmentRuleKind, inControl)].sort(
    (a, b) => a.value.priority - b.value.priority || (a.id < b.id ? -1 : 1),
  );
  const referees = [...readAll(state, personKind, inControl)].filter(
    ({ value }) => value.role === 'referee',
  );
  const designations = readDesignations(state);
  const categoryOf = itemCategories(state);
  const unitTraits = (unit: string | null): Pick<CaseTraits, 'units' | 'sector'> => ({
    units: unit === null ? [] : lineOf(designations, unit),
    sector:
      unit === null ? '' : (readIn(state, CONTROL, organisationKind, unit)?.value.sector ?? ''),
  });
  return {
    referees,
    traitsOf(subject) {
      const items = claimedItems(subject);
      return {
        type: subject.type,
        ...unitTraits(unitOf(subject)),
        categories: new Set(items.flatMap((item) => categoryOf.get(item) ?? [])),
        parties: interestedParties(state, subject),
      };
    },
    traitsOfUnit(unit) {
      const name = readIn(state, CONTROL, organisationKind, unit)?.value.name ?? '';
      const parties: readonly InterestedParty[] =
        name === '' ? [] : [{ id: unit, name, as: 'unit' }];
      return { type: 'finding', ...unitTraits(unit), categories: new Set(), parties };
    },
    poolOf: (traits, load) => poolOf(rules, referees, traits, load),
  };
}

function poolOf(
  rules: readonly Recorded<AssignmentRule>[],
  referees: readonly Recorded<Person>[],
  traits: CaseTraits,
  load: (person: string) => number,
): CasePool {
  const matching = rules.filter(({ value }) => matches(value, traits));
  const only = matching.find(({ value }) => value.mode === 'only') ?? null;
  const never = matching.filter(({ value }) => value.mode === 'never');
  const refused = new Map<string, PoolRefusal>();
  const eligible = referees.filter((person) => {
    const refusal = refusalOf(person, traits, only, never, load);
    if (refusal !== null) refused.set(person.id, refusal);
    return refusal === null;
  });
  return { rule: only, eligible, refused };
}

function refusalOf(
  { id, value }: Recorded<Person>,
  traits: CaseTraits,
  only: Recorded<AssignmentRule> | null,
  never: readonly Recorded<AssignmentRule>[],
  load: (person: string) => number,
): PoolRefusal | null {
  const conflicts = conflictsOf(value, traits.parties);
  if (conflicts.length > 0) return { type: 'conflict', conflicts };
  const barred = never.find((rule) => names(rule.value, id, value));
  if (barred !== undefined) return { type: 'rule', rule: barred.value.title };
  if (only !== null && !isForAll(only.value) && !names(only.value, id, value)) {
    return { type: 'rule', rule: only.value.title };
  }
  const { capacity } = value;
  return capacity !== null && load(id) >= capacity ? { type: 'capacity', capacity } : null;
}

const isForAll = ({ people, groups }: AssignmentRule): boolean =>
  people.length === 0 && groups.length === 0;

const names = ({ people, groups }: AssignmentRule, id: string, { group }: Person): boolean =>
  people.some((person) => person === id) ||
  (group !== '' && groups.some((one) => nameKey(one) === nameKey(group)));

/** Whether a case is one of those that a rule is about. */
function matches(rule: AssignmentRule, { type, units, sector, categories }: CaseTraits): boolean {
  const has = (list: readonly string[], is: (one: string) => boolean): boolean =>
    list.length === 0 || list.some(is);
  return (
    has(rule.sides, (side) => side === type) &&
    has(rule.units, (unit) => units.includes(unit)) &&
    has(rule.sectors, (one) => nameKey(one) === nameKey(sector)) &&
    has(rule.categories, (category) => categories.has(category))
  );
}

/** Whether a referee is at home in one of the categories of a case. */
export const isExpert = ({ expertise }: Person, { categories }: CaseTraits): boolean =>
  expertise.some((one) => categories.has(one));

const unitOf = (subject: Subject): string | null => {
  if (subject.type === 'response') return subject.dossier.subject.value.unit;
  const content = subject.dossier.submissions.at(-1)?.value.content;
  return (content ?? subject.dossier.subject.value).organisation;
};

const claimedItems = (subject: Subject): readonly string[] =>
  (subject.dossier.submissions.at(-1)?.value.content.claims ?? []).map(({ item }) => item);

/** The unit and the bodies above it as they stand now; a ring ends where it closes. */
function lineOf(designations: Designations, unit: string): string[] {
  const line = [unit];
  for (;;) {
    const parent = designations.history(line.at(-1) ?? '', 'parent').at(-1)?.value ?? '';
    if (parent === '' || line.includes(parent)) return line;
    line.push(parent);
  }
}

/** Category of each item, of all books that are or were in force; the last one wins. */
function itemCategories(state: ExerciseState): ReadonlyMap<string, string> {
  const schedule = bookScheduleOf(state);
  const found = new Map<string, string>();
  for (const { book } of schedule.ok ? schedule.value : []) {
    for (const { id, category } of book.items) found.set(id, category);
  }
  return found;
}
