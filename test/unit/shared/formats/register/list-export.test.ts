import { describe, expect, it } from 'vitest';
import { bulkEdit } from '#shared/commands/bulk-edit.ts';
import { importRegister } from '#shared/commands/import-register.ts';
import { planImport } from '#shared/commands/plan-import.ts';
import { registerRows } from '#shared/commands/register-rows.ts';
import { assetKind } from '#shared/domain/register.ts';
import { LIST_COLUMNS } from '#shared/formats/register/list-columns.ts';
import { type ExportWords, registerTables } from '#shared/formats/register/list-export.ts';
import { guessReading, listRows } from '#shared/formats/register/list-table.ts';
import { openTable } from '#shared/formats/table/table-file.ts';
import { writeCsv, writeXlsx } from '#shared/formats/table/table-writer.ts';
import { readAll } from '#shared/journal/read.ts';
import { concat, utf8 } from '#shared/kernel/bytes.ts';
import { assetImportTexts } from '#renderer/locales/asset-import.ts';
import { aDrill, type Drill } from '#test/support/drill.ts';
import { seededIds } from '#test/support/ports.ts';
import { forgedXlsx, sheetData } from '#test/support/xlsx-forge.ts';

const TERMS = { effectiveFrom: 0, basis: '' };
let seed = 900;

const wordsOf = (language: 'zh-CN' | 'en'): ExportWords => {
  const { column, sheet } = assetImportTexts[language];
  return {
    columns: Object.fromEntries(
      LIST_COLUMNS.map((one) => [one, column[one]]),
    ) as ExportWords['columns'],
    lists: sheet,
    yes: language === 'en' ? 'Yes' : '是',
    no: language === 'en' ? 'No' : '否',
    targets:
      language === 'en'
        ? { main: 'main', secondary: 'secondary', none: 'none' }
        : { main: '主靶标', secondary: '分靶标', none: '非靶标' },
  };
};

async function planned(drill: Drill, bytes: Uint8Array) {
  const table = await openTable(bytes);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  const reading = guessReading(table.value.sheets);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  const ids = seededIds(seed++, drill.device.clock);
  const rows = listRows(table.value.sheets, reading.value);
  const plan = await planImport(rows, registerRows(drill.device.state), ids, TERMS);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

const UNITS = [
  ['单位', '上级单位', '单位类型', '重点', '关基', '责任人', '联系方式', '标签', '备注'],
  ['市政府', '', '政府', '是', '', '', '', '', ''],
  ['水务局', '市政府', '委办局', '否', '是', '张三', '010-1', '重要;试点', '=HYPERLINK("x")'],
];
const SYSTEMS = [
  ['系统', '单位', '等保级别', '靶标', '靶标权重', '容器', '云平台', '是否纳管', '纳管说明'],
  ['门户', '水务局', '三级', '主靶标', '60', '是', '政务云', '否', '尚未接入'],
  ['空系统', '水务局', '', '', '', '', '', '', ''],
];
const ASSETS = [
  ['资产名称', '系统', '单位', 'IP', '互联网暴露', '微服务', '是否纳管', '标签'],
  ['www', '门户', '水务局', '203.0.113.1', '是', '否', '是', "'+x;@y"],
  ['-', '门户', '水务局', '', '', '', '', ''],
];

describe('the register as lists', () => {
  it('comes in from a workbook of several sheets, whatever their order', async () => {
    const drill = await aDrill();
    const bytes = await forgedXlsx([ASSETS, UNITS, SYSTEMS].map(sheetData));
    const plan = await planned(drill, bytes);
    expect(plan).toMatchObject({
      read: 6,
      kept: 6,
      rejected: [],
      organisations: { added: 2 },
      systems: { added: 2 },
      assets: { added: 2 },
      designations: 3,
    });
  });

  it.each(['zh-CN', 'en'] as const)(
    'goes out and comes in again unchanged (%s)',
    async (language) => {
      const drill = await aDrill();
      const bytes = await forgedXlsx([UNITS, SYSTEMS, ASSETS].map(sheetData));
      await drill.run(drill.organiser, importRegister, await planned(drill, bytes));
      const tables = registerTables(drill.device.state, wordsOf(language));
      const again = await planned(drill, concat((await writeXlsx(tables)) ?? []));
      expect(again.writes).toEqual([]);
      expect(again.rejected).toEqual([]);
      expect(again).toMatchObject({ organisations: { unchanged: 2 }, systems: { unchanged: 2 } });
      for (const table of registerTables(drill.device.state, wordsOf(language))) {
        const csv = await planned(drill, concat((await writeCsv(table)) ?? []));
        expect(csv.writes).toEqual([]);
        expect(csv.read).toBe(2);
      }
    },
  );

  it('has no cell that a spreadsheet would run', async () => {
    const drill = await aDrill();
    const bytes = await forgedXlsx([UNITS, SYSTEMS, ASSETS].map(sheetData));
    await drill.run(drill.organiser, importRegister, await planned(drill, bytes));
    for (const table of registerTables(drill.device.state, wordsOf('zh-CN'))) {
      const text = new TextDecoder().decode(concat((await writeCsv(table)) ?? []));
      expect(text).not.toMatch(/(?:^|[,\n]"?)[=+@]/);
    }
  });

  it('refuses parents that lead back to themselves, with line and reason', async () => {
    const drill = await aDrill();
    const list = '单位,上级单位\n甲,乙\n乙,丙\n丙,甲\n丁,丁\n';
    const plan = await planned(drill, utf8(list));
    expect(plan.rejected).toEqual([
      { line: 4, reason: 'parent-cycle', column: 'parent' },
      { line: 5, reason: 'parent-cycle', column: 'parent' },
    ]);
    expect(plan.read).toBe(plan.kept + plan.rejected.length);
  });
});

describe('changing many at once', () => {
  async function filled() {
    const drill = await aDrill();
    const bytes = await forgedXlsx([UNITS, SYSTEMS, ASSETS].map(sheetData));
    await drill.run(drill.organiser, importRegister, await planned(drill, bytes));
    const assets = [...readAll(drill.device.state, assetKind)];
    return { drill, ids: assets.map(({ id }) => id) };
  }

  it('sets fields, tags and traits, and writes only what differs', async () => {
    const { drill, ids } = await filled();
    const run = (change: Parameters<typeof bulkEdit>[1]['change']) =>
      drill.run(drill.organiser, bulkEdit, { kind: 'asset', ids, change });
    expect(await run({ type: 'set', fields: { owner: ' 李四 ', managed: 'yes' } })).toBe(2);
    expect(await run({ type: 'set', fields: { managed: 'yes' } })).toBe(0);
    expect(await run({ type: 'trait', trait: 'internet', has: true })).toBe(1);
    expect(await run({ type: 'tags', add: ['核心'], remove: ['@y'] })).toBe(2);
    const [first] = [...readAll(drill.device.state, assetKind)];
    expect(first?.value).toMatchObject({ owner: '李四', managed: 'yes' });
    expect(first?.row.values).toMatchObject({ 'tag:核心': true, 'tag:@y': false });
  });

  it('is refused as a whole where one record does not allow it', async () => {
    const { drill, ids } = await filled();
    const { state } = drill.device;
    const refused = (input: Parameters<typeof bulkEdit>[1]) =>
      drill.refusal(drill.organiser, bulkEdit, input);
    expect(refused({ kind: 'asset', ids, change: { type: 'set', fields: { name: 'x' } } })).toEqual(
      expect.objectContaining({ type: 'invalid', field: 'name' }),
    );
    expect(
      refused({ kind: 'asset', ids, change: { type: 'set', fields: { managed: 'maybe' } } }),
    ).toEqual(expect.objectContaining({ type: 'invalid', field: 'managed' }));
    const systems = registerRows(state).systems.flatMap((segment) => segment.map(({ id }) => id));
    expect(refused({ kind: 'system', ids: systems as never, change: { type: 'remove' } })).toEqual(
      expect.objectContaining({ type: 'in-use', by: 'asset' }),
    );
    expect(
      refused({ kind: 'asset', ids: ['nobody' as never], change: { type: 'remove' } }),
    ).toEqual(expect.objectContaining({ type: 'not-found' }));
  });
});
