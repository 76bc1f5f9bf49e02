/**
 * Makes the signed update manifest of a release (docs/formats.md, "Update manifest").
 *
 * node scripts/make-update.mjs --new-key FILE              a new key pair: FILE keeps the private half, the public one is printed
 * node scripts/make-update.mjs [--folder release] [--key FILE] [--minimum-data-format N]
 *
 * Without --key the private key (PKCS #8, PEM) is taken from UMPIRE_UPDATE_PRIVATE_KEY, so that it need not touch a disk.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { handedOut, sha256Of } from './checksums.mjs';
import { project } from './run.mjs';

/** @typedef {{ platform: string, arch: string, name: string, bytes: number, sha256: string }} Installer */

/** `umpire-0.2.0-linux-arm64.deb`; the parts of some packagings name the same machines differently. */
const INSTALLER =
  /^umpire-.+-(win|mac|linux)-(x64|arm64|x86_64|amd64|aarch64)\.(?:exe|dmg|AppImage|deb)$/;
/** @type {Readonly<Record<string, string>>} */
const SAME_AS = { x86_64: 'x64', amd64: 'x64', aarch64: 'arm64' };
const DOMAIN = 'umpire.update.v1\0';

/** @param {string} folder @returns {Promise<Installer[]>} */
export async function installersIn(folder) {
  /** @type {Installer[]} */
  const found = [];
  for (const name of handedOut(folder)) {
    const [, platform, arch] = INSTALLER.exec(name) ?? [];
    if (platform === undefined || arch === undefined) continue;
    const file = path.join(folder, name);
    const { size } = statSync(file);
    found.push({
      platform,
      arch: SAME_AS[arch] ?? arch,
      name,
      bytes: size,
      sha256: await sha256Of(file),
    });
  }
  return found;
}

/**
 * @param {{ version: string, released: number, minimumDataFormat: number, files: readonly Installer[] }} release
 * @param {import('node:crypto').KeyObject} privateKey
 * @returns {Buffer}
 */
export function signedManifest({ version, released, minimumDataFormat, files }, privateKey) {
  const manifest = { format: 1, version, released, minimumDataFormat, files };
  const body = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  const signature = sign(null, Buffer.concat([Buffer.from(DOMAIN), body]), privateKey);
  return Buffer.concat([Buffer.from(`umpire-update 1 ${signature.toString('base64url')}\n`), body]);
}

/** The public half as builds are given it (UMPIRE_UPDATE_KEY). @param {import('node:crypto').KeyObject} key @returns {string} */
export function publicKeyText(key) {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new Error('the key is not an Ed25519 key');
  return x;
}

/** @param {string} file */
function makeKey(file) {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), {
    mode: 0o600,
    flag: 'wx',
  });
  console.log(`UMPIRE_UPDATE_KEY=${publicKeyText(privateKey)}`);
}

/** @param {{ folder: string, key: string | undefined, minimum: number }} options */
async function makeManifest({ folder, key, minimum }) {
  const pem =
    key === undefined ? process.env['UMPIRE_UPDATE_PRIVATE_KEY'] : readFileSync(key, 'utf8');
  if (pem === undefined || pem === '')
    throw new Error('no private key: --key FILE or UMPIRE_UPDATE_PRIVATE_KEY');
  const files = await installersIn(folder);
  if (files.length === 0) throw new Error(`no installers in ${folder}`);
  const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));
  const privateKey = createPrivateKey(pem);
  const name = `umpire-${version}.umpire-update`;
  writeFileSync(
    path.join(folder, name),
    signedManifest(
      { version, released: Date.now(), minimumDataFormat: minimum, files },
      privateKey,
    ),
  );
  console.log(`${name}: ${files.length} installers, signed by ${publicKeyText(privateKey)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      'new-key': { type: 'string' },
      key: { type: 'string' },
      folder: { type: 'string', default: path.join(project, 'release') },
      'minimum-data-format': { type: 'string', default: '1' },
    },
  });
  const minimum = Number(values['minimum-data-format']);
  try {
    if (values['new-key'] !== undefined) makeKey(values['new-key']);
    else await makeManifest({ folder: path.resolve(values.folder), key: values.key, minimum });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
