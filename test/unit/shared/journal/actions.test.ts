import { beforeAll, describe, expect, it } from 'vitest';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { beginFold, foldBatches } from '#shared/journal/fold.ts';
import { emptyState } from '#shared/journal/state.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import {
  aBatch,
  aChain,
  aDevice,
  type Device,
  EXERCISE,
  foldAll,
  recordId,
  seal,
} from '#test/support/builders.ts';
import { essence, expectSameInAnyOrder, nameOf, named } from '#test/support/essence.ts';
import { nodeDigest } from '#test/support/ports.ts';

/** The parts, from one on, of an action of three. */
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

describe('actions of several parts', () => {
  let alice: Device;
  beforeAll(async () => {
    alice = await aDevice('alice');
  });

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
});
