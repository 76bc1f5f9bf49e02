import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronIsDownloadable } from '../../../scripts/electron-download.mjs';
import { electronBinary, electronPackage } from '../../../scripts/electron-path.mjs';
import { scratchFolder } from '#test/support/scratch-folder.ts';

function unpacked(binary: string, note?: string): string {
  const folder = scratchFolder();
  mkdirSync(path.dirname(path.join(folder, 'dist', binary)), { recursive: true });
  writeFileSync(path.join(folder, 'dist', binary), '');
  if (note !== undefined) writeFileSync(path.join(folder, 'path.txt'), note);
  return folder;
}

describe('the Electron binary', () => {
  it.each([
    ['linux', 'electron'],
    ['win32', 'electron.exe'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ] as const)('is found by its file on %s', (platform, binary) => {
    const folder = unpacked(binary);
    expect(electronBinary(folder, {}, platform)).toBe(path.join(folder, 'dist', binary));
  });

  it('is found where the package notes it', () => {
    const folder = unpacked('other-name', 'other-name\n');
    expect(electronBinary(folder, {}, 'linux')).toBe(path.join(folder, 'dist', 'other-name'));
  });

  it('is found in the folder that the environment names', () => {
    const elsewhere = path.join(unpacked('electron'), 'dist');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere };
    expect(electronBinary(scratchFolder(), env, 'linux')).toBe(path.join(elsewhere, 'electron'));
  });

  it('is not there when only its note is, or when the package is missing', () => {
    const folder = scratchFolder();
    writeFileSync(path.join(folder, 'path.txt'), 'electron');
    expect(electronBinary(folder, {}, 'linux')).toBeNull();
    expect(electronBinary(null, {}, 'linux')).toBeNull();
  });

  it('belongs to the installed package', () => {
    expect(existsSync(path.join(electronPackage() ?? '', 'electron.d.ts'))).toBe(true);
  });
});

async function mirror(respond: (end: (status: number) => void) => void): Promise<string> {
  const server = createServer((_request, response) => {
    respond((status) => response.writeHead(status).end());
  }).unref();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('asking whether Electron can be downloaded', () => {
  it('believes a place that answers', async () => {
    const place = await mirror((end) => end(302));
    expect(await electronIsDownloadable({ ELECTRON_MIRROR: place })).toBe(true);
    expect(await electronIsDownloadable({ npm_config_electron_mirror: place })).toBe(true);
  });

  it('believes none that is broken, silent or not there', async () => {
    const broken = await mirror((end) => end(503));
    const silent = await mirror(() => undefined);
    expect(await electronIsDownloadable({ ELECTRON_MIRROR: broken })).toBe(false);
    expect(await electronIsDownloadable({ ELECTRON_MIRROR: silent }, 50)).toBe(false);
    expect(await electronIsDownloadable({ ELECTRON_MIRROR: 'http://127.0.0.1:1/' })).toBe(false);
    expect(await electronIsDownloadable({ ELECTRON_MIRROR: 'not an address' })).toBe(false);
  });
});
