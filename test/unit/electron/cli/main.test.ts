import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VERBS } from '#electron/cli/verbs.ts';
import { aCliFolder, type CliFolder } from '#test/support/cli.ts';

let folder: CliFolder;
beforeAll(() => {
  folder = aCliFolder();
});
afterAll(() => folder.remove());

describe('help', () => {
  test('of the program names every verb and the exit codes', async () => {
    const { code, out, err } = await folder.run('--help --lang en');
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const { name } of VERBS) expect(out).toContain(`  ${name} `);
    expect(out).toContain('Exit codes: 0 fine, 1 the content is not, 2 wrong usage.');
  });

  test.each(VERBS.map(({ name }) => name))(
    'of %s explains its options in both languages',
    async (name) => {
      const verb = VERBS.find((one) => one.name === name);
      const english = await folder.run(`${name} --help --lang en`);
      const chinese = await folder.run(`${name} --help --lang zh-CN`);
      expect([english.code, chinese.code]).toEqual([0, 0]);
      expect(english.out).toContain(`umpire ${name} ${verb?.usage ?? ''}`);
      for (const [option, { text }] of Object.entries(verb?.options ?? {})) {
        expect(english.out).toContain(`--${option}`);
        expect(english.out).toContain(text.en);
        expect(chinese.out).toContain(text.zh);
      }
    },
  );

  test('without anything is printed too, but is not what was meant', async () => {
    expect(await folder.run('')).toMatchObject({ code: 2, err: '' });
    expect((await folder.run('help')).code).toBe(0);
  });

  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, '退出码'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'Exit codes'],
    [{ LANG: 'de_DE.UTF-8' }, 'Exit codes'],
    [{}, 'Exit codes'],
  ])('follows the language of the system (%j)', async (env, words) => {
    expect((await folder.run('--help', [], env)).out).toContain(words);
  });
});

describe('a wrong call', () => {
  test.each([
    ['frobnicate', 'There is no command "frobnicate".'],
    ['import', 'There is no command "import".'],
    ['verify', 'Wrong number of arguments. Usage: umpire verify F.umpire'],
    ['verify a b', 'Wrong number of arguments.'],
    ['verify --frob a', "Unknown option '--frob'"],
    ['verify a --lang fr', 'Option --lang can\'t be "fr".'],
    ['verify absent.umpire', '"absent.umpire" is not there.'],
    ['score .', "can't be used (EISDIR)"],
    ['sample', 'Option --out is missing.'],
    ['sample --out x --seed -1', 'seed'],
    ['sample --out x --seed=4294967296', 'Option --seed can\'t be "4294967296".'],
    ['sample --out x --language fr', 'Option --language can\'t be "fr".'],
    ['merge a --out c', 'Wrong number of arguments.'],
    ['export a --out c', 'Option --for is missing.'],
    ['export a --out c --for everyone', 'Option --for can\'t be "everyone".'],
    ['import assets a.csv --into f', 'Option --out is missing.'],
    ['import assets a.csv --into f --out g --effective-from soon', 'can\'t be "soon"'],
  ])('umpire %s', async (line, message) => {
    const { code, out, err } = await folder.run(line);
    expect(err).toContain(message);
    expect(err.startsWith('umpire: ')).toBe(true);
    expect([code, out]).toEqual([2, '']);
  });

  test('is JSON as well where JSON was asked for', async () => {
    const run = await folder.run('verify absent.umpire --json');
    expect(run.code).toBe(2);
    expect(run.json()).toEqual({
      ok: false,
      problems: [{ type: 'path-missing', path: 'absent.umpire' }],
    });
    expect(run.err).toContain('is not there');
  });
});
