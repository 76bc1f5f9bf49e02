/**
 * Reads the switches that a built Electron carries inside its program, and says where they differ from what was decided.
 *
 * node scripts/fuse-wire.mjs PROGRAM …
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Marks the place of the fuses in the program. */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** In the order of the wire. The reasons stand in electron-builder.yml. @type {readonly (readonly [name: string, on: boolean])[]} */
export const decidedFuses = [
  ['runAsNode', false],
  ['enableCookieEncryption', true],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', false],
  ['grantFileProtocolExtraPrivileges', false],
  ['wasmTrapHandlers', true],
];

/**
 * Every wire of a program: one, or one for each machine that a universal program is made for.
 *
 * @param {Buffer} program
 * @returns {string[]} one character for each fuse: `0` off, `1` on, `r` removed
 */
export function fuseWires(program) {
  /** @type {string[]} */
  const wires = [];
  for (
    let at = program.indexOf(FUSE_SENTINEL);
    at !== -1;
    at = program.indexOf(FUSE_SENTINEL, at + 1)
  ) {
    const start = at + FUSE_SENTINEL.length;
    if (program[start] !== 1) throw new Error(`fuses of an unknown version ${program[start]}`);
    const length = program[start + 1] ?? 0;
    wires.push(program.subarray(start + 2, start + 2 + length).toString('latin1'));
  }
  return wires;
}

/**
 * What is not as decided. A fuse that nobody decided on is a problem too, since it came with a new Electron.
 *
 * @param {readonly string[]} wires
 * @returns {string[]}
 */
export function fuseProblems(wires) {
  if (wires.length === 0) return ['no fuses found: this is no Electron program'];
  return wires.flatMap((wire) => {
    const known = decidedFuses.slice(0, wire.length).flatMap(([name, on], index) => {
      const state = wire[index];
      return state === 'r' || state === (on ? '1' : '0') ? [] : [`${name} is ${state}`];
    });
    const missing = decidedFuses.slice(wire.length).map(([name]) => `${name} is not there`);
    const unknown = Array.from(
      { length: Math.max(0, wire.length - decidedFuses.length) },
      (_none, index) => `fuse ${decidedFuses.length + index} is not decided on`,
    );
    return [...known, ...missing, ...unknown];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of process.argv.slice(2)) {
    const wires = fuseWires(readFileSync(file));
    const problems = fuseProblems(wires);
    console.log(`${file}: ${wires.join(' ')}${problems.length === 0 ? ' as decided' : ''}`);
    for (const problem of problems) console.error(`  ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  }
  if (process.argv.length < 3) {
    console.error('node scripts/fuse-wire.mjs PROGRAM …');
    process.exitCode = 2;
  }
}
