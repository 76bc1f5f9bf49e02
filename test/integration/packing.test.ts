import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { project } from '#test/support/planted-tree.ts';
import { decidedFuses, fuseProblems, fuseWires } from '../../scripts/fuse-wire.mjs';
import { packStandIn } from '../../scripts/pack-stand-in.mjs';

/** Packs for real, around a stand-in for Electron: what would be handed out, without anything being fetched. */
const isBuilt = [
  'dist/electron/main.js',
  'dist/electron/preload.cjs',
  'dist/renderer/index.html',
].every((file) => existsSync(path.join(project, file)));
const MOST_BYTES = 16 * 1024 * 1024;

interface Packing {
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly [part: string]: unknown;
}
const packing = parse(readFileSync(path.join(project, 'electron-builder.yml'), 'utf8')) as Packing;

describe('the packed app', () => {
  const output = mkdtempSync(path.join(os.tmpdir(), 'umpire-packed-'));
  let app = '';
  let archive = '';
  let files: readonly string[] = [];

  beforeEach(({ skip }) => skip(!isBuilt, 'nothing is built, run npm run build'));
  beforeAll(async () => {
    if (!isBuilt) return;
    const packed = await packStandIn(output);
    expect(packed.output).not.toMatch(/⨯|ENOTFOUND|ECONNREFUSED/);
    expect(packed.code).toBe(0);
    app = packed.app;
    archive = path.join(app, 'resources/app.asar');
    files = listPackage(archive, { isPack: false })
      .map((file) => file.replaceAll('\\', '/').slice(1))
      .filter((file) => !('files' in statOf(archive, file)));
  });
  afterAll(() => rmSync(output, { recursive: true, force: true }));

  test('holds the built app and nothing else', () => {
    expect(files.filter((file) => !file.startsWith('dist/renderer/')).toSorted()).toEqual([
      'LICENSE',
      'dist/electron/main.js',
      'dist/electron/preload.cjs',
      'package.json',
    ]);
    const built = readdirSync(path.join(project, 'dist/renderer'), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(project, path.join(entry.parentPath, entry.name)))
      .map((file) => file.replaceAll('\\', '/'));
    expect(files.filter((file) => file.startsWith('dist/renderer/')).toSorted()).toEqual(
      built.toSorted(),
    );
  });

  test('holds no test, no source, no source map and no package', () => {
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      expect(file).not.toMatch(
        /\.map$|\.tsx?$|\.test\.|node_modules|^(?:test|shared|renderer|scripts|docs)\//,
      );
      if (!/\.(?:js|cjs|css|html)$/.test(file)) continue;
      const text = extractFile(archive, file).toString('utf8');
      expect(text, file).not.toMatch(/[#@] ?sourceMappingURL=/);
      expect(text, file).not.toContain(project);
      expect(text, file).not.toMatch(/from ?["'](?:vitest|playwright-core|fast-check)["']/);
    }
  });

  test('has the bytes that were built', () => {
    for (const file of files.filter((one) => one.startsWith('dist/'))) {
      expect(extractFile(archive, file).equals(readFileSync(path.join(project, file))), file).toBe(
        true,
      );
    }
  });

  test('says what it is and runs no script', () => {
    const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as Record<
      string,
      unknown
    >;
    expect(manifest).toMatchObject({
      name: 'umpire',
      main: 'dist/electron/main.js',
      type: 'module',
    });
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  test('has every fuse as decided', () => {
    const wires = fuseWires(readFileSync(path.join(app, 'umpire')));
    expect(wires).toEqual([decidedFuses.map(([, on]) => (on ? '1' : '0')).join('')]);
    expect(fuseProblems(wires)).toEqual([]);
  });

  test('speaks the two languages and no other', () => {
    expect(readdirSync(path.join(app, 'locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  test('has nothing beside its archive that is not Electron, and is of a reasonable size', () => {
    expect(readdirSync(path.join(app, 'resources'))).toEqual(['app.asar']);
    expect(statSync(archive).size).toBeLessThan(MOST_BYTES);
    expect(statSync(archive).size).toBeGreaterThan(1024 * 1024);
  });
});

describe('fuses', () => {
  test('are all decided in the configuration, but the one that the tool does not know', () => {
    const known = decidedFuses.filter(([name]) => name !== 'wasmTrapHandlers');
    expect(packing.electronFuses).toEqual(Object.fromEntries(known));
  });

  test('that differ, lack or are new are named', () => {
    expect(fuseProblems([])).toHaveLength(1);
    expect(fuseProblems(['110011001'])).toEqual(['runAsNode is 1']);
    expect(fuseProblems(['01001100'])).toEqual(['wasmTrapHandlers is not there']);
    expect(fuseProblems(['0100110011'])).toEqual(['fuse 9 is not decided on']);
    expect(fuseProblems(['r10011001'])).toEqual([]);
  });
});

describe('the installers', () => {
  const targetsOf = (platform: string): unknown =>
    (packing[platform] as { readonly target: unknown }).target;
  const both = ['x64', 'arm64'];

  test('are made for x64 and arm64 on every system', () => {
    expect(targetsOf('win')).toEqual([{ target: 'nsis', arch: both }]);
    expect(targetsOf('mac')).toEqual([{ target: 'dmg', arch: both }]);
    expect(targetsOf('linux')).toEqual([
      { target: 'AppImage', arch: both },
      { target: 'deb', arch: both },
    ]);
  });

  test('claim the endings of packages', () => {
    const endings = (part: unknown): string[] =>
      ((part ?? []) as readonly { ext: string }[]).map(({ ext }) => ext);
    expect(endings(packing['fileAssociations'])).toEqual(['umpire']);
    expect(endings((packing['linux'] as Record<string, unknown>)['fileAssociations'])).toEqual([
      'umpire.age',
    ]);
    // These two look at the last ending only.
    for (const platform of ['win', 'mac']) {
      expect(endings((packing[platform] as Record<string, unknown>)['fileAssociations'])).toEqual([
        'age',
      ]);
    }
  });

  test('have icons of their own in the forms that each system reads', () => {
    const icons = path.join(project, 'assets/icons');
    const ico = readFileSync(path.join(icons, 'app.ico'));
    const sizes = Array.from(
      { length: ico.readUInt16LE(4) },
      (_none, index) => ico[6 + 16 * index] || 256,
    );
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
    const icns = readFileSync(path.join(icons, 'app.icns'));
    expect(icns.subarray(0, 4).toString('latin1')).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.byteLength);
    for (const name of readdirSync(path.join(icons, 'linux'))) {
      const png = readFileSync(path.join(icons, 'linux', name));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}.png`).toBe(name);
    }
    for (const name of ['document.ico', 'document.icns'])
      expect(existsSync(path.join(icons, name))).toBe(true);
  });
});

/** What the archive's own list says of one path. */
function statOf(archive: string, file: string): object {
  // The archive keeps its paths in the way of the machine it is read on.
  return statFile(archive, file.split('/').join(path.sep));
}
