/**
 * Holds the source, or with `--built` what it was built into, to the rules of docs/security.md.
 *
 * node scripts/check-security.mjs [folder] [--built]
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtRules } from './security/built-rules.mjs';
import { hostRules } from './security/host-rules.mjs';
import { messageRules } from './security/message-rules.mjs';
import { pageRules } from './security/page-rules.mjs';
import { projectRules } from './security/project-rules.mjs';
import { brokenRules, readTree } from './security/source-tree.mjs';
import { windowRules } from './security/window-rules.mjs';

/** @typedef {import('./security/source-tree.mjs').Rule} Rule */
/** @typedef {import('./security/source-tree.mjs').Problem & { rule: string }} Broken */

/** @type {readonly Rule[]} */
export const sourceRules = [
  ...windowRules,
  ...hostRules,
  ...messageRules,
  ...pageRules,
  ...projectRules,
];

/**
 * @param {string} root
 * @returns {{ files: number, problems: Broken[] }}
 */
export function checkSource(root) {
  const tree = readTree(root, ['shared', 'electron', 'renderer']);
  return { files: tree.sources.length, problems: brokenRules(tree, sourceRules) };
}

/**
 * @param {string} root
 * @returns {{ files: number, problems: Broken[] }}
 */
export function checkBuild(root) {
  const tree = readTree(root, ['dist/renderer', 'dist/electron']);
  return { files: tree.sources.length, problems: brokenRules(tree, builtRules) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const root = path.resolve(folder ?? fileURLToPath(new URL('..', import.meta.url)));
  const built = process.argv.includes('--built');
  const { files, problems } = built ? checkBuild(root) : checkSource(root);
  for (const { rule, file, line, says } of problems)
    console.error(`${file}:${line} ${rule}: ${says}`);
  const { length } = built ? builtRules : sourceRules;
  console.log(`${length} rules, ${files} files, ${problems.length} problems`);
  // A check that looked at nothing has not passed.
  if (problems.length > 0 || files === 0) process.exitCode = 1;
}
