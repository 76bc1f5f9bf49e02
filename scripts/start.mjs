/**
 * `npm start`: builds what is not built, then opens the desktop app, or, where there is no Electron, the same files
 * from this machine in an app window of an installed browser.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openAppWindow, profileFolder, windowObstacle } from './app-window.mjs';
import { isBuildFresh } from './build-freshness.mjs';
import { installedChromium } from './chromium-path.mjs';
import { downloadElectron, electronIsDownloadable } from './electron-download.mjs';
import { electronBinary, electronPackage } from './electron-path.mjs';

/**
 * The one port: another port is another origin, and would seem to have lost the data.
 */
const PORT = 47815;

const USAGE = `npm start -- [options]
  --serve-only   只在本机提供页面，不打开窗口 / serve on this machine, open no window
  --port N       换一个端口（数据另存一处）/ another port (its data are kept apart)
  --no-build     不检查构建 / do not look whether a build is needed
  --no-download  没有桌面外壳时也不下载 / do not fetch the desktop shell where it is missing`;

const root = path.resolve(import.meta.dirname, '..');

/** @param {string} zh @param {string} en */
const say = (zh, en) => console.log(`${zh} / ${en}`);

/** @param {string} zh @param {string} en */
const complain = (zh, en) => console.error(`${zh} / ${en}`);

function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        'serve-only': { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
        'no-download': { type: 'boolean', default: false },
        port: { type: 'string', default: String(PORT) },
        help: { type: 'boolean', default: false },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    return port <= 65_535 ? { ...values, port } : null;
  } catch {
    return null;
  }
}

function build() {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) {
    complain('还没有安装依赖，请先运行 npm ci', 'not installed yet: run npm ci first');
    return false;
  }
  say('正在构建……', 'building …');
  const command = [vite, 'build', '--app', '--logLevel', 'warn'];
  // Whoever calls may be a test: what is built here is what people use.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) complain('构建失败', 'the build failed');
  return status === 0;
}

/** @param {boolean} mayDownload */
async function desktopBinary(mayDownload) {
  const folder = electronPackage();
  const present = electronBinary(folder);
  if (present !== null || folder === null || !mayDownload) return present;
  if (!(await electronIsDownloadable())) return null;
  say('正在下载桌面外壳（只需一次）', 'fetching the desktop shell, this once');
  downloadElectron(folder);
  return electronBinary(folder);
}

/** @param {string} binary @returns {Promise<number>} */
function runDesktop(binary) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(binary, [root], { stdio: 'inherit', env });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * The bundled `electron/main/serve/index.ts`.
 *
 * @typedef {{ type: 'serving', address: string, close: () => Promise<void> }
 *   | { type: 'already-running' | 'other-build-running', address: string, pid: number }
 *   | { type: 'held-by-stranger' } | { type: 'not-permitted', code: string }} Served
 * @param {number} port
 * @returns {Promise<Served>}
 */
async function serveRenderer(port) {
  const { serve } = await import(pathToFileURL(path.join(root, 'dist/serve/serve.js')).href);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return serve({
    root: path.join(root, 'dist/renderer'),
    port,
    version,
    log: (/** @type {string} */ line) => console.error(line),
  });
}

/**
 * Opens the window; answers whether serving should go on after it.
 *
 * @param {string} address
 */
async function showWindow(address) {
  const obstacle = windowObstacle();
  const browser = obstacle === null ? installedChromium() : null;
  if (browser === null) {
    if (obstacle === 'root') {
      say(
        '以 root 身份不打开窗口，请在浏览器中打开上面的地址',
        'no window is opened as root: open the address in a browser',
      );
    } else {
      say(
        '请在浏览器（Chromium、Chrome、Edge）中打开上面的地址',
        'open the address in Chromium, Chrome or Edge',
      );
    }
    return true;
  }
  const outcome = await openAppWindow({ browser, address, profile: profileFolder() });
  if (outcome === 'failed') {
    say(
      '浏览器窗口没有打开，请自行打开上面的地址',
      'no window came up: open the address in a browser',
    );
  }
  return outcome !== 'closed';
}

/** @param {{ port: number, 'serve-only': boolean }} flags @returns {Promise<number | null>} null: goes on serving */
async function runServed(flags) {
  const served = await serveRenderer(flags.port);
  switch (served.type) {
    case 'serving': {
      const stop = () => void served.close().then(() => process.exit(0));
      process.once('SIGINT', stop).once('SIGTERM', stop);
      say('演练裁判台在下面的地址（Ctrl+C 结束）', 'Umpire is at this address (Ctrl+C ends it)');
      console.log(`  ${served.address}`);
      if (flags['serve-only'] || (await showWindow(served.address))) return null;
      await served.close();
      return 0;
    }
    case 'already-running':
      say('演练裁判台已经在下面的地址运行', 'Umpire is already running at this address');
      console.log(`  ${served.address}`);
      if (!flags['serve-only']) await showWindow(served.address);
      return 0;
    case 'other-build-running':
      complain(
        `端口 ${flags.port} 上运行着另一个版本的演练裁判台（进程 ${served.pid}），请先结束它`,
        `another build of Umpire (process ${served.pid}) holds port ${flags.port}: end it first`,
      );
      return 1;
    case 'held-by-stranger':
      complain(
        `端口 ${flags.port} 被其他程序占用。数据与端口绑定，因此不会换用别的端口；请先释放该端口`,
        `another program holds port ${flags.port}. The data belong to this port, so no other is taken: free it first`,
      );
      return 1;
    case 'not-permitted':
      complain(
        `无法使用端口 ${flags.port}（${served.code}）`,
        `port ${flags.port} can't be used (${served.code})`,
      );
      return 1;
  }
}

async function main() {
  const flags = readFlags();
  if (flags === null || flags.help) {
    console.log(USAGE);
    return flags === null ? 2 : 0;
  }
  if (!flags['no-build'] && !isBuildFresh(root) && !build()) return 1;
  if (!flags['serve-only'] && windowObstacle() === null) {
    const binary = await desktopBinary(!flags['no-download']);
    if (binary !== null) return runDesktop(binary);
    say(
      '没有桌面外壳（Electron），改用浏览器窗口',
      'no desktop shell (Electron) here, using a browser window',
    );
  }
  return runServed(flags);
}

const code = await main();
if (code !== null) process.exitCode = code;
