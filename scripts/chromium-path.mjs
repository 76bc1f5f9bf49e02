import { existsSync } from 'node:fs';
import path from 'node:path';

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const usualPlaces = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

/** @param {NodeJS.ProcessEnv} env */
function windowsPlaces(env) {
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  const inRoot = [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return roots.flatMap((root) =>
    root === undefined ? [] : inRoot.map((file) => path.win32.join(root, file)),
  );
}

/**
 * The Chromium, Chrome or Edge of this machine: `$CHROMIUM`, else the usual places. Looks for files only,
 * starts nothing. `UMPIRE_IGNORE_INSTALLED_CHROMIUM=1` skips the usual places, to try what a machine without one does.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {(file: string) => boolean} exists
 * @returns {string | null}
 */
export function installedChromium(
  env = process.env,
  platform = process.platform,
  exists = existsSync,
) {
  const named = env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!exists(named)) throw new Error(`$CHROMIUM names ${named}, which is not there`);
    return named;
  }
  if (env['UMPIRE_IGNORE_INSTALLED_CHROMIUM'] === '1') return null;
  const places = platform === 'win32' ? windowsPlaces(env) : (usualPlaces[platform] ?? []);
  return places.find((file) => exists(file)) ?? null;
}
