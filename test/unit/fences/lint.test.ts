import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantTree, type PlantedTree, type Run } from '#test/support/planted-tree.ts';

const longFile = `${'export const a = 1;\n'.replace('a', 'line0')}${'\n'.repeat(400)}`;
const longFunction = `export function long(a: number): number {\n${'  a += 1;\n'.repeat(81)}  return a;\n}\n`;

/** One violation a file, with the rule that must name it. */
const violations: Readonly<Record<string, readonly [rule: string, source: string]>> = {
  'shared/domain/date-now.ts': [
    'eslint(no-restricted-properties)',
    'export const a = (): number => Date.now();',
  ],
  'shared/domain/random.ts': [
    'eslint(no-restricted-properties)',
    'export const a = (): number => Math.random();',
  ],
  'shared/domain/new-date.ts': [
    'house(no-current-date)',
    'export const a = (): Date => new Date();',
  ],
  'shared/domain/date-call.ts': [
    'house(no-current-date)',
    'export const a = (): string => Date();',
  ],
  'shared/domain/global.ts': [
    'eslint(no-restricted-globals)',
    'export const a = (): unknown => globalThis;',
  ],
  'shared/domain/console.ts': ['eslint(no-console)', "console.log('x');\nexport {};"],
  'shared/domain/default.ts': ['import(no-default-export)', 'export default 1;'],
  'shared/domain/BadName.ts': ['unicorn(filename-case)', 'export const a = 1;'],
  'shared/domain/long-file.ts': ['eslint(max-lines)', longFile],
  'shared/domain/long-function.ts': ['eslint(max-lines-per-function)', longFunction],
  'shared/domain/any.ts': ['typescript(no-explicit-any)', 'export const a: any = 1;'],
  'shared/domain/barrel.ts': ['oxc(no-barrel-file)', "export * from './ground.ts';"],
  'shared/domain/extension.ts': [
    'import(extensions)',
    "import { ground } from './ground';\nexport const a = ground;",
  ],
  'shared/domain/cycle-a.ts': [
    'import(no-cycle)',
    "import { b } from './cycle-b.ts';\nexport const a = (): number => b();",
  ],
  'shared/domain/floating.ts': [
    'typescript(no-floating-promises)',
    'export function a(later: () => Promise<void>): void {\n  later();\n}',
  ],
  'shared/domain/switch.ts': [
    'typescript(switch-exhaustiveness-check)',
    "export function a(side: 'attack' | 'defence'): void {\n  switch (side) {\n    case 'attack':\n      break;\n  }\n}",
  ],
  'shared/domain/silenced.ts': [
    'typescript(ban-ts-comment)',
    "// @ts-expect-error\nexport const a: number = 'text';",
  ],
  'shared/domain/idle-disable.ts': [
    'Unused oxlint-disable directive',
    '// oxlint-disable-next-line no-eval\nexport const a = 1;',
  ],
  'renderer/data/dexie.ts': [
    'eslint(no-restricted-imports)',
    "import { Dexie } from 'dexie';\nexport const a = Dexie;",
  ],
  'renderer/app/electron.ts': [
    'eslint(no-restricted-imports)',
    "import { app } from 'electron';\nexport const a = app;",
  ],
  'electron/main/windows/ipc.ts': [
    'eslint(no-restricted-imports)',
    "import { ipcMain } from 'electron';\nexport const a = ipcMain;",
  ],
  'electron/main/windows/ipc-default.ts': [
    'eslint(no-restricted-imports)',
    "import electron from 'electron';\nexport const a = electron;",
  ],
  'electron/main/windows/ipc-namespace.ts': [
    'eslint(no-restricted-imports)',
    "import * as electron from 'electron';\nexport const a = electron;",
  ],
  'renderer/features/bridge.ts': [
    'house(window-umpire-in-platform)',
    'export const a = (): unknown => (window as unknown as { umpire: unknown }).umpire;',
  ],
  'renderer/features/bridge-key.ts': [
    'house(window-umpire-in-platform)',
    "export const a = (): unknown => (globalThis as Record<string, unknown>)['umpire'];",
  ],
  'renderer/features/bridge-taken.ts': [
    'house(window-umpire-in-platform)',
    'const { umpire } = window as unknown as { umpire: unknown };\nexport const a = umpire;',
  ],
  'renderer/features/danger.tsx': [
    'react(no-danger)',
    "export const A = () => <p dangerouslySetInnerHTML={{ __html: '<b>x</b>' }} />;",
  ],
  'renderer/features/hook.tsx': [
    'react-hooks(rules-of-hooks)',
    "import { useState } from 'react';\nexport function A({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return <p />;\n}",
  ],
  'renderer/features/eval.ts': ['eslint(no-eval)', "export const a = (): unknown => eval('1');"],
  'test/unit/focused.test.ts': [
    'vitest(no-focused-tests)',
    "import { expect, test } from 'vitest';\ntest.only('a', () => {\n  expect(1).toBe(1);\n});",
  ],
};

/** The same things where they belong. */
const allowed: Readonly<Record<string, string>> = {
  'shared/domain/cycle-b.ts':
    "import { a } from './cycle-a.ts';\nexport const b = (): number => a();\n",
  'shared/domain/given-date.ts': 'export const a = (ms: number): Date => new Date(ms);\n',
  'renderer/storage/dexie.ts': "import { Dexie } from 'dexie';\nexport const a = Dexie;\n",
  'renderer/data/clock.ts': 'export const a = (): number => Date.now();\n',
  'electron/main/ipc/listen.ts': "import { ipcMain } from 'electron';\nexport const a = ipcMain;\n",
  'electron/main/windows/open.ts':
    "import { BrowserWindow } from 'electron';\nexport const a = BrowserWindow;\n",
  'electron/cli/print.ts': "export const a = (): void => console.log('x');\n",
  'renderer/platform/bridge.ts':
    'export const a = (): unknown => (window as unknown as { umpire: unknown }).umpire;\n',
  'vite.config.ts': 'export default {};\n',
};

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
  readonly message: string;
}

const oxlint = 'node_modules/oxlint/bin/oxlint';

function diagnosticsOf({ output }: Run): readonly Diagnostic[] {
  const report = JSON.parse(output) as { diagnostics: Diagnostic[] };
  return report.diagnostics;
}

describe('the linter', () => {
  let planted: PlantedTree;
  let result: Run;
  let diagnostics: readonly Diagnostic[];

  beforeAll(async () => {
    const sources = Object.entries(violations).map(([file, [, source]]) => [file, source] as const);
    planted = plantTree({ ...allowed, ...Object.fromEntries(sources) });
    result = await planted.run(oxlint, '--format=json', '.');
    diagnostics = diagnosticsOf(result);
  });
  afterAll(() => planted.remove());

  test('fails', () => {
    expect(result.code).not.toBe(0);
  });

  const rules = Object.entries(violations).map(([file, [rule]]) => [file, rule] as const);
  test.each(rules)('%s breaks %s', (file, rule) => {
    const named = diagnostics.filter(({ filename }) => filename === file);
    expect(named.map(({ code, message }) => code || message).join()).toContain(rule);
  });

  test('allows the same things where they belong', async () => {
    const { 'shared/domain/cycle-b.ts': _, ...good } = allowed;
    const clean = plantTree(good);
    const run = await clean.run(oxlint, '--format=json', '.');
    clean.remove();
    expect(diagnosticsOf(run)).toEqual([]);
    expect(run.code).toBe(0);
  });
});
