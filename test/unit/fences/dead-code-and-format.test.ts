import { describe, expect, test } from 'vitest';
import { plantTree, type Run } from '#test/support/planted-tree.ts';

const knip = 'node_modules/knip/bin/knip.js';
const biome = 'node_modules/@biomejs/biome/bin/biome';

/** An app that uses exactly what it has. */
const used = {
  'renderer/app/main.tsx':
    "import { answer } from '../ui/answer.ts';\n\nexport const A = () => <p>{answer}</p>;\n",
  'renderer/ui/answer.ts': 'export const answer = 42;\n',
};

async function runOn(
  program: string,
  args: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<Run> {
  const planted = plantTree(files);
  const result = await planted.run(program, ...args);
  planted.remove();
  return result;
}

async function findings(files: Readonly<Record<string, string>>): Promise<string> {
  const { output } = await runOn(knip, ['--no-progress', '--reporter=compact'], files);
  return output;
}

describe('dead code', () => {
  test('an unused export, an unused file and an unlisted package are named', async () => {
    const output = await findings({
      ...used,
      'renderer/ui/answer.ts': 'export const answer = 42;\nexport const deadExport = 1;\n',
      'renderer/ui/dead-file.ts': 'export const a = 1;\n',
      'renderer/app/unlisted.ts': "import x from 'left-pad';\n\nexport const y = x;\n",
      'renderer/app/main.tsx': `${used['renderer/app/main.tsx']}export { y } from './unlisted.ts';\n`,
    });
    expect(output).toMatch(/answer\.ts.*deadExport/);
    expect(output).toContain('renderer/ui/dead-file.ts');
    expect(output).toMatch(/unlisted\.ts.*left-pad/);
  });

  test('what is used is not named', async () => {
    expect(await findings(used)).not.toMatch(/main\.tsx|answer\.ts/);
  });

  test('a finding makes the run fail', async () => {
    const { code } = await runOn(knip, ['--no-progress'], used); // the ground files are unused
    expect(code).toBe(1);
  });
});

describe('format', () => {
  test('another format fails and is named', async () => {
    const { code, output } = await runOn(biome, ['format', '--reporter=summary', '.'], {
      'shared/kernel/crooked.ts': 'export const a = "double"\n',
    });
    expect(code).not.toBe(0);
    expect(output).toContain('shared/kernel/crooked.ts');
    expect(output).not.toContain('shared/kernel/ground.ts');
  });

  test('the format of this project passes', async () => {
    const { code } = await runOn(biome, ['format', '.'], used);
    expect(code).toBe(0);
  });
});
