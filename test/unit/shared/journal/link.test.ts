import { beforeAll, describe, expect, it } from 'vitest';
import { organisationKind } from '#shared/domain/register.ts';
import { type Entry, type SealedBatch, entryId } from '#shared/journal/batch.ts';
import { beginFold, foldBatches } from '#shared/journal/fold.ts';
import { read } from '#shared/journal/read.ts';
import { emptyState, type ExerciseState } from '#shared/journal/state.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { recordFields } from '#shared/journal/write.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import type { LaunchId } from '#shared/kernel/ids.ts';
import {
  aBatch,
  aChain,
  aDevice,
  anEntry,
  type Device,
  EXERCISE,
  foldAll,
  OTHER_EXERCISE,
  permutations,
  recordId,
  seal,
} from '#test/support/builders.ts';
import { nodeDigest } from '#test/support/ports.ts';

const named = (record: string, name: string, replaces: Entry['replaces'] = []): Entry =>
  anEntry({ record: recordId(record), body: { name }, replaces });
const nameOf = (state: ExerciseState, record: string): string | undefined =>
  read(state, organisationKind, record)?.value.name;
/** What a state says, without the order in which anything arrived. */
const essence = (state: ExerciseState): unknown => ({
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

describe('linking', () => {
  let alice: Device;
  let bob: Device;
  beforeAll(async () => {
    alice = await aDevice('alice');
    bob = await aDevice('bob');
  });

  const expectSameInAnyOrder = async (batches: readonly SealedBatch[]): Promise<ExerciseState> => {
    const first = foldAll(batches);
    const hash = await stateHash(first, nodeDigest);
    for (const order of permutations(batches)) {
      const state = foldAll(order);
      expect(essence(state)).toEqual(essence(first));
      expect(await stateHash(state, nodeDigest)).toBe(hash);
    }
    return first;
  };

  it('L1 takes the batches of a stream by number and by the hash of the one before', async () => {
    const chain = await aChain(alice, [[named('u', 'a')], [named('u', 'b')], [named('v', 'c')]]);
    const state = await expectSameInAnyOrder(chain);
    expect([...state.streams.values()]).toMatchObject([
      { device: alice.id, count: 3, head: chain[2]?.hash },
    ]);
    expect(state.waiting.size).toBe(0);
  });

  it('L2 lets the first batch of a new launch follow the last of an earlier one', async () => {
    await alice.act((state) => [
      recordFields(state, CONTROL, organisationKind, recordId('u'), { name: 'before' }),
    ]);
    alice.restart();
    const [second] = await alice.act((state) => [
      recordFields(state, CONTROL, organisationKind, recordId('u'), { name: 'after' }),
    ]);
    expect(second?.batch).toMatchObject({ number: 0, previous: alice.batches[0]?.hash });
    const state = await expectSameInAnyOrder(alice.batches);
    expect(nameOf(state, 'u')).toBe('after');
    expect(state.streams.size).toBe(2);
    const child = foldAll(alice.batches.slice(1));
    expect([...child.waiting.keys()]).toEqual([second?.hash]);
    expect(nameOf(child, 'u')).toBeUndefined();
  });

  it('L3 lets what came too early wait, and counts it once what it follows is here', async () => {
    const chain = await aChain(alice, [[named('u', 'a')], [named('v', 'b')], [named('w', 'c')]]);
    const early = foldAll(chain.slice(1));
    expect(early.waiting.size).toBe(2);
    expect(early.batches.size).toBe(0);
    expect(nameOf(early, 'w')).toBeUndefined();
    const fold = beginFold(early);
    expect(fold.take(chain[0] as SealedBatch)).toBe('taken');
    const { state } = fold.finish();
    expect(state.waiting.size).toBe(0);
    expect(nameOf(state, 'w')).toBe('c');
    // The state it started from stays as it was.
    expect(early.waiting.size).toBe(2);
    expect(nameOf(early, 'w')).toBeUndefined();
  });

  it('L4 keeps a batch that does not continue what it names as broken, and what follows it waiting', async () => {
    const [first] = await aChain(alice, [[named('u', 'a')]]);
    const hash = (first as SealedBatch).hash;
    const skipped = await seal(
      alice,
      aBatch({ device: alice.id, number: 2, previous: hash, entries: [named('u', 'skipped')] }),
    );
    const stranger = await seal(
      bob,
      aBatch({ device: bob.id, number: 0, previous: hash, entries: [named('u', 'strange')] }),
    );
    const rootless = await seal(
      alice,
      aBatch({ device: alice.id, number: 1, entries: [named('u', 'rootless')] }),
    );
    const after = await seal(
      alice,
      aBatch({
        device: alice.id,
        number: 3,
        previous: skipped.hash,
        entries: [named('u', 'after')],
      }),
    );
    const state = await expectSameInAnyOrder([
      first as SealedBatch,
      skipped,
      stranger,
      rootless,
      after,
    ]);
    expect(nameOf(state, 'u')).toBe('a');
    const broken = [...state.batches.values()]
      .filter((meta) => meta.status === 'broken')
      .map((meta) => meta.hash);
    expect(broken.sort()).toEqual([skipped.hash, stranger.hash, rootless.hash].sort());
    expect([...state.waiting.keys()].sort()).toEqual([...broken, after.hash].sort());
    expect(state.forks).toEqual([]);
  });

  it('L4 leaves a broken batch out of the proof of a fork', async () => {
    const chain = await aChain(alice, [[named('u', 'a')], [named('u', 'b')]]);
    const [first] = chain as [SealedBatch, SealedBatch];
    const twin = await seal(
      alice,
      aBatch({ device: alice.id, number: 1, previous: first.hash, entries: [named('u', 'twin')] }),
    );
    const broken = await seal(
      alice,
      aBatch({ device: alice.id, number: 1, entries: [named('u', 'broken')] }),
    );
    const state = await expectSameInAnyOrder([...chain, twin, broken]);
    expect(state.forks.map((fork) => fork.hashes.length)).toEqual([2]);
  });

  const manyPart = async (
    by: Device,
    after: SealedBatch | null,
    suffix = '',
    from = 0,
  ): Promise<SealedBatch[]> => {
    const parts: SealedBatch[] = [];
    for (let part = from; part < 3; part++) {
      const previous = parts.at(-1)?.hash ?? after?.hash ?? '';
      const number = (parts.at(-1)?.batch.number ?? after?.batch.number ?? -1) + 1;
      const entries = [named(`u${part}`, `part ${part}${suffix}`)];
      parts.push(
        await seal(
          by,
          aBatch({
            device: by.id,
            number,
            previous,
            action: recordId('big'),
            part,
            of: 3,
            entries,
          }),
        ),
      );
    }
    return parts;
  };

  it('L5 holds the parts of an action until the last is here; then all count at once', async () => {
    const parts = await manyPart(alice, null);
    const held = foldAll(parts.slice(0, 2));
    expect(nameOf(held, 'u0')).toBeUndefined();
    expect([...held.waiting.keys()]).toEqual(parts.slice(0, 2).map((part) => part.hash));
    expect([...held.batches.values()].map((meta) => meta.status)).toEqual(['linked', 'linked']);
    const next = await seal(
      alice,
      aBatch({
        device: alice.id,
        number: 3,
        previous: parts[2]?.hash ?? '',
        entries: [named('v', 'next')],
      }),
    );
    const state = await expectSameInAnyOrder([...parts, next]);
    expect([0, 1, 2].map((part) => nameOf(state, `u${part}`))).toEqual([
      'part 0',
      'part 1',
      'part 2',
    ]);
    expect(nameOf(state, 'v')).toBe('next');
    expect(state.waiting.size).toBe(0);
  });

  it('L5 can be taken in steps of one batch, with the same outcome', async () => {
    const parts = await manyPart(alice, null);
    const fold = beginFold(foldAll(parts.slice(0, 2)));
    const steps = fold.takeInSteps(parts[2] as SealedBatch);
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count++;
    expect([step.value, count]).toEqual(['taken', 3]);
    expect(essence(fold.finish().state)).toEqual(essence(foldAll(parts)));
  });

  it('L5 never counts an action whose parts do not fit together', async () => {
    const parts = await manyPart(alice, null);
    const last = await seal(
      alice,
      aBatch({
        device: alice.id,
        number: 2,
        previous: parts[1]?.hash ?? '',
        action: recordId('other'),
        part: 2,
        of: 3,
        entries: [named('w', 'x')],
      }),
    );
    const state = await expectSameInAnyOrder([...parts.slice(0, 2), last]);
    expect(nameOf(state, 'u0')).toBeUndefined();
    expect(nameOf(state, 'w')).toBeUndefined();
    expect(state.waiting.size).toBe(3);
  });

  it('L6 lets two ends of a forked action share its first parts', async () => {
    const [first] = await aChain(alice, [[named('start', 'x')]]);
    const parts = await manyPart(alice, first as SealedBatch);
    const otherEnd = await seal(
      alice,
      aBatch({
        device: alice.id,
        number: 3,
        previous: parts[1]?.hash ?? '',
        action: recordId('big'),
        part: 2,
        of: 3,
        entries: [named('u2', 'other end')],
      }),
    );
    const otherMiddle = await manyPart(alice, parts[0] as SealedBatch, ' again', 1);
    const state = await expectSameInAnyOrder(
      [first as SealedBatch, ...parts, otherEnd, otherMiddle[1] as SealedBatch].slice(0, 5),
    );
    expect(state.waiting.size).toBe(0);
    expect(state.forks).toMatchObject([{ number: 3 }]);
    const all = await expectSameInAnyOrder(
      [...parts.slice(0, 1), ...parts.slice(1), ...otherMiddle].map((sealed) => sealed),
    );
    expect(all.waiting.size).toBe(5);
    const rooted = [first as SealedBatch, ...parts, ...otherMiddle];
    const whole = foldAll([...rooted].reverse());
    expect(essence(whole)).toEqual(essence(foldAll(rooted)));
    expect(whole.waiting.size).toBe(0);
    expect(whole.forks.map((fork) => fork.number)).toEqual([2, 3]);
  });

  it('L7 keeps both branches of a fork, counts both and proves it', async () => {
    const chain = await aChain(alice, [[named('u', 'a')], [named('v', 'b')], [named('w', 'c')]]);
    const [first, second] = chain as [SealedBatch, SealedBatch, SealedBatch];
    const twin = await seal(
      alice,
      aBatch({
        device: alice.id,
        number: 1,
        previous: first.hash,
        time: [5000, 0],
        entries: [named('v', 'twin')],
      }),
    );
    const state = await expectSameInAnyOrder([...chain, twin]);
    expect(state.forks).toEqual([
      {
        stream: `${alice.id}/00000000000000aa/control`,
        number: 1,
        hashes: [second.hash, twin.hash].sort(),
      },
    ]);
    expect(nameOf(state, 'v')).toBe('twin');
    expect(nameOf(state, 'w')).toBe('c');
  });

  it('L8 takes as head of a forked stream the highest number and of equals the smaller hash', async () => {
    const [first] = await aChain(alice, [[named('u', 'a')]]);
    const ends = await Promise.all(
      ['x', 'y', 'z'].map((name) =>
        seal(
          alice,
          aBatch({
            device: alice.id,
            number: 1,
            previous: first?.hash ?? '',
            entries: [named('v', name)],
          }),
        ),
      ),
    );
    const state = await expectSameInAnyOrder([first as SealedBatch, ...ends]);
    const smallest = ends.map((end) => end.hash).sort()[0];
    expect([...state.streams.values()]).toMatchObject([{ count: 2, head: smallest }]);
    expect(state.forks.map((fork) => fork.hashes.length)).toEqual([3]);
  });

  it('L9 changes nothing when a batch comes again', async () => {
    const chain = await aChain(alice, [[named('u', 'a')], [named('v', 'b')], [named('w', 'c')]]);
    const held = await manyPart(bob, null);
    const taken = [chain[0], chain[2], held[0]] as SealedBatch[];
    const state = foldAll(taken);
    const fold = beginFold(state);
    for (const batch of taken) expect(fold.take(batch)).toBe('known');
    const again = fold.finish();
    expect(essence(again.state)).toEqual(essence(state));
    expect(again.changes.size).toBe(0);
  });

  it('L10 leaves no trace of a fold that was abandoned', async () => {
    const chain = await aChain(alice, [[named('u', 'a')], [named('v', 'b')], [named('w', 'c')]]);
    const state = foldAll(chain.slice(0, 1));
    const abandoned = beginFold(state);
    abandoned.take(chain[1] as SealedBatch);
    abandoned.take(chain[2] as SealedBatch);
    expect(state.batches.size).toBe(1);
    const later = foldBatches(state, chain.slice(1));
    expect(essence(later)).toEqual(essence(foldAll(chain)));
    expect(await stateHash(later, nodeDigest)).toBe(await stateHash(foldAll(chain), nodeDigest));
  });

  it('L11 refuses to fold a batch of another exercise', async () => {
    const foreign = await seal(alice, aBatch({ device: alice.id, exercise: OTHER_EXERCISE }));
    expect(() => beginFold(emptyState(EXERCISE)).take(foreign)).toThrow('another exercise');
  });

  it('L12 lets parts of whole actions count as they come, with the same outcome', async () => {
    const [first] = await aChain(alice, [[named('start', 'x')]]);
    const parts = await manyPart(alice, first as SealedBatch);
    const next = await seal(
      alice,
      aBatch({
        device: alice.id,
        number: 4,
        previous: parts[2]?.hash ?? '',
        entries: [named('u0', 'after')],
      }),
    );
    const fold = beginFold(foldAll([first as SealedBatch]), 'whole-actions');
    for (const sealed of [...parts, next]) expect(fold.take(sealed)).toBe('taken');
    const { state } = fold.finish();
    const all = foldAll([first as SealedBatch, ...parts, next]);
    expect(essence(state)).toEqual(essence(all));
    expect(await stateHash(state, nodeDigest)).toBe(await stateHash(all, nodeDigest));
  });

  it('L12 can not finish a fold in which an action did not come whole', async () => {
    const parts = await manyPart(alice, null);
    const before = emptyState(EXERCISE);
    const fold = beginFold(before, 'whole-actions');
    for (const part of parts.slice(0, 2)) fold.take(part);
    expect(() => fold.finish()).toThrow('whole');
    expect(before.batches.size).toBe(0);
    expect(essence(foldBatches(before, parts))).toEqual(essence(foldAll(parts)));
  });

  it('L2 keeps two launches that went on from the same restored copy, as no fork', async () => {
    const [first] = await aChain(alice, [[named('u', 'a')]]);
    const branch = (launch: string, name: string): Promise<SealedBatch> =>
      seal(
        alice,
        aBatch({
          device: alice.id,
          launch: launch as LaunchId,
          previous: first?.hash ?? '',
          entries: [named('u', name)],
        }),
      );
    const state = await expectSameInAnyOrder([
      first as SealedBatch,
      await branch('00000000000000bb', 'b'),
      await branch('00000000000000cc', 'c'),
    ]);
    expect(state.forks).toEqual([]);
    expect(state.streams.size).toBe(3);
  });

  it('L3 lets a replacement count although what it replaces is freed in the same moment', async () => {
    const [root] = await aChain(alice, [[named('u', 'root')]]);
    const left = await seal(
      alice,
      aBatch({
        device: alice.id,
        launch: '00000000000000bb' as LaunchId,
        previous: root?.hash ?? '',
        entries: [named('v', 'left')],
      }),
    );
    const right = await seal(
      alice,
      aBatch({
        device: alice.id,
        launch: '00000000000000cc' as LaunchId,
        previous: root?.hash ?? '',
        entries: [named('v', 'right', [entryId(left.hash, 0)])],
      }),
    );
    const state = await expectSameInAnyOrder([root as SealedBatch, right, left]);
    expect(nameOf(state, 'v')).toBe('right');
    expect(read(state, organisationKind, 'v')?.row.heads ?? null).toBeNull();
  });
});
