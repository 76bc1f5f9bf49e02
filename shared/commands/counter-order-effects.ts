import { CONTROL, teamAudience, unitAudience } from '#shared/domain/audiences.ts';
import type { ListOrder } from '#shared/domain/list-order.ts';
import { type Designation, designationKind } from '#shared/domain/register.ts';
import { restrictionKind } from '#shared/domain/restriction.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordNew, recordRemoval, recordWhole, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import type { ListOrderEffects } from './list-order-effects.ts';
import { tagWrites } from './list-order-effects.ts';

/** How far a counter-order reaches: everything that the order did, or from a moment (ms since 1970) on. */
export type CounterReach =
  | { readonly type: 'all' }
  | { readonly type: 'onward'; readonly from: number };

/**
 * What takes an order back. `all`: its designations no longer count, as if it had never been signed. `onward`: what held without it
 * holds again from a moment on, and what it did before that moment stays.
 */
export function counterOrderEffects(
  state: ExerciseState,
  ids: IdSource,
  order: ListOrder,
  reach: CounterReach,
  basis: string,
): ListOrderEffects {
  const undone = order.changes
    .filter(({ type }) => type === 'tag')
    .flatMap(({ subject, value }) => tagWrites(state, subject, value, true));
  const effects =
    reach.type === 'all'
      ? { writes: removals(state, order), wrote: [] }
      : onward(state, ids, order, reach.from, basis);
  return { writes: [...effects.writes, ...undone], wrote: effects.wrote };
}

function removals(state: ExerciseState, { wrote }: ListOrder): Write[] {
  const gone = new Set<string>(wrote);
  const designations = wrote.flatMap((id): Write[] => {
    const found = readIn(state, CONTROL, designationKind, id);
    // Only puts down how it was before; without it later orders would change the past.
    if (
      found === undefined ||
      (found.value.value === 'inherited' && found.value.effectiveFrom === 0)
    )
      return [];
    return [recordRemoval(state, CONTROL, designationKind, id, true)];
  });
  const restrictions = restrictionsOf(state, gone).map(({ audience, id }) =>
    recordRemoval(state, audience, restrictionKind, id, true),
  );
  return [...designations, ...restrictions];
}

function onward(
  state: ExerciseState,
  ids: IdSource,
  order: ListOrder,
  from: number,
  basis: string,
): ListOrderEffects {
  const gone = new Set<string>(order.wrote);
  const touched = new Map<string, Designation>();
  for (const id of order.wrote) {
    const found = readIn(state, CONTROL, designationKind, id)?.value;
    if (found !== undefined && found.effectiveFrom > 0 && found.effectiveFrom <= from) {
      touched.set(`${found.attribute} ${found.subject}`, found);
    }
  }
  const writes: Write[] = [];
  const wrote: RecordId[] = [];
  for (const { subject, attribute } of touched.values()) {
    const value = valueWithout(state, gone, subject, attribute, from);
    const id = ids.next() as RecordId;
    const designation: Designation = { subject, attribute, value, effectiveFrom: from, basis };
    writes.push(recordNew(CONTROL, designationKind, id, designation));
    wrote.push(id);
  }
  // What was still to come does not come.
  for (const id of order.wrote) {
    const found = readIn(state, CONTROL, designationKind, id)?.value;
    if (found !== undefined && found.effectiveFrom > from) {
      writes.push(recordRemoval(state, CONTROL, designationKind, id, true));
    }
  }
  for (const { audience, id, value } of restrictionsOf(state, gone)) {
    writes.push(
      value.startsAt !== null && value.startsAt >= from
        ? recordRemoval(state, audience, restrictionKind, id, true)
        : recordWhole(state, audience, restrictionKind, id, {
            ...value,
            endsAt: value.endsAt === null ? from : Math.min(value.endsAt, from),
          }),
    );
  }
  return { writes, wrote };
}

/** Originals and copies of the restrictions among `ids`. */
const restrictionsOf = (state: ExerciseState, ids: ReadonlySet<string>) =>
  [...readAll(state, restrictionKind)].filter(({ id, audience }) => {
    const [original = '', reader = ''] = id.split('~');
    if (!ids.has(original)) return false;
    const isCopy = audience !== CONTROL;
    return (
      !isCopy ||
      audience === teamAudience(reader as RecordId) ||
      audience === unitAudience(reader as RecordId)
    );
  });

/** What an attribute that nothing was ever designated of reads as. */
const UNSET = {
  participation: 'inherited',
  parent: '',
  'key-unit': 'no',
  target: 'none',
  'rule-book': '',
} as const satisfies Record<Designation['attribute'], string>;

function valueWithout(
  state: ExerciseState,
  gone: ReadonlySet<string>,
  subject: RecordId,
  attribute: Designation['attribute'],
  at: number,
): string {
  let best: { readonly id: string; readonly value: Designation } | undefined;
  for (const { id, value } of readAll(state, designationKind, (audience) => audience === CONTROL)) {
    if (value.subject !== subject || value.attribute !== attribute) continue;
    const isGround = value.effectiveFrom === 0;
    if ((gone.has(id) && !isGround) || value.effectiveFrom > at) continue;
    const isLater =
      best === undefined ||
      best.value.effectiveFrom < value.effectiveFrom ||
      (best.value.effectiveFrom === value.effectiveFrom && best.id < id);
    if (isLater) best = { id, value };
  }
  return best?.value.value ?? UNSET[attribute];
}
