/**
 * `node scripts/checksums.mjs [folder]`: writes SHA256SUMS beside the installers, for `sha256sum --check SHA256SUMS`.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { project } from './run.mjs';

/** What people are handed; what the packing leaves beside it is not. */
const HANDED_OUT = /\.(?:exe|dmg|AppImage|deb|umpire-update)$/;

/** @param {string} folder @returns {string[]} */
export const handedOut = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => HANDED_OUT.test(name))
        .toSorted()
    : [];

/** @param {string} file @returns {Promise<string>} */
export async function sha256Of(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {Promise<number>} how many files are in the list
 */
export async function writeChecksums(folder) {
  const names = handedOut(folder);
  /** @type {string[]} */
  const lines = [];
  for (const name of names) lines.push(`${await sha256Of(path.join(folder, name))}  ${name}\n`);
  if (names.length > 0) writeFileSync(path.join(folder, 'SHA256SUMS'), lines.join(''));
  return names.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? path.join(project, 'release'));
  const count = await writeChecksums(folder);
  console.log(count === 0 ? `nothing to hand out in ${folder}` : `SHA256SUMS: ${count} files`);
  if (count === 0) process.exitCode = 1;
}
