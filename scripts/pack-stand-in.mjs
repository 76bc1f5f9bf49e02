import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inModules, runNode } from './run.mjs';
import { makeStandInElectron } from './stand-in-electron.mjs';

/** Where nobody listens: whatever would be fetched fails at once instead of going out. */
const NOWHERE = 'http://127.0.0.1:9/';

/**
 * Packs what is built around a stand-in for Electron: archive, languages, fuses and names come out as in a release, but
 * nothing in it can be started. Fetches nothing.
 *
 * @param {string} output an empty folder, or one that is replaced
 * @returns {Promise<{ code: number, output: string, app: string }>} `app`: the folder of the packed app
 */
export async function packStandIn(output) {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'umpire-pack-'));
  try {
    const electron = path.join(scratch, 'electron');
    makeStandInElectron(electron);
    rmSync(output, { recursive: true, force: true });
    mkdirSync(output, { recursive: true });
    const { code, output: said } = await runNode(
      [
        inModules('electron-builder/cli.js'),
        '--linux',
        'dir',
        '--x64',
        '--publish',
        'never',
        `-c.electronDist=${electron}`,
        `-c.directories.output=${output}`,
      ],
      {
        show: false,
        env: {
          ELECTRON_MIRROR: NOWHERE,
          ELECTRON_BUILDER_BINARIES_MIRROR: NOWHERE,
          ELECTRON_BUILDER_BINARIES_ALLOW_HTTP: 'true',
        },
      },
    );
    return { code, output: said, app: path.join(output, 'linux-unpacked') };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
