import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ passed: number, failed: number, skipped: readonly string[], projects: Readonly<Record<string, number>> }} Totals
 *   `projects` counts the tests that were run (passed or failed) in each project.
 * @typedef {import('vitest/node').Reporter} Reporter
 */

/**
 * A Vitest reporter that writes what scripts/test.mjs adds up. A file that could not be loaded and an error outside of
 * any test count as failed, since no test stands for them.
 *
 * @implements {Reporter}
 */
export default class TotalsReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env['UMPIRE_TEST_TOTALS'];
    if (file === undefined) throw new Error('UMPIRE_TEST_TOTALS names no file');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(totalsOf(modules, unhandledErrors.length)));
  }
}

/**
 * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
 * @param {number} unhandledErrors
 * @returns {Totals}
 */
function totalsOf(modules, unhandledErrors) {
  let passed = 0;
  let failed = unhandledErrors;
  /** @type {string[]} */
  const skipped = [];
  /** @type {Record<string, number>} */
  const projects = {};
  for (const module of modules) {
    const name = module.project.name;
    let failedHere = 0;
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === 'skipped') {
        skipped.push(`${name}  ${test.fullName}: ${result.note ?? 'no reason given'}`);
        continue;
      }
      projects[name] = (projects[name] ?? 0) + 1;
      if (result.state === 'passed') passed += 1;
      else failedHere += 1;
    }
    failed += failedHere;
    if (failedHere === 0 && !module.ok()) failed += 1;
  }
  return { passed, failed, skipped, projects };
}
