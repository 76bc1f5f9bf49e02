import { beforeAll, describe, expect, it } from 'vitest';
import { organisationKind } from '#shared/domain/register.ts';
import { type SealedBatch, entryId } from '#shared/journal/batch.ts';
import { beginFold, foldBatches } from '#shared/journal/fold.ts';
import { read } from '#shared/journal/read.ts';
import { emptyState } from '#shared/journal/state.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { recordFields } from '#shared/journal/write.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import type { LaunchId } from '#shared/kernel/ids.ts';
import {
  aBatch,
  aChain,
  aDevice,
  type Device,
  EXERCISE,
  foldAll,
  OTHER_EXERCISE,
  recordId,
  seal,
} from '#test/support/builders.ts';
import { essence, expectSameInAnyOrder, nameOf, named } from '#test/support/essence.ts';
import { nodeDigest } from '#test/support/ports.ts';

describe('linking', () => {
  let alice: Device;
  let bob: Device;
  beforeAll(async () => {
    alice = await aDevice('alice');
    bob = await aDevice('bob');
  });

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
    const held = await seal(
      bob,
      aBatch({ device: bob.id, part: 0, of: 2, entries: [named('h', 'held')] }),
    );
    const taken = [chain[0], chain[2], held] as SealedBatch[];
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
