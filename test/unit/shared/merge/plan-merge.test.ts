import { beforeAll, describe, expect, it } from 'vitest';
import { ALL, CONTROL, teamAudience } from '#shared/domain/audiences.ts';
import { evidenceKind } from '#shared/domain/evidence.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import { organisationKind, teamKind } from '#shared/domain/register.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { read } from '#shared/journal/read.ts';
import { emptyState, type ExerciseState } from '#shared/journal/state.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { recordFields, recordNew } from '#shared/journal/write.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import type { LaunchId } from '#shared/kernel/ids.ts';
import { mergeBatches } from '#shared/merge/merge-batches.ts';
import { type MergePlan, type MergePorts, planMerge } from '#shared/merge/plan-merge.ts';
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
import { fixedClock, memoryEvidence, nodeDigest, sha256Of, START_MS } from '#test/support/ports.ts';

const ports = (): MergePorts => ({ store: memoryEvidence(), wallMs: START_MS });
const hashOf = (state: ExerciseState): Promise<string> => stateHash(state, nodeDigest);
const named = (record: string, name: string) =>
  anEntry({ record: recordId(record), body: { name } });

describe('merge', () => {
  let alice: Device;
  let bob: Device;
  beforeAll(async () => {
    alice = await aDevice('alice');
    bob = await aDevice('bob');
  });

  const plan = async (
    state: ExerciseState,
    batches: readonly SealedBatch[],
    more: Partial<MergePorts> & { evidence?: ReadonlySet<ReturnType<typeof sha256Of>> } = {},
  ): Promise<MergePlan> => {
    const { evidence = new Set(), ...rest } = more;
    const incoming = { exercise: EXERCISE, from: alice.id, created: START_MS, batches, evidence };
    const result = await planMerge(state, incoming, { ...ports(), ...rest });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };

  it('M1 refuses a package and a batch of another exercise', async () => {
    const foreign = await seal(alice, aBatch({ device: alice.id, exercise: OTHER_EXERCISE }));
    const incoming = { from: alice.id, created: 0, evidence: new Set<never>() };
    const state = emptyState(EXERCISE);
    const refusal = { type: 'other-exercise', expected: EXERCISE, found: OTHER_EXERCISE };
    expect(
      await planMerge(state, { ...incoming, exercise: OTHER_EXERCISE, batches: [] }, ports()),
    ).toEqual({ ok: false, error: refusal });
    expect(
      await planMerge(state, { ...incoming, exercise: EXERCISE, batches: [foreign] }, ports()),
    ).toEqual({ ok: false, error: refusal });
    expect(state).toEqual(emptyState(EXERCISE));
  });

  const head = (rootKey: string, by: Device): Promise<SealedBatch> =>
    seal(
      by,
      aBatch({
        device: by.id,
        audience: ALL,
        entries: [
          {
            type: 'exercise.recorded',
            schema: 1,
            record: recordId(EXERCISE),
            body: { title: 'Drill', rootKey },
            replaces: [],
          },
        ],
      }),
    );

  it('M2 pins the root key at the first opening and refuses another', async () => {
    const [ours, theirs] = [await head('k'.repeat(43), alice), await head('x'.repeat(43), bob)];
    const first = await plan(emptyState(EXERCISE), [ours]);
    expect(first).toMatchObject({ rootKey: 'k'.repeat(43), firstOpening: true });
    const state = foldAll([ours]);
    expect(await plan(state, [ours])).toMatchObject({
      rootKey: 'k'.repeat(43),
      firstOpening: false,
    });
    const differs = { type: 'root-key-differs', pinned: 'k'.repeat(43), found: 'x'.repeat(43) };
    const incoming = { exercise: EXERCISE, from: bob.id, created: 0, evidence: new Set<never>() };
    expect(await planMerge(state, { ...incoming, batches: [theirs] }, ports())).toEqual({
      ok: false,
      error: differs,
    });
    expect(
      await planMerge(emptyState(EXERCISE), { ...incoming, batches: [ours, theirs] }, ports()),
    ).toEqual({ ok: false, error: differs });
    // Even where the entry would not count: it might later.
    const orphan = await seal(
      bob,
      aBatch({ ...theirs.batch, number: 7, previous: ours.hash, role: 'observer' }),
    );
    expect(await planMerge(state, { ...incoming, batches: [orphan] }, ports())).toEqual({
      ok: false,
      error: differs,
    });
    expect(read(state, exerciseKind, EXERCISE)?.value.rootKey).toBe('k'.repeat(43));
  });

  it('M3 gives the same state whatever the order, the split and the repetition', async () => {
    const a = await aChain(alice, [[named('u', 'a')], [named('v', 'b')]]);
    const b = await aChain(bob, [[named('u', 'x')], [named('w', 'y')]]);
    const expected = await hashOf(foldAll([...a, ...b]));
    for (const order of permutations([...a, ...b])) {
      let state = emptyState(EXERCISE);
      for (const cut of [order.slice(0, 1), order.slice(0, 3), order]) {
        state = mergeBatches(state, cut).state;
      }
      expect(await hashOf(state)).toBe(expected);
    }
  });

  it('M4 brings nothing when merged again', async () => {
    const chain = await aChain(alice, [[named('u', 'a')], [named('v', 'b')]]);
    const once = mergeBatches(emptyState(EXERCISE), chain);
    expect(once.fresh).toEqual(chain);
    const again = mergeBatches(once.state, [...chain, ...chain]);
    expect(again.fresh).toEqual([]);
    expect(again.changes.size).toBe(0);
    expect(await hashOf(again.state)).toBe(await hashOf(once.state));
    expect(await plan(once.state, chain)).toMatchObject({
      fresh: [],
      knownBatches: 2,
      freshEntries: 0,
      kinds: [],
      conflicts: [],
    });
  });

  it('M5 keeps both of two values, names the conflict once and counts what is settled', async () => {
    const a = await aDevice('m5-a');
    const b = await aDevice('m5-b');
    const set = (name: string) => (state: ExerciseState) => [
      recordFields(state, CONTROL, organisationKind, recordId('u'), { name }),
    ];
    await a.act(set('start'));
    b.take(a.batches);
    await a.act(set('from a'));
    await b.act(set('from b'));
    const preview = await plan(a.state, b.batches);
    expect(preview.conflicts).toMatchObject([
      { audience: CONTROL, kind: 'organisation', record: 'u', field: 'name' },
    ]);
    expect(preview.conflicts[0]?.values.toSorted()).toEqual(['from a', 'from b']);
    a.take(b.batches);
    await b.act((state) => [
      recordFields(state, CONTROL, organisationKind, recordId('u'), { note: 'other field' }),
    ]);
    expect((await plan(a.state, b.batches)).conflicts).toEqual([]);
    b.take(a.batches);
    await b.act(set('settled'));
    expect(await plan(a.state, b.batches)).toMatchObject({ conflicts: [], settledConflicts: 1 });
    a.take(b.batches);
    expect(read(a.state, organisationKind, 'u')?.value.name).toBe('settled');
  });

  it('M6 leaves the state as it was', async () => {
    const a = await aChain(alice, [[named('u', 'a')], [named('v', 'b')]]);
    const b = await aChain(bob, [[named('w', 'c')], [named('u', 'x')], [named('x', 'd')]]);
    const state = foldAll(a);
    const before = await hashOf(state);
    const batches = [...state.batches.keys()];
    await plan(state, b);
    expect([...state.batches.keys()]).toEqual(batches);
    // What is folded afterwards in another order finds its places undisturbed.
    const after = mergeBatches(state, [...b].reverse()).state;
    expect(await hashOf(state)).toBe(before);
    expect(await hashOf(after)).toBe(await hashOf(foldAll([...a, ...b])));
    expect(['u', 'v', 'w', 'x'].map((id) => read(after, organisationKind, id)?.id)).toEqual([
      'u',
      'v',
      'w',
      'x',
    ]);
  });

  it('M7 counts batches, entries and records by kind', async () => {
    const by = await aDevice('m7');
    await by.act(() => [recordNew(CONTROL, organisationKind, recordId('u'), { name: 'a' })]);
    const state = foldAll(by.batches);
    await by.act((now) => [
      recordFields(now, CONTROL, organisationKind, recordId('u'), { name: 'b' }),
      recordNew(CONTROL, organisationKind, recordId('v'), { name: 'c' }),
      recordNew(CONTROL, teamKind, recordId('t'), { name: 'd' }),
    ]);
    expect(await plan(state, by.batches)).toMatchObject({
      knownBatches: 1,
      freshEntries: 3,
      kinds: [
        { kind: 'organisation', entries: 2, newRecords: 1, changedRecords: 1 },
        { kind: 'team', entries: 1, newRecords: 1, changedRecords: 0 },
      ],
    });
  });

  it('M8 names what is missing and how much it holds up', async () => {
    const a = await aChain(alice, [
      [named('u', 'a')],
      [named('v', 'b')],
      [named('w', 'c')],
      [named('x', 'd')],
    ]);
    const launch = '00000000000000bb' as LaunchId;
    const child = await aChain(bob, [[named('y', 'e')]], {
      launch,
      previous: sha256Of('lost launch'),
    });
    const part = await seal(
      bob,
      aBatch({
        device: bob.id,
        action: recordId('import'),
        part: 0,
        of: 3,
        entries: [named('z', 'f')],
      }),
    );
    const broken = await seal(
      alice,
      aBatch({ device: alice.id, number: 9, entries: [named('q', 'g')] }),
    );
    const { waiting } = await plan(emptyState(EXERCISE), [...a.slice(2), ...child, part, broken]);
    const missing = [
      {
        hash: a[1]?.hash,
        audience: CONTROL,
        device: alice.id,
        place: { launch: '00000000000000aa', number: 1 },
        blocks: 2,
      },
      { hash: sha256Of('lost launch'), audience: CONTROL, device: bob.id, place: null, blocks: 1 },
    ];
    expect(waiting).toEqual({
      missing: missing.toSorted((x, y) => ((x.hash ?? '') < (y.hash ?? '') ? -1 : 1)),
      incomplete: [{ action: 'import', audience: CONTROL, device: bob.id, parts: 1, of: 3 }],
      broken: [broken.hash],
    });
  });

  it('M9 names the forks that it proves', async () => {
    const chain = await aChain(alice, [[named('u', 'a')], [named('v', 'b')]]);
    const twin = await aChain(alice, [[named('u', 'twin')]]);
    const state = foldAll(chain);
    const preview = await plan(state, twin);
    expect(preview.forks).toEqual([
      {
        stream: `${alice.id}/00000000000000aa/control`,
        number: 0,
        hashes: [chain[0]?.hash ?? '', twin[0]?.hash ?? ''].toSorted(),
      },
    ]);
    expect((await plan(mergeBatches(state, twin).state, twin)).forks).toEqual([]);
  });

  it('M10 lists the entries that would be set aside', async () => {
    const [batch] = await aChain(alice, [
      [named('u', 'a'), anEntry({ type: 'satellite.recorded' }), anEntry({ body: { name: 5 } })],
    ]);
    const preview = await plan(emptyState(EXERCISE), [batch as SealedBatch]);
    expect(preview.aside.map((entry) => [entry.type, entry.reason])).toEqual([
      ['satellite.recorded', 'newer'],
      ['organisation.recorded', 'malformed'],
    ]);
    expect(preview.fresh).toHaveLength(1);
  });

  it('M11 sorts evidence into what comes along and what is nowhere', async () => {
    const team = recordId('t');
    const by = await aDevice('m11', { role: 'attack-team' });
    const files = ['stored', 'along', 'nowhere'];
    await by.act(() =>
      files.map((name) =>
        recordNew(teamAudience(team), evidenceKind, recordId(`e-${name}`), {
          sha256: sha256Of(name),
          fileName: name,
        }),
      ),
    );
    const store = memoryEvidence();
    await store.put(utf8('stored'));
    const evidence = new Set([sha256Of('along')]);
    const preview = await plan(emptyState(EXERCISE), by.batches, { store, evidence });
    expect(preview.evidence).toEqual({
      arriving: [sha256Of('along')],
      missing: [sha256Of('nowhere')],
    });
    // A second package with the bytes that the first did not have.
    const later = await plan(by.state, by.batches, {
      store,
      evidence: new Set([sha256Of('nowhere')]),
    });
    expect(later.evidence).toEqual({
      arriving: [sha256Of('nowhere')],
      missing: [sha256Of('along')],
    });
  });

  it('M12 shows a clock that is more than a day ahead, and counts its batches', async () => {
    const year = 365 * 24 * 3600 * 1000;
    const fast = await aDevice('m12', { clock: fixedClock(START_MS + year) });
    await fast.act(() => [recordNew(CONTROL, organisationKind, recordId('u'), { name: 'a' })]);
    const preview = await plan(emptyState(EXERCISE), fast.batches);
    expect(preview.clocksAhead).toEqual([{ device: fast.id, aheadMs: year }]);
    expect(preview.kinds).toMatchObject([{ kind: 'organisation', newRecords: 1 }]);
  });
});
