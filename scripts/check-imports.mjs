/**
 * Holds the source to the import table (.dependency-cruiser.mjs) and makes sure that it was really looked at:
 * without a TypeScript it can load, dependency-cruiser finds nothing, reports nothing and succeeds.
 *
 * node scripts/check-imports.mjs [folder]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mayImport, sourceRoots } from '../.dependency-cruiser.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {{ rule: string, from: string, to: string }} Violation
 * @typedef {{ modules: number, dependencies: number, violations: Violation[], unseen: string[], homeless: string[] }} Findings
 * @typedef {{ modules: { source: string }[], summary: { totalDependenciesCruised: number,
 *   violations: { from: string, to: string, rule: { name: string }, cycle?: { name: string }[] }[] } }} CruiseResult
 */

/** @param {string} root @returns {string[]} */
function sourceFiles(root) {
  return sourceRoots
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => path.posix.join(folder, file.replaceAll('\\', '/'))),
    );
}

/** @param {string} root @returns {CruiseResult} */
function cruise(root) {
  const bin = path.join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(project, '.dependency-cruiser.mjs');
  const roots = sourceRoots.filter((folder) => existsSync(path.join(root, folder)));
  const output = execFileSync(
    process.execPath,
    [bin, '--config', config, '--output-type', 'json', ...roots],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(output);
}

/**
 * @param {string} root the folder that holds shared/, electron/, renderer/
 * @returns {Findings}
 */
export function checkImports(root) {
  const files = sourceFiles(root);
  const { modules, summary } = cruise(root);
  const seen = new Set(modules.map((module) => module.source));
  const layers = Object.keys(mayImport);
  return {
    modules: files.length,
    dependencies: summary.totalDependenciesCruised,
    violations: summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from,
      to: cycle === undefined ? to : cycle.map((step) => step.name).join(' → '),
    })),
    unseen: files.filter((file) => !seen.has(file)),
    homeless: files.filter((file) => !layers.some((layer) => file.startsWith(`${layer}/`))),
  };
}

/** @param {Findings} found @returns {string[]} */
export function problemsOf(found) {
  const problems = [
    ...found.violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
    ...found.unseen.map((file) => `not cruised: ${file}`),
    ...found.homeless.map((file) => `no row in the import table: ${file}`),
  ];
  if (found.modules === 0 || found.dependencies === 0) problems.push('nothing was cruised');
  return problems;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = checkImports(path.resolve(process.argv[2] ?? project));
  const problems = problemsOf(found);
  for (const problem of problems) console.error(problem);
  console.log(
    `${found.modules} modules, ${found.dependencies} dependencies, ${problems.length} problems`,
  );
  if (problems.length > 0) process.exitCode = 1;
}
