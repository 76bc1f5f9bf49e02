import { CONTROL } from '#shared/domain/audiences.ts';
import type { ListChangeLine } from '#shared/domain/list-order.ts';
import {
  type Designation,
  designationKind,
  organisationKind,
  systemKind,
} from '#shared/domain/register.ts';
import { restrictionKind } from '#shared/domain/restriction.ts';
import { type Recorded, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordFields, recordNew, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import { type Designations, readDesignations } from '#shared/scoring/designations.ts';
import { placeUnit } from '#shared/scoring/unit-placement.ts';
import { DESIGNATION_VALUES } from './designate.ts';
import { restrictionWrites } from './restrict.ts';

/** A line of an order without the names, which follow from the register. */
export type ListChangeInput = Omit<ListChangeLine, 'subjectName' | 'valueName'>;

/**
 * Why a line can't stand in an order: `missing` subject or value, `not-found` in the register, a value that is no `choice`,
 * a `cycle` of merges, or `already` so at that moment.
 */
export type ListChangeProblem = 'missing' | 'not-found' | 'choice' | 'cycle' | 'already';

/** What prevents a line, or null. */
export function listChangeProblem(
  state: ExerciseState,
  designations: Designations,
  change: ListChangeInput,
): ListChangeProblem | null {
  const { type, subject, value, effectiveFrom } = change;
  if (subject === '') return 'missing';
  const isSystem = readIn(state, CONTROL, systemKind, subject) !== undefined;
  const isUnit = readIn(state, CONTROL, organisationKind, subject) !== undefined;
  if (!(isUnit || (isSystem && (type === 'target' || type === 'exempt' || type === 'tag')))) {
    return 'not-found';
  }
  const valueThen = (attribute: Designation['attribute']): string | undefined =>
    designations.valueAt(subject, attribute, effectiveFrom);
  switch (type) {
    case 'join': {
      const known = designations.history(subject, 'participation').length > 0;
      return known && valueThen('participation') === 'participant' ? 'already' : null;
    }
    case 'withdraw':
      return valueThen('participation') === 'withdrawn' ? 'already' : null;
    case 'exempt':
      return isUnit && valueThen('participation') === 'outside' ? 'already' : null;
    case 'merge':
      return mergeProblem(state, designations, change);
    case 'key-unit':
    case 'target': {
      if (type === 'target' && !isSystem) return 'not-found';
      const choices: readonly string[] = DESIGNATION_VALUES[type];
      if (!choices.includes(value)) return value === '' ? 'missing' : 'choice';
      const unset = type === 'target' ? 'none' : 'no';
      return (valueThen(type) ?? unset) === value ? 'already' : null;
    }
    case 'tag':
      if (tagOf(value) === '') return 'missing';
      return tagWrites(state, subject, value, false).length === 0 ? 'already' : null;
  }
}

function mergeProblem(
  state: ExerciseState,
  designations: Designations,
  { subject, value, effectiveFrom }: ListChangeInput,
): ListChangeProblem | null {
  if (value === '') return 'missing';
  if (readIn(state, CONTROL, organisationKind, value) === undefined) return 'not-found';
  const seen = new Set<string>([subject]);
  for (let above: string | undefined = value; above !== undefined && above !== ''; ) {
    if (seen.has(above)) return 'cycle';
    seen.add(above);
    above = designations.valueAt(above, 'parent', effectiveFrom);
  }
  const { unit } = placeUnit(designations, subject, effectiveFrom);
  const isPart =
    unit !== subject && designations.valueAt(subject, 'parent', effectiveFrom) === value;
  return isPart ? 'already' : null;
}

/** What an order writes besides itself, and the ids of the designations and restrictions in it. */
export interface ListOrderEffects {
  readonly writes: readonly Write[];
  readonly wrote: readonly RecordId[];
}

/**
 * The writes of an order's lines, in their order. What was never designated before is first put down as it was, from the
 * beginning, so that a change from a moment on leaves everything before that moment as it stood.
 */
export function listOrderEffects(
  state: ExerciseState,
  ids: IdSource,
  changes: readonly ListChangeLine[],
  basis: string,
): ListOrderEffects {
  const designations = readDesignations(state);
  const writes: Write[] = [];
  const wrote: RecordId[] = [];
  const grounded = new Set<string>();
  const designateNow = (value: Designation): void => {
    const id = ids.next() as RecordId;
    writes.push(recordNew(CONTROL, designationKind, id, value));
    wrote.push(id);
  };
  const participation = (change: ListChangeLine, value: string): void => {
    const { subject, effectiveFrom } = change;
    const isNew = designations.history(subject, 'participation').length === 0;
    if (isNew && !grounded.has(subject)) {
      grounded.add(subject);
      const hasParent = designations.history(subject, 'parent').some((one) => one.value !== '');
      // Who joins was outside before; of everyone else the former standing is kept.
      const before = change.type === 'join' && !hasParent ? 'outside' : 'inherited';
      designateNow({ subject, attribute: 'participation', value: before, effectiveFrom: 0, basis });
    }
    designateNow({ subject, attribute: 'participation', value, effectiveFrom, basis });
  };
  const protect = (change: ListChangeLine, subjectType: 'unit' | 'system'): void => {
    const { subject, subjectName, effectiveFrom: startsAt } = change;
    const id = ids.next() as RecordId;
    const unit =
      subjectType === 'unit'
        ? subject
        : (readIn(state, CONTROL, systemKind, subject)?.value.organisation ?? null);
    const value = {
      ...restrictionKind.empty,
      subjectType,
      subject,
      subjectName,
      startsAt,
      reason: basis,
      basis,
    };
    writes.push(...restrictionWrites(state, id, value, unit));
    wrote.push(id);
  };
  for (const change of changes) {
    const { type, subject, value, effectiveFrom } = change;
    switch (type) {
      case 'join':
        participation(change, 'participant');
        break;
      case 'withdraw':
        participation(change, 'withdrawn');
        break;
      case 'exempt': {
        const isUnit = readIn(state, CONTROL, organisationKind, subject) !== undefined;
        if (isUnit) participation(change, 'outside');
        protect(change, isUnit ? 'unit' : 'system');
        break;
      }
      case 'merge':
        participation(change, 'inherited');
        designateNow({ subject, attribute: 'parent', value, effectiveFrom, basis });
        break;
      case 'key-unit':
      case 'target':
        designateNow({ subject, attribute: type, value, effectiveFrom, basis });
        break;
      case 'tag':
        writes.push(...tagWrites(state, subject, value, false));
        break;
    }
  }
  return { writes, wrote };
}

/** A tag without the sign that takes it away. */
export const tagOf = (value: string): string => value.replace(/^-/, '').trim();

/** Puts a tag on or takes it off; with `isUndone` the other way round. Tags that stand as wanted are left alone. */
export function tagWrites(
  state: ExerciseState,
  subject: RecordId,
  value: string,
  isUndone: boolean,
): Write[] {
  const wanted = value.startsWith('-') === isUndone;
  const field = `tag:${tagOf(value)}` as const;
  for (const kind of [organisationKind, systemKind]) {
    const found: Recorded<object> | undefined = readIn<object>(state, CONTROL, kind, subject);
    if (found === undefined) continue;
    if ((found.row.values[field] === true) === wanted) return [];
    return [recordFields<object>(state, CONTROL, kind, subject, { [field]: wanted })];
  }
  return [];
}
