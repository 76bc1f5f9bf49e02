import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { electronPackage } from './electron-path.mjs';
import { FUSE_SENTINEL } from './fuse-wire.mjs';

/** More languages than are shipped, to see the others taken out. */
const LOCALES = ['de', 'en-GB', 'en-US', 'fr', 'ja', 'zh-CN', 'zh-TW'];

/** The fuses as Electron ships them: version 1, nine of them. */
const WIRE_AS_SHIPPED = '\u0001\u0009101100011';

/**
 * A folder laid out like an unpacked Electron for Linux, with nothing in it that runs. It lets electron-builder do all of
 * its work on machines that can't get the real one, so that what it was told can be looked at. It proves the configuration
 * and not that Electron starts.
 *
 * @param {string} folder
 */
export function makeStandInElectron(folder) {
  const installed = electronPackage();
  if (installed === null) throw new Error('the electron package is not installed');
  const { version } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  /** @param {string} name @param {string} content */
  const put = (name, content) => writeFileSync(path.join(folder, name), content, 'latin1');
  put('electron', `a stand-in that can't be started\n${FUSE_SENTINEL}${WIRE_AS_SHIPPED}\n`);
  chmodSync(path.join(folder, 'electron'), 0o755);
  put('version', version);
  put('LICENSE', 'stand-in');
  put('LICENSES.chromium.html', 'stand-in');
  for (const locale of LOCALES) put(`locales/${locale}.pak`, 'stand-in');
}
