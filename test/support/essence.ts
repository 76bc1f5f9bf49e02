import { expect } from 'vitest';
import { organisationKind } from '#shared/domain/register.ts';
import type { Entry, SealedBatch } from '#shared/journal/batch.ts';
import { read } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { anEntry, foldAll, permutations, recordId } from './builders.ts';
import { nodeDigest } from './ports.ts';

/** What a state says, without the order in which anything arrived. */
export const essence = (state: ExerciseState): unknown => ({
  streams: [...state.streams].sort(([a], [b]) => (a < b ? -1 : 1)),
  forks: state.forks,
  aside: state.aside,
  waiting: [...state.waiting.keys()].sort(),
  statuses: [...state.batches.values()].map((meta) => `${meta.hash} ${meta.status}`).sort(),
  awaited: [...state.audiences].map(([audience, part]) => [
    audience,
    [...part.awaited].map(([entry, keys]) => `${entry} ${[...keys].sort().join()}`).sort(),
  ]),
  latest: state.latest,
});

/** The state that every order of the batches gives. */
export async function expectSameInAnyOrder(
  batches: readonly SealedBatch[],
): Promise<ExerciseState> {
  const first = foldAll(batches);
  const hash = await stateHash(first, nodeDigest);
  for (const order of permutations(batches)) {
    const state = foldAll(order);
    expect(essence(state)).toEqual(essence(first));
    expect(await stateHash(state, nodeDigest)).toBe(hash);
  }
  return first;
}

/** An entry that names a unit. */
export const named = (record: string, name: string, replaces: Entry['replaces'] = []): Entry =>
  anEntry({ record: recordId(record), body: { name }, replaces });

/** What a unit is called. */
export const nameOf = (state: ExerciseState, record: string): string | undefined =>
  read(state, organisationKind, record)?.value.name;
