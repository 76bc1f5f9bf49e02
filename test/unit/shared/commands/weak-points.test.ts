import { beforeEach, describe, expect, it } from 'vitest';
import { editWeakPoints } from '#shared/commands/edit-weak-points.ts';
import { importScan, planScanImport } from '#shared/commands/plan-scan-import.ts';
import { recordWeakPoint, removeWeakPoint } from '#shared/commands/record-weak-point.ts';
import type { ScanImportPlan } from '#shared/commands/scan-import-draft.ts';
import { scanBase } from '#shared/commands/scan-lookup.ts';
import type { ScanTerms } from '#shared/commands/scan-records.ts';
import { stepWeakPoints } from '#shared/commands/step-weak-points.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { assetKind } from '#shared/domain/register.ts';
import { evidenceKind } from '#shared/domain/evidence.ts';
import { sightingKind, weakPointKind } from '#shared/domain/weak-point.ts';
import { openScanFile } from '#shared/formats/scanners/scan-file.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import { standingOf, unitOfWeakPoint, weakPointSteps } from '#shared/journal/weak-points.ts';
import { type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { aLiveDrill, anActor } from '#test/support/drill.ts';
import { seededIds } from '#test/support/ports.ts';

let drill: Awaited<ReturnType<typeof aLiveDrill>>;
beforeEach(async () => {
  drill = await aLiveDrill();
});

const proof = [
  {
    sha256: 'a'.repeat(64) as Sha256,
    fileName: 'retest.png',
    mediaType: 'image/png',
    sizeBytes: 4,
  },
];

const entered = async (title = 'Struts'): Promise<RecordId> =>
  drill.run(drill.organiser, recordWeakPoint, {
    id: null,
    fields: { title, asset: drill.cast.asset, owner: 'Wang', severity: 'critical' },
  });

const stateOf = (id: RecordId) => {
  const { state } = drill.device;
  const weakPoint = readIn(state, CONTROL, weakPointKind, id);
  if (weakPoint === undefined) throw new Error('not there');
  return standingOf(weakPoint, weakPointSteps(state), drill.context(drill.organiser).now);
};

const step = (id: RecordId, input: Omit<Parameters<typeof stepWeakPoints>[1], 'ids'>) =>
  drill.run(drill.organiser, stepWeakPoints, { ids: [id], ...input });
const refused = (id: RecordId, input: Omit<Parameters<typeof stepWeakPoints>[1], 'ids'>) =>
  drill.refusal(drill.organiser, stepWeakPoints, { ids: [id], ...input });

describe('a weak point entered by hand', () => {
  it('belongs to the unit of its asset and is open', async () => {
    const id = await entered();
    const { value } = readIn(drill.device.state, CONTROL, weakPointKind, id)!;
    expect(unitOfWeakPoint(drill.device.state, value)).toBe(drill.cast.unit);
    expect(stateOf(id)).toMatchObject({ state: 'open', closedAt: null, dueAt: null });
    expect(value.firstSeenAt).not.toBeNull();
  });

  it('needs a title, a sub-type of its category and records that exist', () => {
    const by = drill.organiser;
    const refusal = (fields: object) => drill.refusal(by, recordWeakPoint, { id: null, fields });
    expect(refusal({ title: ' ' })).toMatchObject({ field: 'title', reason: 'required' });
    expect(refusal({ title: 'a', category: 'port', subtype: 'injection' })).toMatchObject({
      field: 'subtype',
      reason: 'not-applicable',
    });
    expect(refusal({ title: 'a', asset: 'nobody' })).toMatchObject({ type: 'not-found' });
    expect(refusal({ title: 'a', firstSeenAt: 9, lastSeenAt: 8 })).toMatchObject({
      reason: 'times-reversed',
    });
  });

  it('is the organiser’s to write', () => {
    const other = anActor('x', 'attack-team', { team: drill.cast.team });
    expect(
      drill.refusal(other, recordWeakPoint, { id: null, fields: { title: 'a' } }),
    ).toMatchObject({ type: 'not-allowed' });
  });

  it('may be taken off the list', async () => {
    const id = await entered();
    await drill.run(drill.organiser, removeWeakPoint, { id });
    expect(readIn(drill.device.state, CONTROL, weakPointKind, id)).toBeUndefined();
  });
});

describe('remediation', () => {
  it('runs from open over the retest to closed, with the proof attached', async () => {
    const id = await entered();
    await step(id, { verb: 'started' });
    expect(stateOf(id).state).toBe('fixing');
    await step(id, { verb: 'fixed', doneBy: 'Wang' });
    expect(stateOf(id)).toMatchObject({ state: 'awaiting-retest', fixedBy: 'Wang' });
    await step(id, { verb: 'passed', doneBy: 'Zhao', evidence: proof });
    const { state, closedAt, steps } = stateOf(id);
    expect([state, steps.length]).toEqual(['closed', 3]);
    expect(closedAt).toBe(steps.at(-1)?.value.doneAt);
    const files = [...readAll(drill.device.state, evidenceKind)];
    expect(files.map(({ value }) => value.subject)).toEqual([steps.at(-1)?.id]);
  });

  it('is retested by somebody else than who fixed it or owns it, with proof', async () => {
    const id = await entered();
    await step(id, { verb: 'fixed', doneBy: 'Li' });
    for (const doneBy of ['Li', ' li ', 'WANG']) {
      expect(refused(id, { verb: 'passed', doneBy, evidence: proof })).toMatchObject({
        field: 'doneBy',
        reason: 'same-person',
      });
    }
    expect(refused(id, { verb: 'passed', doneBy: 'Zhao' })).toMatchObject({ field: 'evidence' });
    expect(refused(id, { verb: 'passed', evidence: proof })).toMatchObject({ field: 'doneBy' });
    expect(refused(id, { verb: 'failed', doneBy: 'Zhao' })).toMatchObject({ field: 'note' });
    await step(id, { verb: 'failed', doneBy: 'Zhao', note: 'still there' });
    expect(stateOf(id)).toMatchObject({ state: 'returned', fixedBy: '' });
  });

  it('cannot skip the retest', async () => {
    const id = await entered();
    expect(refused(id, { verb: 'passed', doneBy: 'Zhao', evidence: proof })).toEqual({
      type: 'wrong-state',
      kind: 'weak-point',
      id,
      state: 'open',
    });
  });

  it('is extended with approval to a later date only', async () => {
    const id = await entered();
    const { now } = drill.context(drill.organiser);
    const dueAt = now + 1_000_000;
    await drill.run(drill.organiser, editWeakPoints, { ids: [id], fields: { dueAt } });
    const extension = { verb: 'extended', approvedBy: 'Chief', note: 'parts' } as const;
    expect(refused(id, { ...extension, until: dueAt })).toMatchObject({ reason: 'times-reversed' });
    expect(refused(id, { ...extension, approvedBy: '', until: dueAt + 1 })).toMatchObject({
      field: 'approvedBy',
    });
    await step(id, { ...extension, until: dueAt + 5 });
    expect(stateOf(id)).toMatchObject({ state: 'open', dueAt: dueAt + 5, extensions: 1 });
  });

  it('is open again when the acceptance of the risk has run out', async () => {
    const id = await entered();
    const until = drill.context(drill.organiser).now + 60_000;
    await step(id, { verb: 'accepted', approvedBy: 'Chief', note: 'old machine', until });
    expect(stateOf(id)).toMatchObject({ state: 'accepted', acceptedUntil: until });
    drill.device.clock.advance(60_000);
    expect(stateOf(id)).toMatchObject({ state: 'open', acceptedUntil: null });
  });

  it('names what it is a duplicate of, and never itself or another duplicate', async () => {
    const [id, other] = [await entered(), await entered('Other')];
    expect(refused(id, { verb: 'duplicate' })).toMatchObject({ field: 'duplicateOf' });
    expect(refused(id, { verb: 'duplicate', duplicateOf: id })).toMatchObject({ reason: 'cycle' });
    await step(id, { verb: 'duplicate', duplicateOf: other });
    expect(stateOf(id)).toMatchObject({ state: 'duplicate', duplicateOf: other });
    expect(refused(other, { verb: 'duplicate', duplicateOf: id })).toMatchObject({
      reason: 'cycle',
    });
    await step(id, { verb: 'reopened', note: 'not the same' });
    expect(stateOf(id)).toMatchObject({ state: 'open', duplicateOf: null });
  });

  it('takes many a step further and passes over those that stand elsewhere', async () => {
    const [a, b] = [await entered('a'), await entered('b')];
    await step(a, { verb: 'started' });
    const done = await drill.run(drill.organiser, stepWeakPoints, {
      ids: [a, b],
      verb: 'started',
    });
    expect(done).toEqual({ done: 1, passedOver: 1 });
  });
});

const CSV = (last: string): string =>
  [
    'Plugin ID,Risk,Host,Protocol,Port,Name,Host End',
    `97833,Critical,portal.example,tcp,445,MS17-010,${last}`,
    `19506,None,portal.example,tcp,0,Scan information,${last}`,
    `10,None,192.0.2.66,tcp,3389,RDP seen,${last}`,
    `41028,Low,192.0.2.66,tcp,161,SNMP Agent Default Community Name: default password,${last}`,
    'broken',
  ].join('\n');

const TERMS: ScanTerms = {
  leastSeverity: 'high',
  unmatched: 'keep',
  system: null,
  scannedAt: null,
  now: 1_800_000_000_000,
};

async function planned(text: string, terms: Partial<ScanTerms> = {}): Promise<ScanImportPlan> {
  const file = await openScanFile(utf8(text));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  const ids = seededIds(5, drill.device.clock);
  const { source } = file.value;
  const base = scanBase(drill.device.state);
  const plan = await planScanImport(source, file.value.slices(), base, ids, { ...TERMS, ...terms });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

const take = async (text: string, terms: Partial<ScanTerms> = {}): Promise<ScanImportPlan> => {
  const plan = await planned(text, terms);
  await drill.run(drill.organiser, importScan, { plan, terms: { ...TERMS, ...terms } });
  return plan;
};

const all = () => [...readAll(drill.device.state, weakPointKind)];

describe('an imported scan', () => {
  it('becomes weak points of matched assets and hosts, and every row is kept or rejected', async () => {
    const plan = await take(CSV('2026-03-01'));
    expect([plan.read, plan.kept, plan.rejected]).toEqual([
      5,
      4,
      [{ line: 6, reason: 'ragged', value: '1 ≠ 7' }],
    ]);
    expect(plan.weakPoints).toEqual({ added: 4, changed: 0, unchanged: 0 });
    expect(plan.byCategory).toEqual({ vulnerability: 1, port: 2, password: 1 });
    expect([plan.hostOnly, plan.matchedHosts]).toEqual([1, 1]);
    expect(plan.unmatched).toEqual([
      { host: '192.0.2.66', address: '192.0.2.66', rows: 2, weakPoints: 2 },
    ]);
    const flaw = all().find(({ value }) => value.rule === '97833')!;
    expect(flaw.value).toMatchObject({
      asset: drill.cast.asset,
      severity: 'critical',
      dueAt: TERMS.now + 7 * 86_400_000,
      lastSeenAt: Date.UTC(2026, 2, 1),
    });
    expect([...readAll(drill.device.state, sightingKind)].map(({ value }) => value.ports)).toEqual([
      [445],
      [161, 3389],
    ]);
  });

  it('adds and changes nothing when the same file comes again', async () => {
    await take(CSV('2026-03-01'));
    const again = await planned(CSV('2026-03-01'), { now: TERMS.now + 99_999 });
    expect(again.writes).toEqual([]);
    expect(again.weakPoints).toEqual({ added: 0, changed: 0, unchanged: 4 });
    expect(again.hosts).toEqual({ added: 0, changed: 0, unchanged: 2 });
  });

  it('dates what a later scan sees again, and leaves what people decided', async () => {
    await take(CSV('2026-03-01'));
    const ids = all().map(({ id }) => id);
    await drill.run(drill.organiser, editWeakPoints, { ids, fields: { owner: 'Sun' } });
    const later = await take(CSV('2026-04-01'));
    expect(later.weakPoints).toEqual({ added: 0, changed: 4, unchanged: 0 });
    for (const { value } of all()) {
      expect(value).toMatchObject({ owner: 'Sun', lastSeenAt: Date.UTC(2026, 3, 1) });
    }
  });

  it('opens a closed one again when a scan after its closure sees it', async () => {
    await take(CSV('2026-03-01'));
    const { id } = all().find(({ value }) => value.rule === '97833')!;
    await step(id, { verb: 'fixed', doneBy: 'Li' });
    await step(id, { verb: 'passed', doneBy: 'Zhao', evidence: proof });
    const { closedAt } = stateOf(id);
    expect((await planned(CSV('2026-03-01'))).reopened).toBe(0);
    const day = new Date((closedAt ?? 0) + 3 * 86_400_000).toISOString().slice(0, 10);
    const plan = await take(CSV(day), { now: (closedAt ?? 0) + 4 * 86_400_000 });
    expect(plan.reopened).toBe(1);
    drill.device.clock.advance(5 * 86_400_000);
    expect(stateOf(id).state).toBe('open');
  });

  it('enters unknown hosts as assets of the system that is named, once', async () => {
    const terms = { unmatched: 'add', system: drill.cast.system } as const;
    const plan = await take(CSV('2026-03-01'), terms);
    expect([plan.assetsAdded, plan.unmatched]).toEqual([1, []]);
    const assets = [...readAll(drill.device.state, assetKind)].map(({ value }) => value.name);
    expect(assets).toContain('192.0.2.66');
    expect((await planned(CSV('2026-03-01'), terms)).writes).toEqual([]);
  });

  it('comes back after it was undone', async () => {
    await take(CSV('2026-03-01'));
    const { recordRemoval } = await import('#shared/journal/write.ts');
    const { state } = drill.device;
    await drill.device.act(() =>
      all().map(({ id }) => recordRemoval(state, CONTROL, weakPointKind as never, id, true)),
    );
    expect(all()).toEqual([]);
    const plan = await take(CSV('2026-03-01'));
    expect(plan.weakPoints.added).toBe(4);
    expect(all()).toHaveLength(4);
  });

  it('is refused when the exercise changed since it was planned', async () => {
    const plan = await planned(CSV('2026-03-01'));
    await entered();
    expect(drill.refusal(drill.organiser, importScan, { plan, terms: TERMS })).toMatchObject({
      type: 'wrong-state',
      state: 'overtaken',
    });
  });
});
