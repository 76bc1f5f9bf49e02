import { beforeAll, describe, expect, it } from 'vitest';
import { ALL, CONTROL } from '#shared/domain/audiences.ts';
import { scheduleKind } from '#shared/domain/exercise.ts';
import { designationKind, organisationKind } from '#shared/domain/register.ts';
import { type EntryId, entryId, type SealedBatch } from '#shared/journal/batch.ts';
import { beginFold, foldBatches } from '#shared/journal/fold.ts';
import { readAll } from '#shared/journal/read.ts';
import { partsToState, restoreState, snapshotParts } from '#shared/journal/snapshot.ts';
import { detachState, type ExerciseState } from '#shared/journal/state.ts';
import { journalHash, stateHash } from '#shared/journal/state-hash.ts';
import { draftTable, emptyTable, type Row, rowAt, rowOf, rowsOf } from '#shared/journal/table.ts';
import { recordFields, recordNew, recordRemoval, recordWhole } from '#shared/journal/write.ts';
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
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
  recordId,
  seal,
} from '#test/support/builders.ts';
import { viewOf } from '#test/support/oracle.ts';
import { nodeDigest } from '#test/support/ports.ts';

const pieces = (state: ExerciseState): Map<string, Uint8Array> =>
  new Map(snapshotParts(state).map((part) => [part.key, part.encode()]));
const restored = (state: ExerciseState): ExerciseState => {
  const back = partsToState(EXERCISE, pieces(state));
  if (back === null) throw new Error('The snapshot did not open');
  return back;
};
const named = (record: string, name: string, replaces: readonly EntryId[] = []) =>
  anEntry({ record: recordId(record), body: { name }, replaces });

describe('snapshot', () => {
  /** A state with everything in it that a state can have. */
  let full: ExerciseState;
  let missing: SealedBatch;
  let awaitedBatch: SealedBatch;
  let alice: Device;

  beforeAll(async () => {
    alice = await aDevice('alice');
    const bob = await aDevice('bob');
    await alice.act(() =>
      Array.from({ length: 1100 }, (_, index) =>
        recordNew(CONTROL, organisationKind, recordId(`u${index}`), { name: `Unit ${index}` }),
      ),
    );
    bob.take(alice.batches);
    await alice.act((state) => [
      recordFields(state, CONTROL, organisationKind, recordId('u1'), {
        name: 'a',
        'tag:重点': true,
      }),
      recordRemoval(state, CONTROL, organisationKind, recordId('u2'), true),
      recordFields(state, ALL, scheduleKind, recordId('p'), { note: 'x' }),
      recordWhole(state, CONTROL, designationKind, recordId('d'), {
        subject: recordId('u1'),
        attribute: 'target',
        value: 'main',
        effectiveFrom: 0,
        basis: '文号',
      }),
    ]);
    await bob.act((state) => [
      recordFields(state, CONTROL, organisationKind, recordId('u1'), { name: 'b' }),
    ]);
    const stranger = (
      launch: string,
      parts: Partial<Parameters<typeof aBatch>[0]>,
    ): Promise<SealedBatch> =>
      seal(bob, aBatch({ device: bob.id, launch: launch.padStart(16, '0') as LaunchId, ...parts }));
    const chain = await aChain(bob, [[named('w', '1')], [named('w', '2')]], {
      launch: 'c'.padStart(16, '0') as LaunchId,
    });
    const fork = await stranger('c', { entries: [named('w', 'fork')] });
    const part = await stranger('d', { part: 0, of: 2, entries: [named('x', 'held')] });
    const broken = await stranger('e', { number: 5, entries: [named('y', 'broken')] });
    const aside = await stranger('f', {
      entries: [anEntry({ type: 'satellite.recorded' }), named('z', 'z')],
    });
    missing = await stranger('a', { entries: [named('m', 'missing')] });
    const waiting = await stranger('a', {
      number: 1,
      previous: missing.hash,
      entries: [named('m', 'waiting 市')],
    });
    awaitedBatch = await stranger('b', { entries: [named('q', 'replaced before it came')] });
    const early = await stranger('9', {
      entries: [named('q', 'early', [entryId(awaitedBatch.hash, 0)])],
    });
    full = foldAll([
      ...alice.batches,
      ...bob.batches,
      ...chain,
      fork,
      part,
      broken,
      aside,
      waiting,
      early,
    ]);
    expect([full.forks.length, full.waiting.size, full.aside.length]).toEqual([1, 3, 1]);
    expect(full.audiences.get(CONTROL)?.awaited.size).toBe(1);
  });

  it('N1 gives back the whole state', async () => {
    const back = restored(full);
    for (const key of ['forks', 'aside', 'latest', 'exercise'] as const)
      expect(back[key]).toEqual(full[key]);
    expect([...back.streams]).toEqual([...full.streams]);
    expect([...back.waiting]).toEqual([...full.waiting]);
    expect([...back.batches]).toEqual([...full.batches]);
    expect(viewOf(back)).toEqual(viewOf(full));
    for (const [audience, part] of full.audiences) {
      expect(back.audiences.get(audience)?.awaited).toEqual(part.awaited);
      for (const [kind, table] of part.tables) {
        expect([...rowsOf(back.audiences.get(audience)?.tables.get(kind) ?? emptyTable())]).toEqual(
          [...rowsOf(table)],
        );
      }
    }
    expect(await stateHash(back, nodeDigest)).toBe(await stateHash(full, nodeDigest));
    expect(await journalHash(back, nodeDigest)).toBe(await journalHash(full, nodeDigest));
  });

  it('N2 goes on from where it was', async () => {
    const back = foldBatches(restored(full), [missing, awaitedBatch]);
    const straight = foldBatches(detachState(full), [missing, awaitedBatch]);
    expect(viewOf(back)).toEqual(viewOf(straight));
    expect([...back.waiting.keys()]).toEqual([...straight.waiting.keys()]);
    expect(back.audiences.get(CONTROL)?.awaited.size).toBe(0);
    expect(back.waiting.size).toBe(2);
  });

  it('N3 is not read when anything of it is missing', () => {
    const whole = pieces(full);
    expect(whole.size).toBeGreaterThan(5);
    for (const key of whole.keys()) {
      const less = new Map(whole);
      less.delete(key);
      expect(partsToState(EXERCISE, less)).toBeNull();
    }
  });

  it('N3 is not read for another exercise, layout or understanding', () => {
    expect(partsToState(OTHER_EXERCISE, pieces(full))).toBeNull();
    const head = fromUtf8(pieces(full).get('head') ?? new Uint8Array(0));
    for (const [from, to] of [
      ['"format":2', '"format":3'],
      ['organisation 1', 'organisation 0'],
      ['"understood":"fold 1', '"understood":"fold 0'],
    ] as const) {
      expect(head).toContain(from);
      expect(
        partsToState(EXERCISE, new Map([...pieces(full), ['head', utf8(head.replace(from, to))]])),
      ).toBeNull();
    }
  });

  it('N1 can be restored piece by piece, each asked for once', () => {
    const whole = pieces(full);
    const steps = restoreState(EXERCISE);
    const asked: string[] = [];
    let step = steps.next();
    while (step.done !== true) {
      asked.push(step.value);
      step = steps.next(whole.get(step.value));
    }
    expect(step.value === null ? null : viewOf(step.value)).toEqual(viewOf(full));
    expect(asked.toSorted()).toEqual([...whole.keys()].toSorted());
  });

  it('N4 needs only the changed pieces written again', async () => {
    const device = await aDevice('n4');
    await device.act(() =>
      Array.from({ length: 2500 }, (_, index) =>
        recordNew(CONTROL, organisationKind, recordId(`u${index}`), { name: 'x' }),
      ),
    );
    const before = new Map(snapshotParts(device.state).map((part) => [part.key, part]));
    await device.act((state) => [
      recordFields(state, CONTROL, organisationKind, recordId('u1500'), { name: 'y' }),
    ]);
    const stored = new Map([...before].map(([key, part]) => [key, part.encode()]));
    const written: string[] = [];
    for (const part of snapshotParts(device.state)) {
      if (before.get(part.key)?.identity === part.identity) continue;
      written.push(part.key);
      stored.set(part.key, part.encode());
    }
    expect(written.toSorted()).toEqual(['head', 'ledger/0', 'table/control/organisation/1']);
    const back = partsToState(EXERCISE, stored);
    expect(back === null ? null : viewOf(back)).toEqual(viewOf(device.state));
  });

  it('N4 holds one moment, though the journal goes on before it is encoded', async () => {
    const device = await aDevice('n4-later');
    await device.act(() => [recordNew(CONTROL, organisationKind, recordId('u'), { name: 'x' })]);
    const parts = snapshotParts(device.state);
    const then = viewOf(device.state);
    await device.act(() => [recordNew(CONTROL, organisationKind, recordId('v'), { name: 'y' })]);
    const back = partsToState(EXERCISE, new Map(parts.map((part) => [part.key, part.encode()])));
    expect(back === null ? null : viewOf(back)).toEqual(then);
  });
});

describe('versions of a state', () => {
  it('N5 leaves earlier ones as they were', async () => {
    const device = await aDevice('n5');
    const seen: [ExerciseState, readonly string[]][] = [];
    const show = (state: ExerciseState): string[] =>
      [...readAll(state, organisationKind)].map(({ id, value }) => `${id} ${value.name}`);
    for (let step = 0; step < 5; step++) {
      await device.act((state) => [
        recordFields(state, CONTROL, organisationKind, recordId('u'), { name: `name ${step}` }),
        recordNew(CONTROL, organisationKind, recordId(`v${step}`), { name: 'v' }),
      ]);
      seen.push([device.state, show(device.state)]);
    }
    for (const [state, shown] of seen) expect(show(state)).toEqual(shown);
    expect(seen[0]?.[1]).toEqual(['u name 0', 'v0 v']);
  });

  it('N6 folds onto a detached copy without touching the original or what comes after it', async () => {
    const alice = await aDevice('n6-a');
    const bob = await aDevice('n6-b');
    await alice.act(() => [recordNew(CONTROL, organisationKind, recordId('u'), { name: 'u' })]);
    const ours = await aChain(alice, [[named('a', 'a')], [named('b', 'b')]], {
      launch: '1'.repeat(16) as LaunchId,
    });
    const theirs = await aChain(bob, [[named('b', 'x')], [named('c', 'y')], [named('a', 'z')]]);
    const before = await stateHash(alice.state, nodeDigest);
    const trial = foldBatches(detachState(alice.state), theirs);
    expect(trial.batches.size).toBe(4);
    expect(alice.state.batches.size).toBe(1);
    expect(await stateHash(alice.state, nodeDigest)).toBe(before);
    const after = foldBatches(alice.state, ours);
    expect(viewOf(after)).toEqual(viewOf(foldAll([...alice.batches, ...ours])));
    expect(viewOf(trial)).toEqual(viewOf(foldAll([...alice.batches, ...theirs])));
    const fold = beginFold(after);
    for (const sealed of theirs) expect(fold.take(sealed)).toBe('taken');
    expect(viewOf(fold.finish().state)).toEqual(
      viewOf(foldAll([...alice.batches, ...theirs, ...ours])),
    );
  });
});

describe('tables', () => {
  const row = (id: string, value: unknown): Row => ({
    id,
    values: { value },
    entry: `${'0'.repeat(64)}.0` as EntryId,
    heads: null,
    removed: false,
  });

  it('N5 copy only the segments that change', () => {
    const first = draftTable(emptyTable());
    for (let index = 0; index < 2500; index++) first.put(row(`r${index}`, index));
    const one = first.finish();
    const second = draftTable(one);
    second.put(row('r1500', 'changed'));
    const two = second.finish();
    expect(one.segments.map((segment, index) => segment === two.segments[index])).toEqual([
      true,
      false,
      true,
    ]);
    expect(rowOf(one, 'r1500')?.values).toEqual({ value: 1500 });
    expect(rowOf(two, 'r1500')?.values).toEqual({ value: 'changed' });
    expect(rowAt(two, 2499)?.id).toBe('r2499');
    expect(rowAt(two, 2500)).toBeUndefined();
    expect(rowOf(two, 'none')).toBeUndefined();
  });

  it('N5 are not misled by the places that an abandoned draft gave out', () => {
    const base = draftTable(emptyTable());
    base.put(row('a', 1));
    const table = base.finish();
    const abandoned = draftTable(table);
    for (const id of ['x', 'y', 'z']) abandoned.put(row(id, 'abandoned'));
    expect(['x', 'y', 'z'].map((id) => rowOf(table, id))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const kept = draftTable(table);
    for (const id of ['z', 'x', 'new']) {
      expect(kept.get(id)).toBeUndefined();
      kept.put(row(id, `kept ${id}`));
    }
    const after = kept.finish();
    expect([...rowsOf(after)].map((one) => one.id)).toEqual(['a', 'z', 'x', 'new']);
    for (const id of ['z', 'x', 'new'])
      expect(rowOf(after, id)?.values).toEqual({ value: `kept ${id}` });
    expect(rowOf(after, 'y')).toBeUndefined();
  });
});
