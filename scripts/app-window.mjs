import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

/** A browser that lives shorter than this did not show a window of its own. */
const SHORT_LIFE_MS = 5000;

/**
 * Why no window can be opened here; null when one can.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {number | undefined} uid
 * @returns {'no-display' | 'root' | null}
 */
export function windowObstacle(
  env = process.env,
  platform = process.platform,
  uid = process.getuid?.(),
) {
  if (platform !== 'linux') return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'no-display';
  // Chromium and Electron refuse to run as root with their sandbox on, and it is not for us to switch it off.
  return uid === 0 ? 'root' : null;
}

/**
 * Where the app window keeps its data: a browser profile of its own, so that the drill's data lies in one place,
 * is not cleared with the person's browsing, and is out of reach of their extensions.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {string} home
 */
export function profileFolder(env = process.env, platform = process.platform, home = os.homedir()) {
  const { join } = platform === 'win32' ? path.win32 : path.posix;
  const roots = {
    win32: env['APPDATA'] ?? join(home, 'AppData', 'Roaming'),
    darwin: join(home, 'Library', 'Application Support'),
    other: env['XDG_CONFIG_HOME'] || join(home, '.config'),
  };
  const root = platform === 'win32' || platform === 'darwin' ? roots[platform] : roots.other;
  return join(root, 'umpire', 'browser');
}

/** @param {string} address @param {string} profile */
export function appWindowArguments(address, profile) {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-sync',
  ];
}

/**
 * Opens the address as an app window and says how that ended: `closed` when the person closed it, `handed-over` when
 * a browser that already had this profile open took it, `failed` when none came up.
 *
 * @param {{ browser: string, address: string, profile: string, shortLifeMs?: number }} options
 * @returns {Promise<'closed' | 'handed-over' | 'failed'>}
 */
export function openAppWindow({ browser, address, profile, shortLifeMs = SHORT_LIFE_MS }) {
  const startedMs = performance.now();
  const child = spawn(browser, appWindowArguments(address, profile), { stdio: 'ignore' });
  return new Promise((resolve) => {
    child.once('error', () => resolve('failed'));
    child.once('exit', (code) => {
      if (performance.now() - startedMs >= shortLifeMs) resolve('closed');
      else resolve(code === 0 ? 'handed-over' : 'failed');
    });
  });
}
