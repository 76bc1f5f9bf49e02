/**
 * What the parts of `npm test` come to.
 *
 * @typedef {import('./vitest-totals.mjs').Totals} Totals
 * @typedef {{ passed: number, failed: number, skipped?: readonly string[], remarks?: readonly string[] }} Outcome
 */

/**
 * The outcome of one run of Vitest. What no test stands for counts as failed too: a run that did not reach its end, a
 * project that ran no test (it would stay green for ever), an ending with an error although no test failed. A project that
 * needs what not every machine has may skip all of its tests, as long as it says so.
 *
 * @param {{ totals: Totals | null, projects: readonly string[], code: number, maySkip?: boolean }} run
 * @returns {Outcome}
 */
export function outcomeOf({ totals, projects, code, maySkip = false }) {
  if (totals === null) {
    return { passed: 0, failed: 1, remarks: ['the tests did not run to their end'] };
  }
  const remarks = projects
    .filter((name) => (totals.projects[name] ?? 0) === 0)
    .filter((name) => !(maySkip && totals.skipped.some((line) => line.startsWith(`${name}  `))))
    .map((name) => `${name} ran no test`);
  if (code !== 0 && totals.failed + remarks.length === 0) {
    remarks.push(`Vitest ended with ${code} although no test failed`);
  }
  const { passed, skipped } = totals;
  return { passed, failed: totals.failed + remarks.length, skipped, remarks };
}

/**
 * The last line of `npm test` and how it ends. That nothing passed is no success.
 *
 * @param {readonly Outcome[]} outcomes
 * @returns {{ line: string, exitCode: 0 | 1 }}
 */
export function verdictOf(outcomes) {
  /** @param {(outcome: Outcome) => number} count */
  const sum = (count) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const passed = sum((outcome) => outcome.passed);
  const failed = sum((outcome) => outcome.failed);
  const skipped = sum((outcome) => outcome.skipped?.length ?? 0);
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  return {
    line: `${passed} passed, ${failed} failed${tail}`,
    exitCode: failed > 0 || passed === 0 ? 1 : 0,
  };
}
