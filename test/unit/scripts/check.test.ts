import { expect, test } from 'vitest';
import { check, steps } from '../../../scripts/check.mjs';

const good = ['-e', 'console.log("fine")'] as const;
const bad = ['-e', 'console.error("planted"); process.exit(3)'] as const;

test('every step runs, also after one that failed, and each has its line', async () => {
  const lines: string[] = [];
  const outcome = await check(
    [
      ['first', good],
      ['second', bad],
      ['third', good],
    ],
    (line) => lines.push(line),
  );
  expect(outcome).toEqual({ passed: 2, failed: 1 });
  expect(lines.map((line) => line.replace(/\d+\.\d s/, 'N s'))).toEqual([
    'check  first      ok  N s',
    'planted',
    'check  second     FAILED  N s',
    'check  third      ok  N s',
  ]);
});

test('types, lint, imports, security, dead code and format are what is checked', () => {
  expect(steps.map(([name]) => name)).toEqual([
    'types',
    'lint',
    'imports',
    'security',
    'dead code',
    'format',
  ]);
});
