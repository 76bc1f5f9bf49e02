import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isBuildFresh } from '../../../scripts/build-freshness.mjs';
import { scratchFolder } from '#test/support/scratch-folder.ts';

const OUTPUTS = [
  'dist/renderer/index.html',
  'dist/electron/main.js',
  'dist/electron/preload.cjs',
  'dist/serve/serve.js',
  'dist/cli/umpire.js',
];
const SOURCES = [
  'renderer/app/main.tsx',
  'shared/kernel/result.ts',
  'electron/main/index.ts',
  'vite.config.ts',
];

let root: string;

function write(file: string, minute: number): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, '');
  touch(file, minute);
}

/** Sets the time of a file and of all folders above it. */
function touch(file: string, minute: number): void {
  for (let at = file; at !== '.'; at = path.dirname(at)) {
    utimesSync(path.join(root, at), minute * 60, minute * 60);
  }
}

describe('whether a build is needed', () => {
  beforeEach(() => {
    root = scratchFolder();
    for (const file of SOURCES) write(file, 1);
    for (const file of OUTPUTS) write(file, 2);
  });

  it('is not, when everything was built after the last change', () => {
    expect(isBuildFresh(root)).toBe(true);
  });

  it.each(OUTPUTS)('is, when %s is missing', (file) => {
    rmSync(path.join(root, file));
    expect(isBuildFresh(root)).toBe(false);
  });

  it.each(OUTPUTS)('is, when %s is left from an earlier build', (file) => {
    write('shared/kernel/result.ts', 2);
    touch(file, 1.5);
    expect(isBuildFresh(root)).toBe(false);
  });

  it.each(SOURCES)('is, when %s changed', (file) => {
    write(file, 3);
    expect(isBuildFresh(root)).toBe(false);
  });

  it('is, when a source was removed', () => {
    rmSync(path.join(root, 'renderer/app/main.tsx'));
    expect(isBuildFresh(root)).toBe(false);
  });
});
