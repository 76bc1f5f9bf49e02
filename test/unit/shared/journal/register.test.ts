import { describe, expect, it } from 'vitest';
import { ALL, CONTROL, teamAudience } from '#shared/domain/audiences.ts';
import { scheduleKind } from '#shared/domain/exercise.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { designationKind, organisationKind } from '#shared/domain/register.ts';
import { type Entry, type EntryId, entryId, type SealedBatch } from '#shared/journal/batch.ts';
import { elementsOf, read, readAll, readIn } from '#shared/journal/read.ts';
import { candidatesOf, contestedFields } from '#shared/journal/register.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { type Row, rowsOf } from '#shared/journal/table.ts';
import { recordFields, recordRemoval, recordWhole } from '#shared/journal/write.ts';
import { known } from '#shared/kernel/result.ts';
import {
  aBatch,
  aDevice,
  anEntry,
  type Device,
  foldAll,
  permutations,
  recordId,
  seal,
} from '#test/support/builders.ts';
import { nodeDigest } from '#test/support/ports.ts';

const rowOfUnit = (state: ExerciseState, id = 'u'): Row | undefined => {
  const table = state.audiences.get(CONTROL)?.tables.get('organisation');
  return table === undefined ? undefined : [...rowsOf(table)].find((row) => row.id === id);
};
const nameOf = (state: ExerciseState): string | undefined =>
  read(state, organisationKind, 'u')?.value.name;
const valuesOf = (state: ExerciseState, field: string): unknown[] =>
  candidatesOf(rowOfUnit(state), field).map((one) => one.value);
const idOf = (sealed: SealedBatch, index = 0): EntryId => entryId(sealed.hash, index);

/** One batch of one device, in a launch of its own. */
let launches = 0;
const write = (by: Device, entries: readonly Entry[], time = 1): Promise<SealedBatch> =>
  seal(
    by,
    aBatch({
      device: by.id,
      launch: (++launches).toString(16).padStart(16, '0') as never,
      time: [time, 0],
      entries,
    }),
  );
const named = (name: string, replaces: readonly EntryId[] = []): Entry =>
  anEntry({ record: recordId('u'), body: { name }, replaces });

/** The state that every order of the batches gives. */
async function inAnyOrder(batches: readonly SealedBatch[]): Promise<ExerciseState> {
  const first = foldAll(batches);
  const expected = await stateHash(first, nodeDigest);
  for (const order of permutations(batches)) {
    const state = foldAll(order);
    expect(await stateHash(state, nodeDigest)).toBe(expected);
    expect(state.audiences.get(CONTROL)?.awaited).toEqual(first.audiences.get(CONTROL)?.awaited);
    expect(rowOfUnit(state)?.values).toEqual(rowOfUnit(first)?.values);
  }
  return first;
}

describe('registers', () => {
  it('R1 keeps as candidates what nothing replaced', async () => {
    const [alice, bob] = [await aDevice('alice'), await aDevice('bob')];
    const a = await write(alice, [named('a')]);
    const b = await write(alice, [named('b', [idOf(a)])], 2);
    const c = await write(bob, [named('c', [idOf(a)])], 3);
    const d = await write(bob, [named('d', [idOf(b)])], 4);
    expect(valuesOf(await inAnyOrder([a, b]), 'name')).toEqual(['b']);
    expect(valuesOf(await inAnyOrder([a, b, c]), 'name')).toEqual(['b', 'c']);
    expect(valuesOf(await inAnyOrder([a, b, c, d]), 'name')).toEqual(['c', 'd']);
  });

  it('R2 displays the latest of several and calls the field contested until someone settles it', async () => {
    const devices = [await aDevice('alice'), await aDevice('bob'), await aDevice('carol')];
    const [alice, bob, carol] = devices as [Device, Device, Device];
    const early = await write(alice, [named('early')], 5);
    const twin1 = await write(bob, [named('bob')], 9);
    const twin2 = await write(carol, [named('carol')], 9);
    const state = await inAnyOrder([early, twin1, twin2]);
    expect(nameOf(state)).toBe(bob.id > carol.id ? 'bob' : 'carol');
    expect(contestedFields(known(rowOfUnit(state), 'the unit is there'))).toEqual(['name']);
    expect(valuesOf(state, 'name')).toHaveLength(3);
    const settled = await write(
      alice,
      [
        named(
          'settled',
          [early, twin1, twin2].map((one) => idOf(one)),
        ),
      ],
      1,
    );
    const after = await inAnyOrder([early, twin1, twin2, settled]);
    expect(nameOf(after)).toBe('settled');
    expect(contestedFields(known(rowOfUnit(after), 'the unit is there'))).toEqual([]);
  });

  it('R2 orders candidates of the same moment and device by launch, number, hash and place', async () => {
    const alice = await aDevice('alice');
    const launch = (text: string) => ({
      device: alice.id,
      launch: text.padStart(16, '0') as never,
    });
    const low = await seal(alice, aBatch({ ...launch('1'), entries: [named('low')] }));
    const high = await seal(alice, aBatch({ ...launch('2'), entries: [named('high')] }));
    expect(nameOf(await inAnyOrder([low, high]))).toBe('high');
    const later = await seal(
      alice,
      aBatch({ ...launch('1'), number: 1, previous: low.hash, entries: [named('later')] }),
    );
    expect(nameOf(await inAnyOrder([low, later]))).toBe('later');
    const twins = await Promise.all(
      ['x', 'y'].map((name) => seal(alice, aBatch({ ...launch('3'), entries: [named(name)] }))),
    );
    const last = twins.toSorted((a, b) => (a.hash < b.hash ? 1 : -1))[0];
    expect(nameOf(await inAnyOrder(twins))).toBe(last?.batch.entries[0]?.body['name']);
  });

  it('R3 sees no contest where all say the same', async () => {
    const [alice, bob] = [await aDevice('alice'), await aDevice('bob')];
    const state = await inAnyOrder([
      await write(alice, [named('same')]),
      await write(bob, [named('same')]),
    ]);
    expect(valuesOf(state, 'name')).toEqual(['same', 'same']);
    expect(contestedFields(known(rowOfUnit(state), 'the unit is there'))).toEqual([]);
  });

  it('R4 remembers a replacement until what it replaces counts, then forgets it', async () => {
    const [alice, bob] = [await aDevice('alice'), await aDevice('bob')];
    const old = await write(
      alice,
      [anEntry({ record: recordId('u'), body: { name: 'old', note: 'kept' } })],
      9,
    );
    const fresh = await write(bob, [named('new', [idOf(old)])], 1);
    const early = foldAll([fresh]);
    expect([...(early.audiences.get(CONTROL)?.awaited ?? [])]).toEqual([
      [idOf(old), new Set(['organisation/u/name'])],
    ]);
    const state = await inAnyOrder([old, fresh]);
    expect(nameOf(state)).toBe('new');
    expect(read(state, organisationKind, 'u')?.value.note).toBe('kept');
    expect(state.audiences.get(CONTROL)?.awaited.size).toBe(0);
  });

  it('R4 forgets a replacement of an entry that turns out to set something else', async () => {
    const [alice, bob] = [await aDevice('alice'), await aDevice('bob')];
    const other = await write(alice, [
      anEntry({ record: recordId('v'), body: { name: 'other' } }),
      anEntry({ type: 'satellite.recorded' }),
    ]);
    const wrong = await write(bob, [named('x', [idOf(other), idOf(other, 1), idOf(other, 200)])]);
    const state = await inAnyOrder([other, wrong]);
    expect(state.audiences.get(CONTROL)?.awaited.size).toBe(0);
    expect(read(state, organisationKind, 'v')?.value.name).toBe('other');
  });

  it('R5 replaces only fields that the entry sets, of its own record and audience', async () => {
    const [alice, bob] = [await aDevice('alice'), await aDevice('bob')];
    const both = await write(alice, [
      anEntry({ record: recordId('u'), body: { name: 'a', note: 'b' } }),
    ]);
    const note = await write(bob, [
      anEntry({ record: recordId('u'), body: { note: 'c' }, replaces: [idOf(both)] }),
    ]);
    const elsewhere = await write(bob, [
      anEntry({ record: recordId('v'), body: { name: 'v' }, replaces: [idOf(both)] }),
    ]);
    const state = await inAnyOrder([both, note, elsewhere]);
    expect(read(state, organisationKind, 'u')?.value).toMatchObject({ name: 'a', note: 'c' });
    expect(read(state, organisationKind, 'v')?.value.name).toBe('v');
    const schedule = await seal(
      bob,
      aBatch({
        device: bob.id,
        audience: ALL,
        entries: [
          anEntry({
            type: 'schedule.recorded',
            record: recordId('u'),
            body: { note: 'other audience' },
            replaces: [idOf(both)],
          }),
        ],
      }),
    );
    const apart = await inAnyOrder([both, schedule]);
    expect(nameOf(apart)).toBe('a');
    expect(read(apart, scheduleKind, 'u')?.value.note).toBe('other audience');
  });

  it('R6 lets adding an element win over taking it out at the same time', async () => {
    const [alice, bob] = [await aDevice('alice'), await aDevice('bob')];
    const tag = (value: boolean, replaces: readonly EntryId[] = []): Entry =>
      anEntry({ record: recordId('u'), body: { 'tag:重点': value }, replaces });
    const add = await write(alice, [tag(true)]);
    const out = await write(alice, [tag(false, [idOf(add)])], 9);
    const again = await write(bob, [tag(true, [idOf(add)])], 2);
    const elements = (state: ExerciseState): string[] =>
      elementsOf(known(rowOfUnit(state), 'the unit is there'), 'tag');
    expect(elements(await inAnyOrder([add]))).toEqual(['重点']);
    expect(elements(await inAnyOrder([add, out]))).toEqual([]);
    const both = await inAnyOrder([add, out, again]);
    expect(elements(both)).toEqual(['重点']);
    expect(contestedFields(known(rowOfUnit(both), 'the unit is there'))).toEqual([]);
  });

  it('R7 hides a removed record, keeps what is written into it, and shows it again', async () => {
    const alice = await aDevice('alice-7');
    const bob = await aDevice('bob-7');
    const id = recordId('u');
    await alice.act((state) => [recordFields(state, CONTROL, organisationKind, id, { name: 'a' })]);
    bob.take(alice.batches);
    await alice.act((state) => [recordRemoval(state, CONTROL, organisationKind, id, true)]);
    expect(read(alice.state, organisationKind, 'u')).toBeUndefined();
    expect([...readAll(alice.state, organisationKind)]).toEqual([]);
    await bob.act((state) => [
      recordFields(state, CONTROL, organisationKind, id, { note: 'still written' }),
    ]);
    alice.take(bob.batches);
    expect(read(alice.state, organisationKind, 'u')).toBeUndefined();
    await alice.act((state) => [recordRemoval(state, CONTROL, organisationKind, id, false)]);
    expect(read(alice.state, organisationKind, 'u')?.value).toMatchObject({
      name: 'a',
      note: 'still written',
    });
    await inAnyOrder(alice.batches);
  });

  it('R7 lets a removal win over a concurrent showing', async () => {
    const [alice, bob] = [await aDevice('alice'), await aDevice('bob')];
    const set = (removed: boolean, replaces: readonly EntryId[]): Entry =>
      anEntry({ type: 'organisation.removed', record: recordId('u'), body: { removed }, replaces });
    const made = await write(alice, [named('a')]);
    const gone = await write(alice, [set(true, [])], 2);
    const shown = await write(bob, [set(false, [idOf(gone)])], 9);
    const goneAgain = await write(alice, [set(true, [idOf(gone)])], 3);
    expect((await inAnyOrder([made, gone, shown])).audiences.size).toBe(1);
    expect(nameOf(await inAnyOrder([made, gone, shown]))).toBe('a');
    expect(nameOf(await inAnyOrder([made, gone, shown, goneAgain]))).toBeUndefined();
    // A removal of something that never came hides nothing that is there.
    expect(nameOf(await inAnyOrder([gone]))).toBeUndefined();
  });

  it('R8 replaces a whole value whole', async () => {
    const alice = await aDevice('alice-8');
    const bob = await aDevice('bob-8');
    const id = recordId('d');
    const value = (text: string) => ({
      subject: recordId('u'),
      attribute: 'target' as const,
      value: text,
      effectiveFrom: 0,
      basis: '',
    });
    await alice.act((state) => [recordWhole(state, CONTROL, designationKind, id, value('main'))]);
    bob.take(alice.batches);
    await alice.act((state) => [recordWhole(state, CONTROL, designationKind, id, value('none'))]);
    await bob.act((state) => [
      recordWhole(state, CONTROL, designationKind, id, value('secondary')),
    ]);
    alice.take(bob.batches);
    const row = known(
      readIn(alice.state, CONTROL, designationKind, 'd'),
      'the designation is there',
    ).row;
    expect(contestedFields(row)).toEqual(['*']);
    expect(candidatesOf(row, '*')).toHaveLength(2);
    await inAnyOrder(alice.batches);
  });

  it('R9 lets the later of two entries in a batch count', async () => {
    const [alice, bob] = [await aDevice('alice'), await aDevice('bob')];
    const twice = await write(alice, [
      named('first'),
      named('second'),
      anEntry({ record: recordId('u'), body: { note: 'n' } }),
    ]);
    expect(valuesOf(await inAnyOrder([twice]), 'name')).toEqual(['second']);
    const after = await write(bob, [named('third', [idOf(twice, 1)])]);
    expect(valuesOf(await inAnyOrder([twice, after]), 'name')).toEqual(['third']);
  });

  it('R10 keeps records of the same id in two audiences apart', async () => {
    const by = await aDevice('r10', { role: 'attack-team' });
    const [one, two] = [teamAudience(recordId('one')), teamAudience(recordId('two'))];
    const id = recordId('f');
    await by.act((state) => [
      recordFields(state, one, findingKind, id, { title: 'in one' }),
      recordFields(state, two, findingKind, id, { title: 'in two' }),
    ]);
    await by.act((state) => [recordFields(state, one, findingKind, id, { title: 'changed' })]);
    expect(readIn(by.state, one, findingKind, 'f')?.value.title).toBe('changed');
    expect(readIn(by.state, two, findingKind, 'f')?.value.title).toBe('in two');
  });
});
