import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantTree, type PlantedTree, type Run } from '#test/support/planted-tree.ts';

/** What each environment must not know of the others, with the error that says so. */
const violations: Readonly<Record<string, readonly [source: string, error: RegExp]>> = {
  'shared/kernel/dom.ts': ['export const a = document.title;', /TS2584|TS2304/],
  'shared/kernel/timer.ts': ['setTimeout(() => 1, 0);\nexport {};', /TS2304|TS2591/],
  'shared/kernel/node.ts': ['export const a = process.cwd();', /TS2591|TS2580/],
  'shared/kernel/builtin.ts': ["export { readFileSync } from 'node:fs';", /TS2307|TS2591/],
  'shared/kernel/upward.ts': [
    "import type { Page } from '#renderer/app/types.ts';\nexport const a: Page = 1;",
    /TS6307/,
  ],
  'renderer/app/node.ts': ['export const a = process.cwd();', /TS2591|TS2580/],
  'renderer/app/main-types.ts': [
    "import type { Handle } from '#electron/main/types.ts';\nexport const a: Handle = 1;",
    /TS6307/,
  ],
  'renderer/workers/dom.ts': ['export const a = document.title;', /TS2584|TS2304/],
  'renderer/storage/node.ts': ['export const a = process.cwd();', /TS2591|TS2580/],
  'electron/main/dom.ts': ['export const a = document.title;', /TS2584|TS2304/],
  'electron/main/renderer.ts': [
    "import type { Page } from '#renderer/app/types.ts';\nexport const a: Page = 1;",
    /TS6307/,
  ],
  'electron/cli/dom.ts': ['export const a = document.title;', /TS2584|TS2304/],
  'electron/cli/main-types.ts': [
    "import type { Handle } from '#electron/main/types.ts';\nexport const a: Handle = 1;",
    /TS6307/,
  ],
  'electron/preload/main-types.ts': [
    "import type { Handle } from '#electron/main/types.ts';\nexport const a: Handle = 1;",
    /TS6307/,
  ],
  'shared/kernel/enum.ts': ['export enum Side { attack }', /TS1294/],
  'shared/kernel/unchecked.ts': [
    'export const first = (a: readonly number[]): number => a[0];',
    /TS2322/,
  ],
  'shared/kernel/optional.ts': [
    'export const a: { b?: number } = { b: undefined };',
    /TS2375|TS2322/,
  ],
  'test/unit/wrong.test.ts': ['export const a: number = "text";', /TS2322/],
};

const allowed: Readonly<Record<string, string>> = {
  'renderer/app/types.ts': 'export type Page = number;\nexport const title = document.title;\n',
  'electron/main/types.ts': 'export type Handle = number;\nexport const cwd = process.cwd();\n',
  'electron/main/down.ts':
    "import { ground } from '#shared/kernel/ground.ts';\nexport const a: number = ground;\n",
  'renderer/app/down.tsx':
    "import { ground } from '#renderer/workers/ground.ts';\nexport const A = () => <p>{ground}</p>;\n",
  'renderer/workers/scope.ts': "self.addEventListener('message', () => self.postMessage(1));\n",
};

const tsc = 'node_modules/@typescript/native/bin/tsc';

describe('a tsconfig per environment', () => {
  let planted: PlantedTree;
  let result: Run;

  beforeAll(async () => {
    const sources = Object.entries(violations).map(([file, [source]]) => [file, source] as const);
    planted = plantTree({ ...allowed, ...Object.fromEntries(sources) });
    result = await planted.run(tsc, '-b');
  });
  afterAll(() => planted.remove());

  test('fails', () => {
    expect(result.code).not.toBe(0);
  });

  test.each(Object.keys(violations))('refuses %s', (file) => {
    const lines = result.output.split('\n').filter((line) => line.startsWith(`${file}(`));
    expect(lines.join('\n')).toMatch(violations[file]?.[1] ?? /never/);
  });

  test('passes a tree without violations', async () => {
    const clean = plantTree(allowed);
    expect(await clean.run(tsc, '-b')).toEqual({ code: 0, output: '' });
    clean.remove();
  });
});
