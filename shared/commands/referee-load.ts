import { CONTROL, refereeAudience } from '#shared/domain/audiences.ts';
import { assignmentKind, reviewKind } from '#shared/domain/judging.ts';
import { organisationKind, type Person } from '#shared/domain/register.ts';
import { reviewId } from '#shared/journal/dossier.ts';
import { elementsOf, type Recorded, readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
import { isEverParticipant } from '#shared/scoring/unit-placement.ts';
import { assignmentPools } from './assignment-pool.ts';

/** How much one referee has to judge. */
export interface RefereeLoad {
  readonly person: Recorded<Person>;
  /** Cases that were assigned, and those of them that they have marked. */
  readonly assigned: number;
  readonly marked: number;
  /** Cases to expect from the plan: see {@link refereeLoads}. Rounded up to whole cases. */
  readonly expected: number;
  readonly capacity: number | null;
}

/**
 * The load of every referee, now and as the plan leads to expect it: `casesPerUnit` cases against each unit that takes part, shared out
 * evenly among those whom the rules and their interests let judge it. Sorted by name.
 */
export function refereeLoads(
  state: ExerciseState,
  wanted: number,
  casesPerUnit: number,
): readonly RefereeLoad[] {
  const pools = assignmentPools(state);
  const designations = readDesignations(state);
  const expected = new Map<string, number>();
  for (const { id } of readAll(state, organisationKind, (audience) => audience === CONTROL)) {
    if (!isEverParticipant(designations, id)) continue;
    const pool = pools.poolOf(pools.traitsOfUnit(id), () => 0);
    const count = Math.min(pool.eligible.length, pool.rule?.value.assigned ?? wanted);
    for (const person of pool.eligible) {
      const share = (count / pool.eligible.length) * casesPerUnit;
      expected.set(person.id, (expected.get(person.id) ?? 0) + share);
    }
  }
  const counts = new Map<string, { assigned: number; marked: number }>();
  for (const { row, value } of readAll(state, assignmentKind)) {
    for (const id of elementsOf(row, 'referee') as RecordId[]) {
      const count = counts.get(id) ?? { assigned: 0, marked: 0 };
      const key = reviewId(value.submission, id);
      const isMarked = readIn(state, refereeAudience(id), reviewKind, key) !== undefined;
      counts.set(id, {
        assigned: count.assigned + 1,
        marked: count.marked + (isMarked ? 1 : 0),
      });
    }
  }
  return pools.referees
    .map((person) => ({
      person,
      ...(counts.get(person.id) ?? { assigned: 0, marked: 0 }),
      expected: Math.max(0, Math.ceil((expected.get(person.id) ?? 0) - ROUNDING)),
      capacity: person.value.capacity,
    }))
    .sort((a, b) => (a.person.value.name < b.person.value.name ? -1 : 1));
}

/** Sums of shares may lie a hair above a whole number. */
const ROUNDING = 1e-9;
