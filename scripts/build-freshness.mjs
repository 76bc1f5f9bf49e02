import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the build reads. */
const SOURCES = [
  'assets',
  'electron',
  'package-lock.json',
  'package.json',
  'renderer',
  'shared',
  'tsconfig.base.json',
  'vite.config.ts',
];

/** One file of each thing the build writes. */
const OUTPUTS = [
  'dist/renderer/index.html',
  'dist/electron/main.js',
  'dist/electron/preload.cjs',
  'dist/serve/serve.js',
  'dist/cli/umpire.js',
];

/**
 * Whether everything was built, and after the last change to any source. A removed file counts as a change
 * too: its folder is newer.
 *
 * @param {string} root
 */
export function isBuildFresh(root) {
  const outputs = OUTPUTS.map((file) => path.join(root, file));
  if (!outputs.every((file) => existsSync(file))) return false;
  const oldestOutputMs = Math.min(...outputs.map((file) => statSync(file).mtimeMs));
  return SOURCES.every((source) => newestMs(path.join(root, source)) <= oldestOutputMs);
}

/** @param {string} place @returns {number} */
function newestMs(place) {
  if (!existsSync(place)) return 0;
  const info = statSync(place);
  if (!info.isDirectory()) return info.mtimeMs;
  const inside = readdirSync(place).map((name) => newestMs(path.join(place, name)));
  return Math.max(info.mtimeMs, ...inside);
}
