/**
 * `npm test`: everything, in the order in which a failure is cheapest to learn of. Its last line is
 * `N passed, N failed`, with `, N skipped` where there were any. `--deep` runs the property tests with the large counts,
 * `--desktop` builds and runs only what needs the real Electron.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { check } from './check.mjs';
import { inModules, project, runNode } from './run.mjs';
import { outcomeOf, verdictOf } from './verdict.mjs';

/** @typedef {import('./verdict.mjs').Outcome} Outcome */

/** @param {string} title @param {string} line */
const say = (title, line) => console.log(`${title.padEnd(12)} ${line}`);

/**
 * @param {string} title
 * @param {readonly string[]} projects
 * @param {{ deep?: boolean, maySkip?: boolean }} [options]
 * @returns {Promise<Outcome>}
 */
async function vitest(title, projects, { deep = false, maySkip = false } = {}) {
  const file = path.join(project, '.cache/test', `${title}.json`);
  rmSync(file, { force: true });
  const { code } = await runNode(
    [
      inModules('vitest/vitest.mjs'),
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      '--reporter=./scripts/vitest-totals.mjs',
    ],
    { show: true, env: { UMPIRE_TEST_TOTALS: file, DEEP: deep ? '1' : '0' } },
  );
  const totals = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  return outcomeOf({ totals, projects, code, maySkip });
}

/**
 * Builds, and looks at what came out.
 *
 * @returns {Promise<Outcome>}
 */
async function build() {
  const built = await runNode(
    [inModules('vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'],
    { show: true },
  );
  if (built.code !== 0) return { passed: 0, failed: 1, remarks: ['the build failed'] };
  const looked = await runNode(['scripts/check-security.mjs', '--built'], { show: true });
  return looked.code === 0
    ? { passed: 2, failed: 0 }
    : { passed: 1, failed: 1, remarks: ['the build breaks a rule of docs/security.md'] };
}

/** @returns {Promise<Outcome>} */
async function journeys() {
  if (existsSync(path.join(project, 'dist/renderer/index.html'))) {
    return vitest('journeys', ['journeys']);
  }
  return { passed: 0, failed: 1, remarks: ['there is no built app to walk through'] };
}

/** @type {readonly (readonly [title: string, run: () => Promise<Outcome>])[]} */
const everything = [
  ['check', () => check()],
  ['unit', () => vitest('unit', ['shared', 'renderer', 'fences'])],
  ['property', () => vitest('property', ['property', 'property-fresh'])],
  // Some of what follows runs the built program, and packs it.
  ['build', build],
  ['integration', () => vitest('integration', ['integration'])],
  ['journeys', journeys],
  ['desktop', () => vitest('desktop', ['desktop'], { maySkip: true })],
];

/** @type {typeof everything} */
const deepOnly = [['deep', () => vitest('deep', ['property', 'property-fresh'], { deep: true })]];

/** @type {typeof everything} */
const desktopOnly = everything.filter(([title]) => title === 'build' || title === 'desktop');

function wanted() {
  if (process.argv.includes('--deep')) return deepOnly;
  return process.argv.includes('--desktop') ? desktopOnly : everything;
}

/** @type {(Outcome & { title: string, seconds: string })[]} */
const outcomes = [];
for (const [title, run] of wanted()) {
  const began = performance.now();
  const outcome = await run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  outcomes.push({ ...outcome, title, seconds });
}

console.log();
for (const { title, passed, failed, seconds, remarks = [] } of outcomes) {
  say(title, `${passed} passed, ${failed} failed  (${seconds} s)`);
  for (const remark of remarks) say('', remark);
}
for (const reason of outcomes.flatMap(({ skipped = [] }) => skipped)) say('skipped', reason);
const { line, exitCode } = verdictOf(outcomes);
process.exitCode = exitCode;
console.log(line);
