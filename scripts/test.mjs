/**
 * `npm test`: everything, in the order in which a failure is cheapest to learn of. Its last line is
 * `N passed, N failed`, with `, N skipped` where there were any. `--deep` runs the property tests with the large counts.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { check } from './check.mjs';
import { inModules, project, runNode } from './run.mjs';

/** @typedef {import('./vitest-totals.mjs').Totals} Totals */
/** @typedef {{ passed: number, failed: number, skipped?: readonly string[] }} Outcome */

/** @param {string} title @param {string} line */
const say = (title, line) => console.log(`${title.padEnd(12)} ${line}`);

/**
 * Runs the tests of some Vitest projects. A project that ran no test at all counts as failed: it would stay green for ever.
 *
 * @param {string} title
 * @param {readonly string[]} projects
 * @param {{ deep?: boolean }} [options]
 * @returns {Promise<Outcome>}
 */
async function vitest(title, projects, { deep = false } = {}) {
  const file = path.join(project, '.cache/test', `${title}.json`);
  rmSync(file, { force: true });
  const { code } = await runNode(
    [
      inModules('vitest/vitest.mjs'),
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=dot',
      '--reporter=./scripts/vitest-totals.mjs',
    ],
    { show: true, env: { UMPIRE_TEST_TOTALS: file, DEEP: deep ? '1' : '0' } },
  );
  if (!existsSync(file)) {
    say(title, 'the tests did not run to their end');
    return { passed: 0, failed: 1 };
  }
  const totals = /** @type {Totals} */ (JSON.parse(readFileSync(file, 'utf8')));
  const idle = projects.filter((name) => (totals.projects[name] ?? 0) === 0);
  for (const name of idle) say(title, `${name} ran no test`);
  let failed = totals.failed + idle.length;
  if (failed === 0 && code !== 0) {
    say(title, `Vitest ended with ${code} although no test failed`);
    failed = 1;
  }
  return { passed: totals.passed, failed, skipped: totals.skipped };
}

/** @returns {Promise<Outcome>} */
async function build() {
  const { code } = await runNode(
    [inModules('vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'],
    { show: true },
  );
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @returns {Promise<Outcome>} */
async function journeys() {
  if (existsSync(path.join(project, 'dist/renderer/index.html'))) {
    return vitest('journeys', ['journeys']);
  }
  say('journeys', 'there is no built app to walk through');
  return { passed: 0, failed: 1 };
}

/** @type {readonly (readonly [title: string, run: () => Promise<Outcome>])[]} */
const everything = [
  ['check', check],
  ['unit', () => vitest('unit', ['shared', 'renderer', 'fences'])],
  ['property', () => vitest('property', ['property', 'property-fresh'])],
  ['integration', () => vitest('integration', ['integration'])],
  ['build', build],
  ['journeys', journeys],
];

/** @type {typeof everything} */
const deepOnly = [['deep', () => vitest('deep', ['property', 'property-fresh'], { deep: true })]];

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const skipped = [];
/** @type {(readonly [string, string])[]} */
const lines = [];
for (const [title, run] of process.argv.includes('--deep') ? deepOnly : everything) {
  const began = performance.now();
  const outcome = await run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  skipped.push(...(outcome.skipped ?? []));
  lines.push([title, `${outcome.passed} passed, ${outcome.failed} failed  (${seconds} s)`]);
}

console.log();
for (const [title, line] of lines) say(title, line);
for (const reason of skipped) say('skipped', reason);
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${tail}`);
