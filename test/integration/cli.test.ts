import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCliFolder, type CliFolder } from '#test/support/cli.ts';

const LIST = [
  'hostname,system,organization,city',
  'www.one.example,one.example,City of One,Oneville',
  'app.one.example,one.example,City of One,Oneville',
  ',one.example,City of One,Oneville',
  'www.one.example,one.example,City of One,Oneville',
  'www.two.example,two.example,"City, of Two",Twoville',
].join('\n');

interface Verified {
  readonly ok: boolean;
  readonly stateHash: string;
  readonly journalHash: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly { readonly type: string }[];
}

let folder: CliFolder;
beforeAll(async () => {
  folder = aCliFolder();
  expect((await folder.run('sample --seed 5 --out sample.umpire')).code).toBe(0);
  writeFileSync(path.join(folder.path, 'list.csv'), LIST);
});
afterAll(() => folder.remove());

const bytesOf = (name: string): Buffer => readFileSync(path.join(folder.path, name));
const verified = async (name: string): Promise<Verified> =>
  (await folder.run(`verify ${name} --json`)).json<Verified>();

describe('sample', () => {
  test('the same seed gives the same bytes, whatever the language of the system', async () => {
    await folder.run('sample --seed 5 --out again.umpire', [], { LANG: 'en_GB.UTF-8' });
    expect(bytesOf('again.umpire').equals(bytesOf('sample.umpire'))).toBe(true);
    await folder.run('sample --seed 6 --out other.umpire');
    expect(bytesOf('other.umpire').equals(bytesOf('sample.umpire'))).toBe(false);
  });

  test('never touches the user’s identity', () => {
    expect(existsSync(path.join(folder.path, 'config'))).toBe(false);
  });
});

describe('verify', () => {
  test('a sound package is fine and counted', async () => {
    const run = await folder.run('verify sample.umpire --json');
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.json()).toMatchObject({
      ok: true,
      stateHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      journalHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      counts: {
        organisations: 20,
        systems: 60,
        assets: 400,
        teams: 4,
        findings: 60,
        conflicts: 1,
      },
      problems: [],
    });
    const made = await folder.run('sample --seed 5 --out again.umpire --json');
    expect(made.json()['stateHash']).toBe(run.json()['stateHash']);
    expect((await folder.run('verify sample.umpire')).out).toMatch(
      /^OK\nstateHash {3}[0-9a-f]{64}\n/,
    );
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1000), 'package-cut-off'],
    ['no package', () => Buffer.from('hello, I am not a zip at all'), 'not-a-package'],
    ['empty', () => Buffer.alloc(0), 'not-a-package'],
  ])('a file that is %s is refused with the reason', async (_, spoil, type) => {
    writeFileSync(path.join(folder.path, 'bad.umpire'), spoil(bytesOf('sample.umpire')));
    const run = await folder.run('verify bad.umpire --json');
    expect(run.code).toBe(1);
    expect(run.json()).toMatchObject({ ok: false, stateHash: null, problems: [{ type }] });
    expect(run.err).not.toBe('');
    expect((await folder.run('score bad.umpire')).code).toBe(1);
  });

  test('a flipped byte is found wherever it is', async () => {
    const sound = bytesOf('sample.umpire');
    for (let part = 1; part < 6; part++) {
      const spoilt = Buffer.from(sound);
      const at = Math.floor((sound.length * part) / 6);
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      writeFileSync(path.join(folder.path, 'flipped.umpire'), spoilt);
      expect((await folder.run('verify flipped.umpire --json')).code).toBe(1);
    }
  });
});

describe('import assets', () => {
  test('keeps and rejects every row, and signs with an identity made on first use', async () => {
    const before = bytesOf('sample.umpire');
    const run = await folder.run(
      'import assets list.csv --into sample.umpire --out imported.umpire --json',
    );
    expect(run.code).toBe(0);
    expect(run.json()).toMatchObject({
      ok: true,
      encoding: 'utf-8',
      read: 5,
      kept: 3,
      rejected: 2,
      rejections: [
        { line: 4, reason: 'missing-name', column: 'name' },
        { line: 5, reason: 'duplicate', firstLine: 2 },
      ],
      organisations: { added: 2 },
      systems: { added: 2 },
      assets: { added: 3 },
    });
    expect(bytesOf('sample.umpire').equals(before)).toBe(true);
    const identity = path.join(folder.path, 'config/umpire/identity.json');
    expect(statSync(identity).mode & 0o777).toBe(0o600);
    const after = await verified('imported.umpire');
    expect(after).toMatchObject({
      ok: true,
      stateHash: run.json()['stateHash'],
      counts: { organisations: 22, systems: 62, assets: 403, findings: 60 },
    });
  });

  test('the same list once more adds nothing', async () => {
    const run = await folder.run(
      'import assets list.csv --into imported.umpire --out twice.umpire --json',
    );
    expect(run.json()).toMatchObject({ kept: 3, assets: { added: 0, changed: 0, unchanged: 3 } });
    expect(run.json()['stateHash']).toBe((await verified('imported.umpire')).stateHash);
    expect((await verified('twice.umpire')).journalHash).toBe(
      (await verified('imported.umpire')).journalHash,
    );
  });

  test('takes columns by name, and says which one is missing', async () => {
    writeFileSync(path.join(folder.path, 'own.csv'), 'Gerät,Amt\nx.example,Amt 1\n');
    const call = 'import assets own.csv --into sample.umpire --out own.umpire --json';
    const unmapped = await folder.run(call);
    expect(unmapped.code).toBe(1);
    expect(unmapped.json()).toMatchObject({
      problems: [{ type: 'column-unmapped', column: 'name', header: 'Gerät, Amt' }],
    });
    const wrong = await folder.run(call, ['--map', 'name=Nichts']);
    expect(wrong.code).toBe(2);
    const mapped = await folder.run(call, [
      '--map',
      'name=gerät,organisation=Amt',
      '--default-system',
      'Rest',
    ]);
    expect(mapped.json()).toMatchObject({
      read: 1,
      kept: 1,
      sheets: [{ mapping: { name: 'Gerät', organisation: 'Amt' } }],
    });
  });

  test('reads GB18030 and dates what scoring reads', async () => {
    const bytes = [
      0xd6,
      0xf7,
      0xbb,
      0xfa,
      0xc3,
      0xfb,
      0x2c,
      0xb5,
      0xa5,
      0xce,
      0xbb,
      0x2c,
      0xcf,
      0xb5,
      0xcd,
      0xb3,
      0x2c,
      0xd6,
      0xd8,
      0xb5,
      0xe3,
      0x0a, // 主机名,单位,系统,重点
      0x61,
      0x2c,
      0x62,
      0x2c,
      0x63,
      0x2c,
      0xca,
      0xc7,
      0x0a, // a,b,c,是
    ];
    writeFileSync(path.join(folder.path, 'gb.csv'), Uint8Array.from(bytes));
    const run = await folder.run(
      'import assets gb.csv --into sample.umpire --out gb.umpire --effective-from 2026-03-10T08:00:00Z --basis Order --json',
    );
    expect(run.json()).toMatchObject({ encoding: 'gb18030', kept: 1, designations: 1 });
  });

  test.each([
    ['', 'table-empty'],
    ['hostname,organization\n', 'table-only-header'],
    ['203.0.113.1,x\n203.0.113.2,y\n', 'table-no-header'],
    ['hostname,organization\n"a,b\n', 'csv-quotes'],
  ])('refuses %j whole and writes nothing', async (text, type) => {
    writeFileSync(path.join(folder.path, 'bad.csv'), text);
    const run = await folder.run(
      'import assets bad.csv --into sample.umpire --out nothing.umpire --json',
    );
    expect(run.code).toBe(1);
    expect(run.json()).toMatchObject({ ok: false, problems: [{ type }] });
    expect(existsSync(path.join(folder.path, 'nothing.umpire'))).toBe(false);
  });

  test('rejections are shown to people in their language', async () => {
    const call = 'import assets list.csv --into sample.umpire --out again.umpire';
    expect((await folder.run(`${call} --lang zh-CN`)).out).toContain(
      '第 4 行: 缺少资产名称 (name)',
    );
    expect((await folder.run(`${call} --lang en`)).out).toContain('line 5: a duplicate (= 2)');
  });
});

describe('score', () => {
  test('gives both boards and the ledger that adds up to them', async () => {
    const run = await folder.run('score sample.umpire --json');
    const score = run.json<{
      provisional: boolean;
      attackBoard: { name: string; team: string; total: number; rank: number }[];
      defenceBoard: { name: string; value: string }[];
      ledger: { team: string | null; given: string }[];
    }>();
    expect(score.provisional).toBe(true);
    expect(score.attackBoard.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(score.defenceBoard.length).toBeGreaterThan(10);
    for (const { team, total } of score.attackBoard) {
      const given = score.ledger
        .filter((line) => line.team === team)
        .map((line) => Number(line.given));
      expect(given.reduce((sum, points) => sum + points, 0)).toBe(total);
    }
    expect((await folder.run('score sample.umpire --lang zh-CN')).out).toContain('暂定成绩');
  });
});

describe('report', () => {
  test('writes every format asked for, in the language asked for', async () => {
    const run = await folder.run(
      'report sample.umpire --format html,docx,markdown,json --lang zh-CN --out reports/a --json',
    );
    expect([run.code, run.err]).toEqual([0, '']);
    const { files, stateHash } = run.json<{ files: string[]; stateHash: string }>();
    expect(files).toEqual(
      ['html', 'docx', 'md', 'json'].map((ending) => `reports/a/report-zh-CN.${ending}`),
    );
    expect(stateHash).toBe((await verified('sample.umpire')).stateHash);
    expect(bytesOf('reports/a/report-zh-CN.html').toString()).toContain('临澜市实战攻防演练');
    expect(bytesOf('reports/a/report-zh-CN.docx').subarray(0, 2).toString()).toBe('PK');
    const english = await folder.run('report sample.umpire --lang en --out reports/a --json');
    expect(english.json()).toMatchObject({
      files: ['reports/a/report-en.html'],
      provisional: true,
    });
  });

  test('refuses a format that there is not', async () => {
    const { code, err } = await folder.run('report sample.umpire --out r --format pdf --lang en');
    expect([code, err]).toEqual([2, 'umpire: Option --format can\'t be "pdf".\n']);
  });
});

describe('export and merge', () => {
  test('parts put together again are the whole', async () => {
    const whole = await verified('sample.umpire');
    const audiences = (
      await folder.run('export sample.umpire --for all,control --out a.umpire --json')
    ).json<{
      audiences: string[];
    }>().audiences;
    expect(audiences).toEqual(['all', 'control']);
    const part = await verified('a.umpire');
    expect(part).toMatchObject({ ok: true, counts: { findings: 0, organisations: 20 } });
    const merged = await folder.run('merge a.umpire sample.umpire --out ab.umpire --json');
    expect(merged.code).toBe(0);
    expect(merged.json()).toMatchObject({ ok: true, stateHash: whole.stateHash, problems: [] });
    const other = await folder.run('merge sample.umpire a.umpire --out ba.umpire --json');
    expect(other.json()).toMatchObject({ stateHash: whole.stateHash, added: [0] });
    for (const name of ['ab.umpire', 'ba.umpire']) {
      expect(await verified(name)).toMatchObject({ ok: true, journalHash: whole.journalHash });
    }
  });

  test('an audience that the package has not is named', async () => {
    const run = await folder.run('export sample.umpire --for team:none --out none.umpire --json');
    expect(run.code).toBe(1);
    expect(run.json()).toMatchObject({
      problems: [{ type: 'audience-absent', audience: 'team:none' }],
    });
  });

  test('a package of another exercise is refused', async () => {
    await folder.run('sample --seed 6 --out other.umpire');
    const run = await folder.run('merge sample.umpire other.umpire --out mixed.umpire --json');
    expect(run.code).toBe(1);
    expect(run.json()).toMatchObject({ problems: [{ type: 'other-exercise' }] });
    expect(existsSync(path.join(folder.path, 'mixed.umpire'))).toBe(false);
  });
});

describe('files', () => {
  test.each([
    'merge sample.umpire again.umpire --out sample.umpire',
    'export sample.umpire --for all --out ./x/../sample.umpire',
    'import assets list.csv --into sample.umpire --out list.csv',
  ])('an input is never written over: umpire %s', async (line) => {
    mkdirSync(path.join(folder.path, 'x'), { recursive: true });
    const [sample, list] = [bytesOf('sample.umpire'), bytesOf('list.csv')];
    const { code, err } = await folder.run(line);
    expect(code).toBe(2);
    expect(err).toContain('is an input');
    expect(bytesOf('sample.umpire').equals(sample)).toBe(true);
    expect(bytesOf('list.csv').equals(list)).toBe(true);
  });

  test('an output that can not be written is named, and nothing is left behind', async () => {
    writeFileSync(path.join(folder.path, 'plain'), '');
    expect(await folder.run('sample --out plain/x.umpire')).toMatchObject({ code: 2 });
    const left = readdirSync(folder.path).filter((name) => name.endsWith('.part'));
    expect(left).toEqual([]);
  });

  test('an identity can be named', async () => {
    const call =
      'export sample.umpire --for all --out named.umpire --identity keys/own.json --lang en';
    expect((await folder.run(call)).out).toContain('New identity');
    expect((await folder.run(call)).out).not.toContain('New identity');
    writeFileSync(path.join(folder.path, 'keys/own.json'), 'nonsense');
    const { code, err } = await folder.run(call);
    expect([code, err]).toEqual([1, expect.stringContaining('is not an identity file')]);
  });
});
