import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from '#test/support/planted-tree.ts';
import { securityFixtures } from '#test/support/security-fixtures.ts';
import { checkSource, sourceRules } from '../../../scripts/check-security.mjs';
import { builtRules } from '../../../scripts/security/built-rules.mjs';
import { brokenRules, treeOf } from '../../../scripts/security/source-tree.mjs';

const rules = [...sourceRules, ...builtRules];
const rulesById = new Map(rules.map((rule) => [rule.id, rule]));

/** The rows of one table of docs/security.md, cell by cell, found by the head of the table. */
function rowsOf(head: string): string[][] {
  const lines = readFileSync(path.join(project, 'docs/security.md'), 'utf8').split('\n');
  const at = lines.indexOf(head);
  if (at === -1) throw new Error(`docs/security.md has no table ${head}`);
  const end = lines.findIndex((line, index) => index > at && !line.startsWith('|'));
  return lines.slice(at + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('every rule has one name and one fixture, and there is no fixture without a rule', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(Object.keys(securityFixtures).toSorted()).toEqual(ids.toSorted());
  expect(ids.length).toBeGreaterThanOrEqual(25);
});

test.each(Object.entries(securityFixtures))('%s is broken by its fixture', (id, { files }) => {
  const rule = rulesById.get(id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const broken = brokenRules(treeOf(files), [rule]);
  // Each planted file is named: a fixture of two files shows two ways to break the rule.
  expect([...new Set(broken.map(({ file }) => file))].toSorted()).toEqual(
    Object.keys(files).toSorted(),
  );
});

test('the project breaks none', () => {
  const { files, problems } = checkSource(project);
  expect(files).toBeGreaterThan(500);
  expect(problems).toEqual([]);
});

describe('docs/security.md', () => {
  test('lists every static rule with its fixture, in the words of both', () => {
    const listed = rowsOf('| rule | what it demands | failing fixture |');
    const expected = rules.map(({ id, says }) => [
      `\`${id}\``,
      says,
      securityFixtures[id]?.plants ?? '',
    ]);
    expect(listed).toEqual(expected);
  });

  test('names tests that are there for what runs', () => {
    const listed = rowsOf('| rule | checked by running | proven by |');
    expect(listed.length).toBeGreaterThan(10);
    for (const [rule = '', ...cells] of listed) {
      for (const cell of cells) {
        const named = [...cell.matchAll(/`(test\/[^`]+)`(?: “([^”]+)”)?/g)];
        expect(named.length, `${rule}: ${cell}`).toBeGreaterThan(0);
        for (const [, file = '', title] of named) {
          const place = path.join(project, file);
          expect(existsSync(place), `${rule}: ${file}`).toBe(true);
          if (title !== undefined) expect(readFileSync(place, 'utf8'), rule).toContain(title);
        }
      }
    }
  });
});
