import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIdOf, readFileTable } from '#electron/main/security/file-table.ts';
import { builtRenderer } from '#test/support/built-renderer.ts';

let built: ReturnType<typeof builtRenderer>;
beforeEach(() => {
  built = builtRenderer();
});
afterEach(() => built.remove());

describe('file table', () => {
  it('lists every built file once, and the start page also as /', () => {
    expect([...readFileTable(built.root).keys()].toSorted()).toEqual([
      '/',
      '/assets/app-abcdefgh.js',
      '/assets/plain.css',
      '/assets/text-12345678.woff2',
      '/index.html',
    ]);
  });

  it('keeps hashed files for ever and the start page not at all', () => {
    const table = readFileTable(built.root);
    expect(table.get('/')?.cacheControl).toBe('no-store');
    expect(table.get('/index.html')?.cacheControl).toBe('no-store');
    expect(table.get('/assets/app-abcdefgh.js')?.cacheControl).toContain('immutable');
    expect(table.get('/assets/plain.css')?.cacheControl).toBe('no-cache');
  });

  it.each([
    ['a link', (root: string) => symlinkSync('../secret.txt', path.join(root, 'link.txt'))],
    ['a linked folder', (root: string) => symlinkSync('..', path.join(root, 'up'))],
    ['a hidden file', (root: string) => writeFileSync(path.join(root, '.env'), '')],
    ['an unknown kind', (root: string) => writeFileSync(path.join(root, 'a.exe'), '')],
    ['a name beyond ASCII', (root: string) => writeFileSync(path.join(root, '图.png'), '')],
    ['no start page', (root: string) => rmSync(path.join(root, 'index.html'))],
    [
      'a start page that is a folder',
      (root: string) => {
        rmSync(path.join(root, 'index.html'));
        mkdirSync(path.join(root, 'index.html'));
      },
    ],
  ])('refuses to start on %s', (_what, spoil) => {
    spoil(built.root);
    expect(() => readFileTable(built.root)).toThrow(/Built file|index\.html/);
  });

  it('names another build otherwise', () => {
    const before = buildIdOf(readFileTable(built.root));
    expect(buildIdOf(readFileTable(built.root))).toBe(before);
    writeFileSync(path.join(built.root, 'index.html'), 'another');
    const changed = buildIdOf(readFileTable(built.root));
    writeFileSync(path.join(built.root, 'assets/new-12345678.js'), '');
    expect(new Set([before, changed, buildIdOf(readFileTable(built.root))]).size).toBe(3);
  });
});
