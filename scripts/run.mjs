import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('..', import.meta.url));

/**
 * The program of an installed package, as a file for Node: no shell, so it is the same on every system.
 * @param {string} relative path below node_modules
 */
export const inModules = (relative) => path.join(project, 'node_modules', relative);

/**
 * Runs a Node program in the project folder and waits for its end.
 *
 * @param {readonly string[]} args the program and its arguments
 * @param {{ show: boolean, env?: Readonly<Record<string, string>> }} how `show` passes the output through while it runs
 * @returns {Promise<{ code: number, output: string }>} the output only when it was not shown
 */
export function runNode(args, { show, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    /** @type {Buffer[]} */
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const ending = signal === null ? '' : `\nended by ${signal}`;
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') + ending });
    });
  });
}
