import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  appWindowArguments,
  openAppWindow,
  profileFolder,
  windowObstacle,
} from '../../../scripts/app-window.mjs';
import { scratchFolder } from '#test/support/scratch-folder.ts';

describe('where a window can be opened', () => {
  it.each([
    ['linux without a display', {}, 'linux', 1000, 'no-display'],
    ['linux with an empty display', { DISPLAY: '' }, 'linux', 1000, 'no-display'],
    ['linux under X', { DISPLAY: ':0' }, 'linux', 1000, null],
    ['linux under Wayland', { WAYLAND_DISPLAY: 'wayland-0' }, 'linux', 1000, null],
    ['linux as root', { DISPLAY: ':0' }, 'linux', 0, 'root'],
    ['macOS', {}, 'darwin', 501, null],
    ['Windows', {}, 'win32', undefined, null],
  ] as const)('%s', (_where, env, platform, uid, obstacle) => {
    // The default of the last parameter would ask this process.
    expect(windowObstacle(env, platform, uid as number)).toBe(obstacle);
  });
});

describe('the profile of the app window', () => {
  it.each([
    [{}, 'linux', '/home/a', '/home/a/.config/umpire/browser'],
    [{ XDG_CONFIG_HOME: '/cfg' }, 'linux', '/home/a', '/cfg/umpire/browser'],
    [{}, 'darwin', '/Users/a', '/Users/a/Library/Application Support/umpire/browser'],
    [{ APPDATA: 'C:\\A\\Roaming' }, 'win32', 'C:\\A', 'C:\\A\\Roaming\\umpire\\browser'],
    [{}, 'win32', 'C:\\A', 'C:\\A\\AppData\\Roaming\\umpire\\browser'],
  ] as const)("%j on %s lies in the person's configuration", (env, platform, home, folder) => {
    expect(profileFolder(env, platform, home)).toBe(folder);
  });

  it('is its own, and no switch weakens the browser', () => {
    const args = appWindowArguments('http://127.0.0.1:47815/', '/p');
    expect(args).toContain('--app=http://127.0.0.1:47815/');
    expect(args).toContain('--user-data-dir=/p');
    expect(args.join(' ')).not.toMatch(/no-sandbox|disable-web-security|remote-debugging|allow-/);
  });
});

const browserThat = (script: string): { browser: string; noted: string } => {
  const folder = scratchFolder();
  const browser = path.join(folder, 'browser');
  const noted = path.join(folder, 'noted');
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${noted}'\n${script}\n`);
  chmodSync(browser, 0o755);
  return { browser, noted };
};

describe.skipIf(process.platform === 'win32')('opening the window', () => {
  const address = 'http://127.0.0.1:47815/';
  const open = (browser: string, shortLifeMs: number) =>
    openAppWindow({ browser, address, profile: '/p', shortLifeMs });

  it('passes the address and waits for the window to be closed', async () => {
    const { browser, noted } = browserThat('exit 0');
    expect(await open(browser, 0)).toBe('closed');
    expect(readFileSync(noted, 'utf8').split('\n')).toContain(`--app=${address}`);
  });

  it('notices that a running browser took the address over', async () => {
    expect(await open(browserThat('exit 0').browser, 600_000)).toBe('handed-over');
  });

  it('notices that no window came up', async () => {
    expect(await open(browserThat('exit 1').browser, 600_000)).toBe('failed');
    expect(await open('/not/there', 600_000)).toBe('failed');
  });
});
