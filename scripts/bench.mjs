/**
 * `npm run bench`: measures in Chromium, each figure beside its floor, prints a table and writes dist/bench.json.
 * It asserts nothing: a number is for people to read, and a busy machine is no defect.
 *
 * npm run bench -- [part of a file name] [--data FOLDER]
 */
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { launchProfile } from '../test/support/chromium.mjs';
import { project } from './run.mjs';

/**
 * @typedef {import('../test/bench/bench.ts').Figure} Figure
 * @typedef {import('../test/bench/page.ts').BenchOutcome} BenchOutcome
 */

const source = path.join(project, 'test/bench');
const built = path.join(project, '.cache/bench');

async function buildPage() {
  await build({
    configFile: false,
    root: source,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir: built, emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 10_000 },
  });
}

/** @param {string} folder @param {string} prefix @returns {[address: string, file: string][]} */
function filesBelow(folder, prefix) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [prefix + path.relative(folder, file).replaceAll('\\', '/'), file]);
}

/** Every file that may be asked for, by its address. @param {string | undefined} data @returns {Map<string, string>} */
function fileTable(data) {
  return new Map([
    ...filesBelow(built, '/'),
    ...(data === undefined ? [] : filesBelow(data, '/data/')),
  ]);
}

/** @type {Readonly<Record<string, string>>} */
const mediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** @param {Map<string, string>} files @returns {Promise<import('node:http').Server>} */
function serve(files) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = files.get(decodeURIComponent(pathname));
    const type = mediaTypes[path.extname(file ?? '')] ?? 'application/octet-stream';
    response.writeHead(file === undefined ? 404 : 200, { 'Content-Type': type });
    if (file === undefined) response.end();
    else createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/**
 * Runs one bench file in a profile of its own: a real one on disk, since a private window keeps its databases in memory.
 *
 * @param {string} address @param {string} file @returns {Promise<{ version: string, outcomes: BenchOutcome[] }>}
 */
async function runFile(address, file) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'umpire-bench-'));
  const context = await launchProfile(
    profile,
    { viewport: { width: 1440, height: 900 } },
    // Memory is told to the byte, and what nobody holds can be let go of before it is asked.
    { args: ['--enable-precise-memory-info', '--js-flags=--expose-gc'] },
  );
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('console', (message) => console.log(`  ${file}: ${message.text()}`));
    await page.goto(`${address}index.html`);
    await page.waitForFunction('"runBenches" in window');
    page.setDefaultTimeout(0);
    /** @type {BenchOutcome[]} */
    const outcomes = await page.evaluate(`window.runBenches(${JSON.stringify(file)})`);
    return { version: context.browser()?.version() ?? 'unknown', outcomes };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** @param {number} value */
const rounded = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** @param {readonly Figure[]} figures */
function printTable(figures) {
  const rows = [
    ['name', 'ours', 'floor', 'ratio', ''],
    ...figures.map((f) => [f.name, rounded(f.ours), rounded(f.floor), f.ratio.toFixed(2), f.unit]),
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  for (const [name = '', ours = '', floor = '', ratio = '', unit = ''] of rows) {
    console.log(
      `${name.padEnd(width)}  ${ours.padStart(10)}  ${floor.padStart(10)}  ${ratio.padStart(7)}  ${unit}`,
    );
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' } },
});
const wanted = positionals[0] ?? '';
const files = readdirSync(source).filter(
  (file) => /\.bench\.tsx?$/.test(file) && file.includes(wanted),
);
if (files.length === 0) throw new Error(`no bench file has "${wanted}" in its name`);
if (values.data !== undefined && !existsSync(values.data))
  throw new Error(`no folder ${values.data}`);

await buildPage();
const server = await serve(fileTable(values.data));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
/** @type {Figure[]} */
const figures = [];
/** @type {{ name: string, reason: string }[]} */
const notMeasured = [];
let chromium = '';
for (const file of files) {
  console.log(`measuring ${file}`);
  const { version, outcomes } = await runFile(`http://127.0.0.1:${port}/`, file);
  chromium = version;
  for (const outcome of outcomes) {
    if (outcome.type === 'measured') figures.push(outcome.figure);
    else notMeasured.push({ name: outcome.name, reason: outcome.reason });
  }
}
server.close();
server.closeAllConnections();

console.log();
printTable(figures);
for (const { name, reason } of notMeasured) console.log(`not measured: ${name}: ${reason}`);
const machine = { chromium, cores: os.cpus().length, cpu: os.cpus()[0]?.model ?? 'unknown' };
mkdirSync(path.join(project, 'dist'), { recursive: true });
writeFileSync(
  path.join(project, 'dist/bench.json'),
  `${JSON.stringify({ machine, figures, notMeasured }, null, 2)}\n`,
);
