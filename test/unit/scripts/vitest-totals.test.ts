import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plantTree, project } from '#test/support/planted-tree.ts';

const files = {
  'vitest.config.ts':
    "export default { test: { name: 'planted', include: ['test/*.test.ts'] } };\n",
  'test/ground.test.ts': `
    import { expect, test } from 'vitest';
    test('passes', () => expect(1).toBe(1));
    test('fails', () => expect(1).toBe(2));
    test('waits', (context) => context.skip('no display here'));
    test.skip('left out', () => {});
  `,
  'test/broken.test.ts': "import './not-there.ts';\n",
  'test/hook.test.ts': `
    import { beforeAll, test } from 'vitest';
    beforeAll(() => { throw new Error('planted'); });
    test('never runs', () => {});
  `,
  'test/outside.test.ts': `
    import { test } from 'vitest';
    test('passes, but leaves an error behind', () => { Promise.reject(new Error('planted')); });
  `,
};

test('counts what passed, failed and was skipped, and what broke outside of any test', async () => {
  const planted = plantTree(files);
  const totalsFile = path.join(planted.root, 'totals.json');
  const reporter = path.join(project, 'scripts/vitest-totals.mjs');
  process.env['UMPIRE_TEST_TOTALS'] = totalsFile;
  const { code } = await planted.run(
    'node_modules/vitest/vitest.mjs',
    'run',
    `--reporter=${reporter}`,
  );
  delete process.env['UMPIRE_TEST_TOTALS'];
  const totals: unknown = JSON.parse(readFileSync(totalsFile, 'utf8'));
  planted.remove();
  expect(code).not.toBe(0);
  expect(totals).toEqual({
    passed: 2,
    failed: 4, // the failed test, the file that could not be loaded, the hook, the error left behind
    skipped: [
      'planted  waits: no display here',
      'planted  left out: no reason given',
      'planted  never runs: no reason given',
    ],
    projects: { planted: 3 },
  });
});
