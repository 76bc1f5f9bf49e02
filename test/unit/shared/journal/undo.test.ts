import { describe, expect, it } from 'vitest';
import { CONTROL } from '#shared/domain/audiences.ts';
import { designationKind, organisationKind } from '#shared/domain/register.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { elementsOf, read } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { inverseWrites, type UndoStep, undoSteps } from '#shared/journal/undo.ts';
import {
  recordFields,
  recordNew,
  recordRemoval,
  recordWhole,
  type Write,
} from '#shared/journal/write.ts';
import { aDevice, type Device, recordId } from '#test/support/builders.ts';

interface Done {
  readonly steps: readonly UndoStep[];
  readonly sealed: readonly SealedBatch[];
}

const id = recordId('u');

async function act(
  device: Device,
  writes: (state: ExerciseState) => readonly Write[],
): Promise<Done> {
  const steps = undoSteps(device.state, writes(device.state));
  return { steps, sealed: await device.act(writes) };
}

const set =
  (fields: Parameters<typeof recordFields>[4]) =>
  (state: ExerciseState): Write[] => [recordFields(state, CONTROL, organisationKind, id, fields)];

/** Undoes; gives what can be undone in turn, or the problem. */
async function undo(device: Device, { steps, sealed }: Done): Promise<Done | string> {
  const writes = inverseWrites(device.state, steps, sealed);
  return writes.ok ? act(device, () => writes.value) : writes.error.type;
}

const unit = (device: Device) => read(device.state, organisationKind, 'u');

describe('undo', () => {
  it('U1 writes what was displayed before', async () => {
    const device = await aDevice('u1');
    await act(device, set({ name: 'one', note: 'n' }));
    const done = await act(device, set({ name: 'two', note: 'm' }));
    await undo(device, done);
    expect(unit(device)?.value).toMatchObject({ name: 'one', note: 'n' });
    expect(device.batches).toHaveLength(3);
  });

  it('U1 empties a field that nobody had set, and keeps the record', async () => {
    const device = await aDevice('u1-b');
    await act(device, set({ name: 'one' }));
    const done = await act(device, set({ note: 'first note', 'tag:a': true }));
    await undo(device, done);
    expect(unit(device)?.value).toMatchObject({ name: 'one', note: '' });
    expect(unit(device)?.row.values['tag:a']).toBe(false);
  });

  it('U1 undoes an action that wrote a field twice', async () => {
    const device = await aDevice('u1-c');
    await act(device, set({ name: 'one' }));
    const done = await act(device, (state) => [
      ...set({ name: 'two' })(state),
      ...set({ name: 'three' })(state),
    ]);
    expect(unit(device)?.value.name).toBe('three');
    await undo(device, done);
    expect(unit(device)?.value.name).toBe('one');
  });

  it('U1 brings back a whole value', async () => {
    const device = await aDevice('u1-d');
    const value = (text: string) => ({
      subject: id,
      attribute: 'target' as const,
      value: text,
      effectiveFrom: 0,
      basis: '',
    });
    const write = (text: string) => (state: ExerciseState) => [
      recordWhole(state, CONTROL, designationKind, recordId('d'), value(text)),
    ];
    const made = await act(device, write('main'));
    await undo(device, await act(device, write('none')));
    expect(read(device.state, designationKind, 'd')?.value.value).toBe('main');
    expect(await undo(device, made)).toBe('undo-overtaken');
  });

  it('U2 is refused when a field has been changed since, by whomever', async () => {
    const device = await aDevice('u2');
    await act(device, set({ name: 'one' }));
    const done = await act(device, set({ name: 'two', note: 'n' }));
    await act(device, set({ note: 'm' }));
    expect(await undo(device, done)).toBe('undo-overtaken');
    expect(unit(device)?.value).toMatchObject({ name: 'two', note: 'm' });
  });

  it('U2 is refused when somebody else wrote at the same time', async () => {
    const device = await aDevice('u2-b');
    const other = await aDevice('u2-c');
    await act(device, set({ name: 'one' }));
    other.take(device.batches);
    const done = await act(device, set({ name: 'ours' }));
    await act(other, set({ name: 'theirs' }));
    device.take(other.batches);
    expect(await undo(device, done)).toBe('undo-overtaken');
  });

  it('U3 hides a record that the action created', async () => {
    const device = await aDevice('u3');
    const done = await act(device, () => [
      recordNew(CONTROL, organisationKind, id, { name: 'one' }),
    ]);
    await undo(device, done);
    expect(unit(device)).toBeUndefined();
  });

  it('U3 is refused when others have written into that record', async () => {
    const device = await aDevice('u3-b');
    const other = await aDevice('u3-c');
    const done = await act(device, set({ name: 'one' }));
    other.take(device.batches);
    await act(other, set({ contact: 'theirs' }));
    device.take(other.batches);
    expect(await undo(device, done)).toBe('undo-overtaken');
    expect(unit(device)?.value).toMatchObject({ name: 'one', contact: 'theirs' });
  });

  it('U4 shows a removed record again', async () => {
    const device = await aDevice('u4');
    await act(device, set({ name: 'one' }));
    const done = await act(device, (state) => [
      recordRemoval(state, CONTROL, organisationKind, id, true),
    ]);
    expect(unit(device)).toBeUndefined();
    await undo(device, done);
    expect(unit(device)?.value.name).toBe('one');
  });

  it('U4 takes an element of a set out again', async () => {
    const device = await aDevice('u4-b');
    await act(device, set({ name: 'one', 'tag:a': true }));
    const done = await act(device, set({ 'tag:a': false, 'tag:b': true }));
    await undo(device, done);
    const row = unit(device)?.row;
    expect(row && elementsOf(row, 'tag')).toEqual(['a']);
  });

  it('U5 can itself be undone, again and again', async () => {
    const device = await aDevice('u5');
    await act(device, set({ name: 'one' }));
    let last = await act(device, set({ name: 'two' }));
    for (const expected of ['one', 'two', 'one', 'two']) {
      const next = await undo(device, last);
      if (typeof next === 'string') throw new Error(next);
      last = next;
      expect(unit(device)?.value.name).toBe(expected);
    }
  });

  it('U5 shows a created record again after its creation was undone and redone', async () => {
    const device = await aDevice('u5-b');
    const made = await act(device, () => [
      recordNew(CONTROL, organisationKind, id, { name: 'one' }),
    ]);
    const undone = await undo(device, made);
    if (typeof undone === 'string') throw new Error(undone);
    expect(unit(device)).toBeUndefined();
    await undo(device, undone);
    expect(unit(device)?.value.name).toBe('one');
  });
});
