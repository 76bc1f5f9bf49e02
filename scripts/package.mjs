/**
 * `npm run package -- [arguments of electron-builder]`: builds, packs the desktop app into release/ and writes its checksums.
 * Where Electron can't be had it packs around a stand-in instead, and says so: that shows what would be packed, and is no
 * program. `--stand-in` asks for that.
 */
import path from 'node:path';
import { writeChecksums } from './checksums.mjs';
import { electronIsDownloadable } from './electron-download.mjs';
import { electronBinary } from './electron-path.mjs';
import { packStandIn } from './pack-stand-in.mjs';
import { inModules, project, runNode } from './run.mjs';

const release = path.join(project, 'release');
const wanted = process.argv.slice(2);
const PRODUCTION = { NODE_ENV: 'production' };

/** @param {string} zh @param {string} en */
const say = (zh, en) => console.log(`${zh} / ${en}`);

/** @returns {Promise<number>} */
async function pack() {
  const { code } = await runNode(
    [inModules('electron-builder/cli.js'), '--publish', 'never', ...wanted],
    {
      show: true,
    },
  );
  if (code === 0) console.log(`SHA256SUMS: ${await writeChecksums(release)} files`);
  return code;
}

/** @returns {Promise<number>} */
async function packWithoutElectron() {
  say(
    '没有 Electron 程序，用替身打包：只能查看打包内容，不能运行',
    'no Electron here: packing around a stand-in, to look at and not to run',
  );
  const { code, output, app } = await packStandIn(path.join(release, 'stand-in'));
  if (code !== 0) console.error(output);
  else console.log(path.relative(project, app));
  return code;
}

/** @returns {Promise<number>} */
async function main() {
  const built = await runNode(
    [inModules('vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'],
    {
      show: true,
      env: PRODUCTION,
    },
  );
  if (built.code !== 0) return built.code;
  const looked = await runNode(['scripts/check-security.mjs', '--built'], { show: true });
  if (looked.code !== 0) return looked.code;
  const asked = wanted.includes('--stand-in');
  const isThere = !asked && (electronBinary() !== null || (await electronIsDownloadable()));
  return isThere ? pack() : packWithoutElectron();
}

process.exitCode = await main();
