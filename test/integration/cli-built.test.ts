import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCliFolder, type CliFolder } from '#test/support/cli.ts';

const BUILT = path.resolve('dist/cli/umpire.js');
const run = promisify(execFile);

describe('the built program', () => {
  beforeEach(({ skip }) => skip(!existsSync(BUILT), 'nothing is built, run npm run build'));
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
