import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import { installedChromium } from '../../scripts/chromium-path.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {{ executable: string, env: Record<string, string>, sandbox: boolean }} Chromium
 * @typedef {{ language?: string, args?: readonly string[] }} LaunchWish
 */

/** The environment of this process, without the names that have no value. @returns {Record<string, string>} */
function environment() {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/**
 * Runs the unpacking in a folder that is renamed when it is complete: an interrupted one is never taken for a Chromium.
 *
 * @param {string} folder
 */
function unpack(folder) {
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const script = fileURLToPath(new URL('unpack-chromium.mjs', import.meta.url));
  execFileSync(process.execPath, [script], {
    cwd: project,
    // The package unpacks the libraries only where it believes itself to be on such a machine.
    env: { ...environment(), TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another process was faster
  }
}

/** @returns {Chromium | null} */
function packagedChromium() {
  const manifest = path.join(project, 'node_modules/@sparticuz/chromium/package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(manifest)) return null;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const folder = path.join(project, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) unpack(folder);
  const libraries = [path.join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']];
  return {
    executable: path.join(folder, 'chromium'),
    env: {
      ...environment(),
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(path.delimiter),
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
    },
    sandbox: false, // its sandbox helper is not part of the package
  };
}

/**
 * The Chromium for tests and benchmarks: `$CHROMIUM`, an installed one, else the one from npm.
 *
 * @returns {Chromium}
 */
export function findChromium() {
  const installed = installedChromium();
  if (installed !== null) {
    return { executable: installed, env: environment(), sandbox: process.getuid?.() !== 0 };
  }
  const packaged = packagedChromium();
  if (packaged !== null) return packaged;
  throw new Error(
    'No Chromium, Chrome or Edge found. Install one, or name its program in $CHROMIUM. (On Linux x64, npm ci brings one along.)',
  );
}

/** @param {Chromium} chromium @param {LaunchWish} wish */
function launchOptions({ executable, env, sandbox }, { language = 'zh-CN', args = [] }) {
  return {
    executablePath: executable,
    env,
    headless: true,
    chromiumSandbox: sandbox,
    args: [
      `--lang=${language}`, // native controls follow the browser, not the page
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-pings',
      '--no-first-run',
      ...args,
    ],
  };
}

/**
 * A browser whose windows forget everything when they close.
 *
 * @param {LaunchWish} [wish]
 */
export function launchBrowser(wish = {}) {
  return playwright.launch(launchOptions(findChromium(), wish));
}

/**
 * A browser with a profile folder, which is there again when it is opened the next time.
 *
 * @param {string} profileDir
 * @param {import('playwright-core').BrowserContextOptions} context
 * @param {LaunchWish} [wish]
 */
export function launchProfile(profileDir, context, wish = {}) {
  return playwright.launchPersistentContext(profileDir, {
    ...context,
    ...launchOptions(findChromium(), wish),
  });
}
