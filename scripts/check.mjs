/** Everything that can be said about the source without running it: `npm run check`. */
import { fileURLToPath } from 'node:url';
import { inModules, runNode } from './run.mjs';

/** @typedef {readonly (readonly [name: string, args: readonly string[]])[]} Steps */

/** @type {Steps} */
export const steps = [
  ['types', [inModules('@typescript/native/bin/tsc'), '-b']],
  ['lint', [inModules('oxlint/bin/oxlint'), '.']],
  ['imports', ['scripts/check-imports.mjs']],
  ['security', ['scripts/check-security.mjs']],
  ['dead code', [inModules('knip/bin/knip.js'), '--no-progress', '--no-config-hints']],
  ['format', [inModules('@biomejs/biome/bin/biome'), 'format', '--reporter=summary', '.']],
];

/**
 * Runs every step, also after one has failed: who mends one thing wants to know of the next.
 *
 * @param {Steps} wanted
 * @param {(text: string) => void} log
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function check(wanted = steps, log = console.log) {
  let failed = 0;
  for (const [name, args] of wanted) {
    const began = performance.now();
    const { code, output } = await runNode(args, { show: false });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (code !== 0) {
      failed += 1;
      log(output.trimEnd());
    }
    log(`check  ${name.padEnd(10)} ${code === 0 ? 'ok' : 'FAILED'}  ${seconds} s`);
  }
  return { passed: wanted.length - failed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await check();
  if (failed > 0) process.exitCode = 1;
}
