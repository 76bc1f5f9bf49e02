import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importRegister } from '#shared/commands/import-register.ts';
import { type ImportWatch, planImport } from '#shared/commands/plan-import.ts';
import { recordOrganisation, removeOrganisation } from '#shared/commands/record-organisation.ts';
import { registerRows } from '#shared/commands/register-rows.ts';
import type { ImportPlan } from '#shared/commands/import-plan.ts';
import { ALL } from '#shared/domain/audiences.ts';
import {
  assetKind,
  designationKind,
  organisationKind,
  systemKind,
} from '#shared/domain/register.ts';
import { guessReading, listRows } from '#shared/formats/register/list-table.ts';
import { openCsvTable } from '#shared/formats/table/table-file.ts';
import { elementsOf, readAll } from '#shared/journal/read.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { aDrill, anActor, type Drill } from '#test/support/drill.ts';
import { seededIds } from '#test/support/ports.ts';

const REAL_FILE = '../shared/data/assets/dotgov-520-orgs.csv';
const TERMS = { effectiveFrom: 0, basis: '' };
let seed = 100;

async function planned(drill: Drill, list: string | Uint8Array, watch: ImportWatch = {}) {
  const csv = openCsvTable(typeof list === 'string' ? utf8(list) : list);
  if (!csv.ok) throw new Error(JSON.stringify(csv.error));
  const reading = guessReading(csv.value.sheets);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  const rows = listRows(csv.value.sheets, reading.value);
  const existing = registerRows(drill.device.state);
  return planImport(rows, existing, seededIds(seed++, drill.device.clock), TERMS, watch);
}

async function imported(drill: Drill, list: string | Uint8Array): Promise<ImportPlan> {
  const plan = await planned(drill, list);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  await drill.run(drill.organiser, importRegister, plan.value);
  return plan.value;
}

const names = (
  drill: Drill,
  kind: typeof organisationKind | typeof systemKind | typeof assetKind,
) => [...readAll<{ name: string }>(drill.device.state, kind)].map((item) => item.value.name).sort();

const LIST = [
  '单位,单位类型,城市,业务系统,等保级别,靶标,重点,主机名,IP,责任人,标签',
  '水务局,委办局,云港,门户,三级,主靶标,是,www.example,203.0.113.1,张三,互联网',
  '水务局,,,门户,,,,app.example,203.0.113.2,李四,',
  '教育局,委办局,云港,学籍,二级,,否,edu.example,203.0.113.3,王五,',
].join('\n');

describe('importing a list', () => {
  test('enters organisations, systems, assets and what scoring reads of them', async () => {
    const drill = await aDrill();
    const plan = await imported(drill, LIST);
    expect(plan).toMatchObject({
      read: 3,
      kept: 3,
      rejected: [],
      organisations: { added: 2, changed: 0, unchanged: 0 },
      systems: { added: 2, changed: 0, unchanged: 0 },
      assets: { added: 3, changed: 0, unchanged: 0 },
      designations: 2,
    });
    const { state } = drill.device;
    expect(names(drill, organisationKind)).toEqual(['教育局', '水务局']);
    expect(names(drill, systemKind)).toEqual(['学籍', '门户']);
    const water = [...readAll(state, organisationKind)].find((o) => o.value.name === '水务局');
    expect(water?.value).toMatchObject({ type: '委办局', city: '云港' });
    const portal = [...readAll(state, systemKind)].find((s) => s.value.name === '门户');
    expect(portal?.value).toMatchObject({ organisation: water?.id, protectionLevel: 3 });
    const www = [...readAll(state, assetKind)].find((a) => a.value.name === 'www.example');
    expect(www?.value).toMatchObject({ system: portal?.id, address: '203.0.113.1', owner: '张三' });
    expect(www && elementsOf(www.row, 'tag')).toEqual(['互联网']);
    const dated = [...readAll(state, designationKind)].map(({ value }) => value);
    expect(dated).toContainEqual({
      subject: portal?.id,
      attribute: 'target',
      value: 'main',
      effectiveFrom: 0,
      basis: '',
    });
    expect(dated).toContainEqual(
      expect.objectContaining({ subject: water?.id, attribute: 'key-unit', value: 'yes' }),
    );
  });

  test('the same list once more writes nothing', async () => {
    const drill = await aDrill();
    await imported(drill, LIST);
    const again = await imported(drill, LIST);
    expect(again.writes).toEqual([]);
    expect(again).toMatchObject({
      read: 3,
      kept: 3,
      assets: { added: 0, changed: 0, unchanged: 3 },
      systems: { unchanged: 2 },
      organisations: { unchanged: 2 },
      designations: 0,
    });
  });

  test('what changed is written field by field, and empty cells change nothing', async () => {
    const drill = await aDrill();
    await imported(drill, LIST);
    const plan = await imported(
      drill,
      [
        '单位,业务系统,等保级别,靶标,主机名,IP,责任人,标签',
        '水务局,门户,四级,分靶标,www.example,,张三丰,互联网;核心',
        '水务局,门户,,,new.example,203.0.113.9,,',
      ].join('\n'),
    );
    expect(plan).toMatchObject({
      assets: { added: 1, changed: 1, unchanged: 0 },
      systems: { added: 0, changed: 1, unchanged: 0 },
      organisations: { added: 0, changed: 0, unchanged: 1 },
      designations: 1,
    });
    const { state } = drill.device;
    const assets = [...readAll(state, assetKind)];
    const www = assets.find((a) => a.value.name === 'www.example');
    expect(www?.value).toMatchObject({ address: '203.0.113.1', owner: '张三丰' });
    expect(www && elementsOf(www.row, 'tag')).toEqual(['互联网', '核心']);
    expect(www?.row.heads?.['owner']).toHaveLength(1); // replaced, not contested
    const levels = [...readAll(state, systemKind)].map((s) => s.value.protectionLevel);
    expect(new Set(levels)).toEqual(new Set([2, 4]));
  });

  test('a second line of the same asset is rejected and names the first', async () => {
    const drill = await aDrill();
    const plan = await imported(
      drill,
      'hostname,system,organization\na,s,o\na,t,o\n,s,o\na,s,o\nA,s,o\n',
    );
    expect(plan.kept).toBe(3);
    expect(plan.read).toBe(plan.kept + plan.rejected.length);
    expect(plan.rejected).toEqual([
      { line: 4, reason: 'missing-name', column: 'name' },
      { line: 5, reason: 'duplicate', firstLine: 2 },
    ]);
  });

  test('what lines say differently of one organisation is counted; the first counts', async () => {
    const drill = await aDrill();
    const list = 'hostname,system,organization,city\na,s,o,Ahb\nb,s,o,\nc,s,o,Beh\n';
    expect(await imported(drill, list)).toMatchObject({ differing: 1 });
    expect([...readAll(drill.device.state, organisationKind)][0]?.value.city).toBe('Ahb');
    expect((await imported(drill, list)).writes).toEqual([]);
  });

  test('an organisation that was taken out is entered anew', async () => {
    const drill = await aDrill();
    const id = await drill.run(drill.organiser, recordOrganisation, {
      id: null,
      fields: { name: 'o' },
    });
    await drill.run(drill.organiser, removeOrganisation, { id });
    const plan = await imported(drill, 'hostname,system,organization\na,s,o\n');
    expect(plan.organisations).toMatchObject({ added: 1, changed: 0, unchanged: 0 });
    expect(names(drill, organisationKind)).toEqual(['o']);
  });
});

describe('stopping and refusing', () => {
  test('a cancelled import leaves nothing', async () => {
    const drill = await aDrill();
    const list = ['hostname,system,organization'];
    for (let n = 0; n < 30_000; n++) list.push(`host-${n}.example,s,o`);
    const signal = { aborted: false };
    const seen: number[] = [];
    const plan = await planned(drill, list.join('\n'), {
      signal,
      onProgress: (done) => {
        seen.push(done);
        if (done > 0.3) signal.aborted = true;
      },
    });
    expect(plan).toEqual({ ok: false, error: { type: 'import-cancelled' } });
    expect(seen.at(-1)).toBeLessThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('a file that breaks off in a quote is refused though rows before it were fine', async () => {
    const drill = await aDrill();
    const rows = Array.from({ length: 30_000 }, (_, n) => `h${n},s,o`);
    const plan = await planned(
      drill,
      ['hostname,system,organization', ...rows, '"x,s,o'].join('\n'),
    );
    expect(plan).toEqual({ ok: false, error: { type: 'csv-quotes', line: 30_002 } });
  });

  test('a plan made before something else was written must be made again', async () => {
    const drill = await aDrill();
    const plan = await planned(drill, LIST);
    if (!plan.ok) throw new Error('refused');
    await drill.run(drill.organiser, recordOrganisation, { id: null, fields: { name: 'x' } });
    expect(drill.refusal(drill.organiser, importRegister, plan.value)).toEqual({
      type: 'wrong-state',
      kind: 'asset',
      id: '',
      state: 'overtaken',
    });
  });

  test('only the organiser imports', async () => {
    const drill = await aDrill();
    const plan = await planned(drill, LIST);
    if (!plan.ok) throw new Error('refused');
    expect(drill.refusal(anActor('x', 'referee'), importRegister, plan.value)).toEqual({
      type: 'not-allowed',
      role: 'referee',
      kind: 'asset',
    });
    expect(drill.device.state.audiences.get(ALL)).toBeDefined();
  });
});

// The file is large and not ours: it is read where it lies beside the repository.
describe.skipIf(!existsSync(REAL_FILE))(
  `the real list (${REAL_FILE}, skipped where absent)`,
  () => {
    test('is entered whole, and once more changes nothing', async () => {
      const drill = await aDrill();
      const list = readFileSync(REAL_FILE);
      expect(await imported(drill, list)).toMatchObject({
        read: 31_564,
        kept: 31_564,
        organisations: { added: 520 },
        systems: { added: 1430 },
        assets: { added: 31_564 },
      });
      expect(drill.device.state.aside).toEqual([]);
      const again = await imported(drill, list);
      expect(again.writes).toEqual([]);
      expect(again.assets.unchanged).toBe(31_564);
    });
  },
);
