/**
 * `npm run package -- [arguments of electron-builder]`: builds, packs the desktop app into release/ and writes its checksums.
 * Where Electron can't be had and nothing was asked for by name, it packs around a stand-in and says so: that shows what
 * would be packed, and is no program. `--stand-in` asks for that.
 */
import path from 'node:path';
import { writeChecksums } from './checksums.mjs';
import { electronIsDownloadable } from './electron-download.mjs';
import { electronBinary, electronPackage } from './electron-path.mjs';
import { packStandIn } from './pack-stand-in.mjs';
import { inModules, project, runNode } from './run.mjs';

const release = path.join(project, 'release');
const wanted = process.argv.slice(2);
const PRODUCTION = { NODE_ENV: 'production' };

/** @param {string} zh @param {string} en */
const say = (zh, en) => console.log(`${zh} / ${en}`);

/** @param {readonly string[]} options of electron-builder @returns {Promise<number>} */
async function pack(options) {
  const { code } = await runNode(
    [inModules('electron-builder/cli.js'), '--publish', 'never', ...options],
    { show: true },
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

/** Whoever names what to make gets that or an error; without a wish it is as much as can be made here. @returns {Promise<number>} */
async function packWhatCanBe() {
  if (wanted.includes('--stand-in')) return packWithoutElectron();
  if (wanted.length > 0 || (await electronIsDownloadable())) return pack(wanted);
  const binary = electronBinary();
  if (binary === null) return packWithoutElectron();
  say(
    '无法下载打包工具，只生成可直接运行的文件夹',
    'the tools for installers can’t be fetched: making a folder that runs as it is',
  );
  const folder = path.join(electronPackage() ?? '', 'dist');
  return pack(['--dir', `-c.electronDist=${folder}`]);
}

/** @returns {Promise<number>} */
async function main() {
  const built = await runNode(
    [inModules('vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'],
    { show: true, env: PRODUCTION },
  );
  if (built.code !== 0) return built.code;
  const looked = await runNode(['scripts/check-security.mjs', '--built'], { show: true });
  return looked.code === 0 ? packWhatCanBe() : looked.code;
}

process.exitCode = await main();
