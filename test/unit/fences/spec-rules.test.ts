import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from '#test/support/planted-tree.ts';
import { rulesNamedBy, rulesOf, testSources } from '#test/support/spec-rules.ts';

/** The folders of shared/ whose behaviour is a numbered specification. */
const specified = ['journal', 'merge', 'scoring'];

describe.each(specified)('shared/%s/SPEC.md', (folder) => {
  const rules = (): string[] =>
    rulesOf(readFileSync(path.join(project, 'shared', folder, 'SPEC.md'), 'utf8'));

  test('numbers every rule once', () => {
    expect(rules().length).toBeGreaterThan(0);
    expect(rules()).toEqual([...new Set(rules())]);
  });

  test('has a test for every rule', () => {
    const places = [`test/unit/shared/${folder}`, 'test/property', 'test/integration'];
    const named = new Set(rulesNamedBy(testSources(project, places)));
    expect(rules().filter((rule) => !named.has(rule))).toEqual([]);
  });

  test('has every rule that a unit test names', () => {
    const known = new Set(rules());
    const named = rulesNamedBy(testSources(project, [`test/unit/shared/${folder}`]));
    expect(named.filter((rule) => !known.has(rule))).toEqual([]);
  });
});

test('rules are read where they are set, not where they are mentioned', () => {
  const spec = [
    '# Journal',
    '**L1** A batch follows.',
    '- L2 It waits, unlike in L9.',
    '| L3 | text |',
    '### L4: forks',
    'as L5 says',
    'SHA256 is',
  ].join('\n');
  expect(rulesOf(spec)).toEqual(['L1', 'L2', 'L3', 'L4']);
});

test('titles name rules at their beginning', () => {
  const source = [
    "it('L1 takes', () => {",
    'test.each([1, 2])(`L2, L3 keeps %s`, () => {',
    "describe('L4', () => {",
    "test('as L5 says', () => {",
    '  test(\n    "L6 breaks the line"',
  ].join('\n');
  expect(rulesNamedBy(source)).toEqual(['L1', 'L2', 'L3', 'L4', 'L6']);
});
