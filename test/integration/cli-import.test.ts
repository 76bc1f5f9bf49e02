import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCliFolder, type CliFolder } from '#test/support/cli.ts';
import { forgedXlsx, sheetData } from '#test/support/xlsx-forge.ts';

const REAL_FILE = path.resolve('../shared/data/assets/dotgov-520-orgs.csv');

let folder: CliFolder;
beforeAll(async () => {
  folder = aCliFolder();
  expect((await folder.run('sample --seed 5 --out sample.umpire')).code).toBe(0);
});
afterAll(() => folder.remove());

// The file is large and not ours: it is read where it lies beside the repository.
test('the real list is imported whole by the command line', async ({ skip }) => {
  skip(!existsSync(REAL_FILE), 'the list of real assets is not on this machine');
  const run = await folder.run('import assets', [
    REAL_FILE,
    ...'--into sample.umpire --out real.umpire --json'.split(' '),
  ]);
  expect(run.json()).toMatchObject({ read: 31_564, kept: 31_564, rejected: 0 });
  expect((await folder.run('verify real.umpire --json')).json()).toMatchObject({
    ok: true,
    stateHash: run.json()['stateHash'],
    counts: { organisations: 540, systems: 1490, assets: 31_964 },
  });
});

describe('import units, systems, assets from a workbook', () => {
  const TALLY = { changed: 0, unchanged: 0, missing: 0 };
  const sheets = [
    [
      ['单位名称', '上级单位'],
      ['新甲局', ''],
      ['新乙中心', '新甲局'],
    ],
    [
      ['系统名称', '所属单位', '等保级别', '靶标权重'],
      ['新系统', '新乙中心', '三级', '200'],
    ],
    [
      ['资产名称', '所属系统', '所属单位', '是否纳管'],
      ['新主机', '新系统', '新乙中心', '是'],
    ],
  ];
  const write = async (name: string, parts: typeof sheets): Promise<void> =>
    writeFileSync(path.join(folder.path, name), await forgedXlsx(parts.map(sheetData)));

  test('takes every sheet as what it lists, with sheet, line and reason of what it rejects', async () => {
    await write('register.xlsx', sheets);
    const run = await folder.run(
      'import assets register.xlsx --into sample.umpire --out register.umpire --json',
    );
    expect(run.err).toBe('');
    expect(run.json()).toMatchObject({
      format: 'xlsx',
      read: 4,
      kept: 3,
      rejections: [{ sheet: '表2', line: 2, reason: 'unknown-weight', column: 'targetWeight' }],
      // A list of units is a list of all of them: those of the sample are not in it.
      organisations: { ...TALLY, added: 2, missing: 20 },
      systems: { ...TALLY, added: 1 },
      assets: { ...TALLY, added: 1 },
      designations: 1,
    });
    const again = await folder.run(
      'import assets register.xlsx --into register.umpire --out register2.umpire --json',
    );
    const hash = (one: typeof run) => one.json<{ stateHash: string }>().stateHash;
    expect(hash(again)).toBe(hash(run));
  });

  test('takes one sheet alone as what the verb names', async () => {
    const run = await folder.run(
      'import units register.xlsx --sheet 表1 --into sample.umpire --out units.umpire --json',
    );
    expect(run.json()).toMatchObject({
      sheets: [{ name: '表1', list: 'units', mapping: { organisation: '单位名称' } }],
      read: 2,
      kept: 2,
    });
    const wrong = await folder.run(
      'import systems register.xlsx --sheet 表9 --into sample.umpire --out no.umpire --json',
    );
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('表9')]);
  });

  test('refuses a damaged workbook and writes nothing', async () => {
    const whole = await forgedXlsx([sheetData([['单位'], ['甲']])]);
    writeFileSync(path.join(folder.path, 'cut.xlsx'), whole.slice(0, 900));
    const run = await folder.run(
      'import units cut.xlsx --into sample.umpire --out cut.umpire --json',
    );
    expect(run.code).toBe(1);
    expect(run.json()).toMatchObject({ problems: [{ type: 'xlsx-broken' }] });
    expect(existsSync(path.join(folder.path, 'cut.umpire'))).toBe(false);
  });
});
