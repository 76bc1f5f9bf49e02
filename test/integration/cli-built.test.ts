import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCliFolder, type CliFolder } from '#test/support/cli.ts';

const BUILT = path.resolve('dist/cli/umpire.js');
const run = promisify(execFile);

describe.skipIf(!existsSync(BUILT))('the built program (skipped where nothing is built)', () => {
  let folder: CliFolder;
  beforeAll(() => {
    folder = aCliFolder();
  });
  afterAll(() => folder.remove());

  const umpire = (...words: string[]) =>
    run(process.execPath, [BUILT, ...words], { cwd: folder.path });

  test('makes a sample and verifies it', async () => {
    const made = await umpire('sample', '--seed', '9', '--out', 's.umpire', '--json');
    const checked = await umpire('verify', 's.umpire', '--json');
    expect(JSON.parse(checked.stdout)).toMatchObject({
      ok: true,
      stateHash: JSON.parse(made.stdout).stateHash,
    });
  });

  test('ends with the code of what went wrong', async () => {
    await expect(umpire('verify', 'absent')).rejects.toMatchObject({ code: 2 });
  });
});
