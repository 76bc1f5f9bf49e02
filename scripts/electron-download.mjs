import { spawnSync } from 'node:child_process';
import path from 'node:path';

const PATIENCE_MS = 2500;
const USUAL_PLACE = 'https://github.com/electron/electron/releases/';

/**
 * Whether the place that Electron is downloaded from answers at all. Asked first, with a short patience, because the
 * download itself takes most of a minute to give up where there is no network.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {number} patienceMs
 * @returns {Promise<boolean>}
 */
export async function electronIsDownloadable(env = process.env, patienceMs = PATIENCE_MS) {
  const place = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? USUAL_PLACE;
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(place, { method: 'HEAD', redirect: 'manual', signal });
    return response.status < 500;
  } catch {
    return false;
  }
}

/**
 * Fetches the binary with Electron's own installer, which checks it against the checksums in the package.
 *
 * @param {string} folder of the `electron` package
 */
export function downloadElectron(folder) {
  spawnSync(process.execPath, [path.join(folder, 'install.js')], { stdio: 'inherit' });
}
