import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ALL, CONTROL } from '#shared/domain/audiences.ts';
import { scheduleKind } from '#shared/domain/exercise.ts';
import { designationKind, organisationKind } from '#shared/domain/register.ts';
import { entryId, type SealedBatch } from '#shared/journal/batch.ts';
import { mergeBatches } from '#shared/merge/merge-batches.ts';
import { emptyState } from '#shared/journal/state.ts';
import { audienceHashes, journalHash, stateHash } from '#shared/journal/state-hash.ts';
import { recordFields, recordNew, recordRemoval, recordWhole } from '#shared/journal/write.ts';
import type { LaunchId } from '#shared/kernel/ids.ts';
import {
  aBatch,
  aChain,
  aDevice,
  anEntry,
  EXERCISE,
  foldAll,
  permutations,
  recordId,
  seal,
} from '#test/support/builders.ts';
import { fixedClock, nodeDigest } from '#test/support/ports.ts';

const sha = (parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const named = (record: string, name: string) =>
  anEntry({ record: recordId(record), body: { name } });

describe('state hash', () => {
  it('S1 is the same for any order, split and repetition', async () => {
    const alice = await aDevice('alice');
    const chain = await aChain(alice, [[named('u', 'a')], [named('v', 'b')], [named('u', 'c')]]);
    const expected = await stateHash(foldAll(chain), nodeDigest);
    for (const order of permutations(chain)) {
      const state = [order.slice(0, 1), order.slice(0, 2), order, order].reduce(
        (at, part) => mergeBatches(at, part).state,
        emptyState(EXERCISE),
      );
      expect(await stateHash(state, nodeDigest)).toBe(expected);
    }
  });

  it('S2 follows the definition', async () => {
    const alice = await aDevice('s2');
    const bob = await aDevice('s2-b');
    const id = recordId('u');
    await alice.act(() => [
      recordNew(CONTROL, organisationKind, recordId('v'), { name: '市水务局', note: 'n' }),
      recordNew(CONTROL, organisationKind, id, { name: 'b' }),
    ]);
    bob.take(alice.batches);
    await bob.act((state) => [recordFields(state, CONTROL, organisationKind, id, { name: 'a' })]);
    await alice.act((state) => [
      recordFields(state, CONTROL, organisationKind, id, { name: 'c', 'tag:重点': true }),
      recordRemoval(state, CONTROL, organisationKind, id, true),
      recordWhole(state, CONTROL, designationKind, recordId('d'), {
        subject: id,
        attribute: 'target',
        value: 'main',
        effectiveFrom: 0,
        basis: '',
      }),
    ]);
    await alice.act((state) => [
      recordFields(state, ALL, scheduleKind, recordId('p'), { note: 'x' }),
    ]);
    alice.take(bob.batches);
    const designation = `["designation","d",[],[["*",["{\\"subject\\":\\"u\\",\\"attribute\\":\\"target\\",\\"value\\":\\"main\\",\\"effectiveFrom\\":0,\\"basis\\":\\"\\"}"]]]]\n`;
    const units =
      `["organisation","u",["true"],[["name",["\\"a\\"","\\"c\\""]],["tag:重点",["true"]]]]\n` +
      `["organisation","v",[],[["name",["\\"市水务局\\""]],["note",["\\"n\\""]]]]\n`;
    const control = sha(['umpire.state.v1\n', sha([designation]), sha([units])]).toString('hex');
    const all = sha([
      'umpire.state.v1\n',
      sha([`["schedule","p",[],[["note",["\\"x\\""]]]]\n`]),
    ]).toString('hex');
    expect([...(await audienceHashes(alice.state, nodeDigest))]).toEqual([
      [ALL, all],
      [CONTROL, control],
    ]);
    expect(await stateHash(alice.state, nodeDigest)).toBe(
      sha([`all ${all}\ncontrol ${control}\n`]).toString('hex'),
    );
  });

  it('S2 hashes runs of 1,000 lines of a kind', async () => {
    const alice = await aDevice('s2-long');
    const ids = Array.from({ length: 1500 }, (_, index) => `u${String(index).padStart(4, '0')}`);
    await alice.act(() =>
      ids.map((id) => recordNew(CONTROL, organisationKind, recordId(id), { name: id })),
    );
    const lines = ids.map((id) => `["organisation","${id}",[],[["name",["\\"${id}\\""]]]]\n`);
    const expected = sha([
      'umpire.state.v1\n',
      sha([lines.slice(0, 1000).join('')]),
      sha([lines.slice(1000).join('')]),
    ]);
    expect((await audienceHashes(alice.state, nodeDigest)).get(CONTROL)).toBe(
      expected.toString('hex'),
    );
  });

  it('S3 knows nothing of devices, launches, times and versions', async () => {
    const alice = await aDevice('s3-a');
    const bob = await aDevice('s3-b', { clock: fixedClock(5) });
    const make = (by: typeof alice, more: Parameters<typeof aBatch>[0]): Promise<SealedBatch> =>
      seal(by, aBatch({ entries: [named('u', 'same')], ...more }));
    const one = await make(alice, { device: alice.id });
    const two = await make(bob, {
      device: bob.id,
      launch: 'f'.repeat(16) as LaunchId,
      time: [99, 9],
      app: '9.9.9',
      actor: recordId('other'),
    });
    expect(one.hash).not.toBe(two.hash);
    expect(await stateHash(foldAll([one]), nodeDigest)).toBe(
      await stateHash(foldAll([two]), nodeDigest),
    );
    const aside = await make(alice, {
      device: alice.id,
      number: 1,
      previous: one.hash,
      entries: [anEntry({ type: 'satellite.recorded' })],
    });
    expect(await stateHash(foldAll([one, aside]), nodeDigest)).toBe(
      await stateHash(foldAll([one]), nodeDigest),
    );
  });

  it('S4 gives an audience its hash whatever else is held', async () => {
    const alice = await aDevice('s4');
    await alice.act((state) => [
      recordFields(state, CONTROL, organisationKind, recordId('u'), { name: 'a' }),
    ]);
    const before = (await audienceHashes(alice.state, nodeDigest)).get(CONTROL);
    await alice.act((state) => [
      recordFields(state, ALL, scheduleKind, recordId('p'), { note: 'x' }),
    ]);
    expect((await audienceHashes(alice.state, nodeDigest)).get(CONTROL)).toBe(before);
    const whole = await stateHash(alice.state, nodeDigest);
    expect(await stateHash(foldAll(alice.batches.slice(0, 1)), nodeDigest)).not.toBe(whole);
  });

  it('S5 covers every candidate of a contested field', async () => {
    const [alice, bob] = [await aDevice('s5-a'), await aDevice('s5-b')];
    const a = await seal(
      alice,
      aBatch({ device: alice.id, entries: [named('u', 'a')], time: [9, 0] }),
    );
    const b = await seal(bob, aBatch({ device: bob.id, entries: [named('u', 'b')] }));
    const c = await seal(bob, aBatch({ device: bob.id, entries: [named('u', 'c')] }));
    const hashes = await Promise.all(
      [[a], [a, b], [a, c], [a, b, c]].map((held) => stateHash(foldAll(held), nodeDigest)),
    );
    expect(new Set(hashes).size).toBe(4);
    const settled = await seal(
      alice,
      aBatch({
        device: alice.id,
        number: 1,
        previous: a.hash,
        entries: [
          anEntry({
            record: recordId('u'),
            body: { name: 'a' },
            replaces: [entryId(a.hash, 0), entryId(b.hash, 0)],
          }),
        ],
      }),
    );
    expect(await stateHash(foldAll([a, b, settled]), nodeDigest)).toBe(hashes[0]);
  });

  it('S6 covers, as journal hash, every batch held', async () => {
    const alice = await aDevice('alice');
    const chain = await aChain(alice, [[named('u', 'a')], [named('v', 'b')], [named('w', 'c')]]);
    const held = [chain[0], chain[2]] as SealedBatch[];
    const lines = held.map((sealed) => `${sealed.hash}\n`).toSorted();
    expect(await journalHash(foldAll(held), nodeDigest)).toBe(
      sha([lines.join('')]).toString('hex'),
    );
  });
});
