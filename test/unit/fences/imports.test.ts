import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantTree, type PlantedTree } from '#test/support/planted-tree.ts';
import { mayImport } from '../../../.dependency-cruiser.mjs';
import { checkImports, problemsOf } from '../../../scripts/check-imports.mjs';

const layers = Object.keys(mayImport);
const fileName = (layer: string): string => `to-${layer.replace('/', '-')}.ts`;

/** For each layer and each other layer one file that imports it. */
const everyPair = Object.fromEntries(
  layers.flatMap((from) =>
    layers
      .filter((to) => to !== from)
      .map((to) => [
        `${from}/${fileName(to)}`,
        `export type { A } from '#${to}/ground.ts';\nexport const a = 1;\n`,
      ]),
  ),
);

/** Pairs that must be forbidden, and one that must be allowed, whatever the table in the configuration comes to say. */
const mustBeForbidden = [
  ['shared/kernel', 'shared/domain'],
  ['shared/domain', 'shared/journal'],
  ['shared/journal', 'shared/merge'],
  ['shared/merge', 'shared/scoring'],
  ['shared/scoring', 'shared/commands'],
  ['shared/report', 'renderer/ui'],
  ['shared/ipc', 'electron/main'],
  ['renderer/ui', 'shared/domain'],
  ['renderer/platform', 'renderer/data'],
  ['renderer/storage', 'renderer/data'],
  ['renderer/data', 'renderer/features'],
  ['renderer/features', 'renderer/storage'],
  ['renderer/features', 'renderer/app'],
  ['renderer/app', 'electron/main'],
  ['electron/preload', 'shared/domain'],
  ['electron/main', 'renderer/app'],
  ['electron/cli', 'electron/main'],
] as const;

const others: Readonly<Record<string, readonly [rule: string, source: string]>> = {
  'renderer/features/judging/a.tsx': [
    'features-are-strangers',
    "export { b } from '../board/b.ts';",
  ],
  'shared/domain/circle-a.ts': [
    'no-cycle',
    "import type { B } from './circle-b.ts';\nexport type A = B;",
  ],
  'shared/domain/unresolved.ts': ['no-unresolved', "export { a } from './not-there.ts';"],
  'shared/domain/orphan.ts': ['no-orphans', 'export const a = 1;'],
  'shared/domain/node.ts': ['no-node-outside-electron', "export { readFileSync } from 'node:fs';"],
  'renderer/data/node.ts': ['no-node-outside-electron', "export { join } from 'node:path';"],
  'renderer/data/dexie.ts': ['door:dexie', "export { Dexie } from 'dexie';"],
  'renderer/app/electron.ts': ['door:electron', "export { app } from 'electron';"],
  'electron/cli/electron.ts': ['door:electron', "export { app } from 'electron';"],
  'shared/report/react.ts': ['door:react', "export { useState } from 'react';"],
  'electron/main/react.ts': ['door:react', "export { createRoot } from 'react-dom/client';"],
  'renderer/app/test.ts': ['may-import:renderer/app', "export { a } from '#test/ground.test.ts';"],
};

const supporting = {
  'renderer/features/board/b.ts': 'export const b = 1;',
  'shared/domain/circle-b.ts': "import type { A } from './circle-a.ts';\nexport type B = A;",
  'renderer/storage/dexie.ts': "export { Dexie } from 'dexie';",
  'electron/main/electron.ts': "export { app } from 'electron';",
  'renderer/stray.ts': "export { ground } from '#renderer/ui/ground.ts';",
  'renderer/app/worker.ts':
    "export { default } from '#renderer/features/ground.ts?worker&url';\nexport const a = 1;",
  'renderer/data/worker.ts':
    "import url from '#renderer/app/ground.ts?worker&url';\nexport { url };",
};

describe('the import table', () => {
  let planted: PlantedTree;
  let found: ReturnType<typeof checkImports>;
  const rulesBroken = (file: string): string[] =>
    found.violations.filter(({ from }) => from === file).map(({ rule }) => rule);

  beforeAll(() => {
    const sources = Object.entries(others).map(([file, [, source]]) => [file, source] as const);
    planted = plantTree({ ...everyPair, ...supporting, ...Object.fromEntries(sources) });
    found = checkImports(planted.root);
  });
  afterAll(() => planted.remove());

  test.each(layers)('%s may import what its row says, type-only imports included', (from) => {
    const row = mayImport[from] ?? [];
    const allowed = layers.filter((to) =>
      row.some((entry) => to === entry || to.startsWith(`${entry}/`)),
    );
    for (const to of layers.filter((layer) => layer !== from)) {
      const expected = allowed.includes(to) ? [] : [`may-import:${from}`];
      const broken = rulesBroken(`${from}/${fileName(to)}`).filter((rule) => rule !== 'no-cycle');
      expect(broken, `${from} → ${to}`).toEqual(expected);
    }
  });

  test.each(mustBeForbidden)('%s never imports %s', (from, to) => {
    expect(rulesBroken(`${from}/${fileName(to)}`)).toContain(`may-import:${from}`);
  });

  const rules = Object.entries(others).map(([file, [rule]]) => [file, rule] as const);
  test.each(rules)('%s breaks %s', (file, rule) => {
    expect(rulesBroken(file)).toContain(rule);
  });

  test('an import of the address of a worker counts', () => {
    expect(rulesBroken('renderer/data/worker.ts')).toContain('may-import:renderer/data');
    expect(rulesBroken('renderer/app/worker.ts')).toEqual([]);
  });

  test('a door is open for its owner', () => {
    expect(rulesBroken('renderer/storage/dexie.ts')).toEqual([]);
    expect(rulesBroken('electron/main/electron.ts')).toEqual([]);
  });

  test('a file outside of every row is named', () => {
    expect(problemsOf(found)).toContain('no row in the import table: renderer/stray.ts');
  });

  test('every planted file was looked at', () => {
    expect(found.unseen).toEqual([]);
    expect(found.modules).toBeGreaterThan(layers.length * (layers.length - 1));
  });
});

describe('the silent pass', () => {
  const nothing = { modules: 0, dependencies: 0, violations: [], unseen: [], homeless: [] };

  test('nothing cruised is a problem', () => {
    expect(problemsOf(nothing)).toEqual(['nothing was cruised']);
    expect(problemsOf({ ...nothing, modules: 3 })).toEqual(['nothing was cruised']);
  });

  test('a source file that was not cruised is a problem', () => {
    const found = { ...nothing, modules: 3, dependencies: 3, unseen: ['shared/kernel/a.ts'] };
    expect(problemsOf(found)).toEqual(['not cruised: shared/kernel/a.ts']);
  });

  test('a tree in order has no problem but its orphans', () => {
    const planted = plantTree({
      'renderer/app/main.tsx':
        "import { ground } from '#shared/kernel/ground.ts';\nexport { ground };\n",
    });
    const problems = problemsOf(checkImports(planted.root));
    planted.remove();
    expect(problems.filter((problem) => !problem.startsWith('no-orphans'))).toEqual([]);
    expect(problems).not.toContain('no-orphans: shared/kernel/ground.ts → shared/kernel/ground.ts');
  });
});
