import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the binary lies inside an unpacked Electron. @type {Partial<Record<NodeJS.Platform, string>>} */
const binaryNames = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** The folder of the `electron` package; null when it is not installed. */
export function electronPackage() {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/**
 * The Electron binary, found by looking at files. Asking the package itself would start a download.
 *
 * @param {string | null} folder
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string | null}
 */
export function electronBinary(
  folder = electronPackage(),
  env = process.env,
  platform = process.platform,
) {
  if (folder === null) return null;
  const note = path.join(folder, 'path.txt');
  const name = existsSync(note)
    ? readFileSync(note, 'utf8').trim()
    : (binaryNames[platform] ?? 'electron');
  const binary = path.join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist'), name);
  return existsSync(binary) ? binary : null;
}
