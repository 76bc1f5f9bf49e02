import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { beginFold, foldBatches } from '#shared/journal/fold.ts';
import { partsToState, snapshotParts } from '#shared/journal/snapshot.ts';
import { emptyState, type ExerciseState } from '#shared/journal/state.ts';
import { audienceHashes, journalHash, stateHash } from '#shared/journal/state-hash.ts';
import { mergeBatches } from '#shared/merge/merge-batches.ts';
import { type Device, EXERCISE, foldAll } from '#test/support/builders.ts';
import { askOracle, viewOf } from '#test/support/oracle.ts';
import { nodeDigest } from '#test/support/ports.ts';
import { runs } from '#test/support/property-runs.ts';
import { play, scenario } from '#test/support/simulation.ts';

const everything = (devices: readonly Device[]): SealedBatch[] => [
  ...new Map(
    devices.flatMap((device) => device.batches).map((sealed) => [sealed.hash, sealed]),
  ).values(),
];

/** All that two states have to agree on, whatever the order in which they came about. */
async function essence(state: ExerciseState): Promise<unknown> {
  const { candidates, shown, applied, forks } = viewOf(state);
  return {
    hash: await stateHash(state, nodeDigest),
    journal: await journalHash(state, nodeDigest),
    candidates: [...candidates].sort(([a], [b]) => (a < b ? -1 : 1)),
    shown: [...shown].sort(([a], [b]) => (a < b ? -1 : 1)),
    applied: [...applied].sort(),
    forks,
    aside: state.aside,
    latest: state.latest,
    waiting: [...state.waiting.keys()].sort(),
    streams: [...state.streams].sort(([a], [b]) => (a < b ? -1 : 1)),
    awaited: [...state.audiences]
      .flatMap(([audience, part]) =>
        [...part.awaited].map(([entry, keys]) => `${audience} ${entry} ${[...keys].sort().join()}`),
      )
      .sort(),
  };
}

const order = fc.array(fc.nat(1_000_000), { minLength: 20, maxLength: 60 });
/** Shuffles, repeats and cuts into merges, all from a list of numbers. */
function disordered(batches: readonly SealedBatch[], numbers: readonly number[]): SealedBatch[][] {
  const number = (at: number): number => numbers[at % numbers.length] ?? 0;
  const keyed = batches.map((sealed, at) => ({
    sealed,
    key: (number(at) * 31 + at * number(at + 1)) % 1009,
  }));
  const shuffled = keyed.sort((a, b) => a.key - b.key).map((one) => one.sealed);
  const repeated = shuffled.flatMap((sealed, at) =>
    number(at) % 4 === 0
      ? [sealed, shuffled[number(at) % shuffled.length] as SealedBatch]
      : [sealed],
  );
  const cuts: SealedBatch[][] = [[]];
  for (const [at, sealed] of repeated.entries()) {
    cuts.at(-1)?.push(sealed);
    if (number(at + 7) % 5 === 0) cuts.push([]);
  }
  return cuts;
}

describe('journal, whatever happens', () => {
  it('gives the state that the rules say, for what each device holds', async () => {
    await fc.assert(
      fc.asyncProperty(scenario(48), async (story) => {
        for (const device of await play(story)) {
          const { candidates, shown, applied, forks } = viewOf(device.state);
          const oracle = askOracle(device.batches);
          expect([...applied].sort()).toEqual([...oracle.applied].sort());
          expect(forks).toEqual(oracle.forks);
          expect(Object.fromEntries(candidates)).toEqual(Object.fromEntries(oracle.candidates));
          expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(oracle.shown));
        }
      }),
      { numRuns: runs(60, 2_000) },
    );
  });

  it('gives the same state for any order, split and repetition of the same batches', async () => {
    await fc.assert(
      fc.asyncProperty(scenario(48), order, async (story, numbers) => {
        const batches = everything(await play(story));
        const expected = await essence(foldAll(batches));
        let state = emptyState(EXERCISE);
        for (const cut of disordered(batches, numbers)) state = mergeBatches(state, cut).state;
        expect(await essence(state)).toEqual(expected);
        expect(mergeBatches(state, batches).fresh).toEqual([]);
      }),
      { numRuns: runs(80, 20_000) },
    );
  });

  it('converges: devices that have handed each other everything say the same', async () => {
    await fc.assert(
      fc.asyncProperty(scenario(48), async (story) => {
        const devices = await play(story);
        const batches = everything(devices);
        for (const device of devices) device.take(batches);
        const [first, ...others] = await Promise.all(
          devices.map((device) => essence(device.state)),
        );
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: runs(40, 2_000) },
    );
  });

  it('goes on from a snapshot as if it had never stopped', async () => {
    await fc.assert(
      fc.asyncProperty(scenario(48), order, fc.nat(100), async (story, numbers, stop) => {
        const cuts = disordered(everything(await play(story)), numbers);
        let state = emptyState(EXERCISE);
        for (const [at, cut] of cuts.entries()) {
          state = foldBatches(state, cut);
          if (at % 3 === stop % 3) state = throughSnapshot(state);
        }
        expect(await essence(state)).toEqual(await essence(foldAll(cuts.flat())));
      }),
      { numRuns: runs(40, 2_000) },
    );
  });

  it('gives each audience the same hash to everyone who holds it', async () => {
    await fc.assert(
      fc.asyncProperty(scenario(48), async (story) => {
        const batches = everything(await play(story));
        const whole = await audienceHashes(foldAll(batches), nodeDigest);
        for (const [audience, hash] of whole) {
          const part = foldAll(batches.filter((sealed) => sealed.batch.audience === audience));
          expect([...(await audienceHashes(part, nodeDigest))]).toEqual([[audience, hash]]);
        }
      }),
      { numRuns: runs(30, 2_000) },
    );
  });

  it('loses nothing when a fold is abandoned half way', async () => {
    await fc.assert(
      fc.asyncProperty(scenario(48), order, async (story, numbers) => {
        const batches = disordered(everything(await play(story)), numbers).flat();
        const half = batches.slice(0, batches.length / 2);
        const state = foldAll(half);
        const abandoned = beginFold(state);
        for (const sealed of [...batches].reverse()) abandoned.take(sealed);
        expect(await essence(foldBatches(state, batches))).toEqual(await essence(foldAll(batches)));
      }),
      { numRuns: runs(30, 1_000) },
    );
  });
});

function throughSnapshot(state: ExerciseState): ExerciseState {
  const pieces = new Map(snapshotParts(state).map((part) => [part.key, part.encode()]));
  const restored = partsToState(EXERCISE, pieces);
  if (restored === null) throw new Error('A snapshot just made does not open');
  return restored;
}
