import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCliFolder, type CliFolder } from '#test/support/cli.ts';

const REAL_FILES = path.resolve('../shared/data/scanners');

let folder: CliFolder;
beforeAll(async () => {
  folder = aCliFolder();
  expect((await folder.run('sample --seed 5 --out sample.umpire')).code).toBe(0);
});
afterAll(() => folder.remove());

interface Imported {
  readonly read: number;
  readonly kept: number;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  readonly weakPoints: { readonly added: number; readonly changed: number };
  readonly hosts: { readonly added: number };
  readonly stateHash: string;
}

const put = (name: string, content: string): void =>
  writeFileSync(path.join(folder.path, name), content);

describe('import of scans', () => {
  const CSV =
    'Plugin ID,Risk,Host,Protocol,Port,Name\n97833,Critical,new.example,tcp,445,MS17-010\n1,,,,,';

  test('writes weak points and hosts, and names each rejected row', async () => {
    put('scan.csv', CSV);
    const run = await folder.run(
      'import nessus scan.csv --into sample.umpire --out a.umpire --json',
    );
    expect(run.code).toBe(0);
    expect(run.json<Imported>()).toMatchObject({
      read: 2,
      kept: 1,
      rejected: [{ line: 3, reason: 'missing-host' }],
      weakPoints: { added: 2, changed: 0 },
      hosts: { added: 1 },
    });
    expect((await folder.run('verify a.umpire')).code).toBe(0);
  });

  test('the same file again adds nothing', async () => {
    const again = await folder.run('import nessus scan.csv --into a.umpire --out b.umpire --json');
    expect(again.json<Imported>().weakPoints).toMatchObject({ added: 0, changed: 0 });
    const hash = (await folder.run('verify a.umpire --json')).json<Imported>().stateHash;
    expect(again.json<Imported>().stateHash).toBe(hash);
  });

  test.each([
    ['nuclei', 'scan.csv', CSV, 1, 'scan-wrong-source'],
    ['nuclei', 'empty.jsonl', '', 1, 'scan-empty'],
    ['nessus', 'cut.nessus', '<NessusClientData_v2><Report>', 1, 'xml-cut-off'],
    ['fofa', 'other.csv', 'a,b\n1,2', 1, 'scan-unrecognised'],
  ])('%s refuses %s and writes nothing', async (verb, name, content, code, type) => {
    put(name, content);
    const run = await folder.run(
      `import ${verb} ${name} --into sample.umpire --out refused.umpire --json`,
    );
    expect(run.code).toBe(code);
    expect(`${run.out}${run.err}`).toContain(type);
    expect(existsSync(path.join(folder.path, 'refused.umpire'))).toBe(false);
  });

  test('adding unknown hosts needs a system', async () => {
    const run = await folder.run(
      'import nessus scan.csv --into sample.umpire --out c.umpire --unmatched add --json',
    );
    expect(run.code).toBe(2);
  });
});

describe.runIf(existsSync(REAL_FILES))('real files', () => {
  test.each(['nessus', 'nuclei'])(
    'every file of %s: read = kept + rejected, twice adds nothing',
    async (source) => {
      for (const name of readdirSync(path.join(REAL_FILES, source))) {
        const file = path.join(REAL_FILES, source, name);
        const run = await folder.run(
          `import ${source} --into sample.umpire --out r.umpire --json`,
          [file],
        );
        if (readFileSync(file).length === 0) {
          expect(run.code, name).toBe(1);
          continue;
        }
        expect(run.code, name).toBe(0);
        const { read, kept, rejected } = run.json<Imported>();
        expect(read, name).toBe(kept + rejected.length);
        const again = await folder.run(`import ${source} --into r.umpire --out s.umpire --json`, [
          file,
        ]);
        expect(again.json<Imported>().weakPoints, name).toMatchObject({ added: 0, changed: 0 });
      }
    },
  );
});
