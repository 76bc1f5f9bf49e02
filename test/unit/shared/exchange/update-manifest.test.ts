import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeCrypto } from '#electron/cli/cli-io.ts';
import { installerOf, installersFor, type Installed } from '#shared/exchange/judge-update.ts';
import {
  type Installer,
  openUpdateManifest,
  signedUpdateBytes,
  type UpdateManifest,
  writeUpdateManifest,
} from '#shared/exchange/update-manifest.ts';
import { base64url, concat, fromBase64url, type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import type { Signer } from '#shared/kernel/ports.ts';
import { known } from '#shared/kernel/result.ts';
import { generateKeyPair, webSigner, webVerifier } from '#shared/kernel/web-crypto.ts';
import { EXERCISE_FORMAT } from '#renderer/storage/exercise-db.ts';
import { DATA_FORMAT } from '#shared/exchange/update-manifest.ts';
import { installersIn, publicKeyText, signedManifest } from '../../../../scripts/make-update.mjs';

const verifier = webVerifier(nodeCrypto);
const aSigner = async (): Promise<Signer> => {
  const { privateKey, publicKey } = await generateKeyPair(nodeCrypto, false);
  return webSigner(nodeCrypto, privateKey, publicKey);
};

const installer = (more: Partial<Installer> = {}): Installer => ({
  platform: 'linux',
  arch: 'x64',
  name: 'umpire-0.2.0-linux-amd64.deb',
  bytes: 1000,
  sha256: 'a'.repeat(64) as Sha256,
  ...more,
});
const mac = installer({
  platform: 'mac',
  arch: 'arm64',
  name: 'umpire-0.2.0-mac-arm64.dmg',
  sha256: 'b'.repeat(64) as Sha256,
});

const manifest = (more: Partial<UpdateManifest> = {}): UpdateManifest => ({
  format: 1,
  version: '0.2.0',
  released: 1_790_000_000_000,
  minimumDataFormat: 1,
  files: [installer(), mac],
  ...more,
});

const HERE: Installed = { version: '0.1.0', machine: { platform: 'linux', arch: 'x64' } };

describe('an update manifest', () => {
  it('is read as it was written, by the key that signed it', async () => {
    const signer = await aSigner();
    const bytes = await writeUpdateManifest(manifest(), signer);
    expect(await openUpdateManifest(bytes, signer.publicKey, verifier)).toEqual({
      ok: true,
      value: manifest(),
    });
  });

  it('says nothing to another key', async () => {
    const bytes = await writeUpdateManifest(manifest(), await aSigner());
    const { publicKey } = await aSigner();
    expect(await openUpdateManifest(bytes, publicKey, verifier)).toEqual({
      ok: false,
      error: { type: 'update-signature-wrong' },
    });
  });

  it('is refused with any byte altered, added or cut off', async () => {
    const signer = await aSigner();
    const bytes = await writeUpdateManifest(manifest(), signer);
    const refused = async (altered: Uint8Array): Promise<void> => {
      expect((await openUpdateManifest(altered, signer.publicKey, verifier)).ok).toBe(false);
    };
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = bytes.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      await refused(altered);
      await refused(bytes.subarray(0, at));
    }
    await refused(concat([bytes, utf8(' ')]));
    await refused(concat([utf8('\ufeff'), bytes]));
    await refused(new Uint8Array(70_000));
  });

  it('does not pass off a signature that was made over something else', async () => {
    const signer = await aSigner();
    const body = utf8(`${JSON.stringify(manifest(), null, 1)}\n`);
    const bare = base64url(await signer.sign(body));
    const forged = concat([utf8(`umpire-update 1 ${bare}\n`), body]);
    expect(await openUpdateManifest(forged, signer.publicKey, verifier)).toMatchObject({
      error: { type: 'update-signature-wrong' },
    });
  });

  it('of a later format is told apart from a broken one', async () => {
    const signer = await aSigner();
    const head = `umpire-update 2 ${base64url(new Uint8Array(64))}\n`;
    expect(await openUpdateManifest(utf8(`${head}{}`), signer.publicKey, verifier)).toEqual({
      ok: false,
      error: { type: 'update-format-newer', format: 2 },
    });
  });

  it.each([
    ['a version that is none', { version: 'next' }],
    ['no installer', { files: [] }],
    ['a name with a folder', { files: [installer({ name: '../umpire.deb' })] }],
    ['an installer beyond all size', { files: [installer({ bytes: 2 ** 40 })] }],
    ['a hash that is none', { files: [installer({ sha256: 'x' as Sha256 })] }],
    ['an unknown system', { files: [installer({ platform: 'beos' as 'linux' })] }],
    ['a field too many', { note: 'x' }],
  ] as const)('with %s is refused even when it is signed', async (_what, wrong) => {
    const signer = await aSigner();
    const bytes = await writeUpdateManifest({ ...manifest(), ...wrong }, signer);
    expect(await openUpdateManifest(bytes, signer.publicKey, verifier)).toMatchObject({
      error: { type: 'update-malformed' },
    });
  });

  it('covers its domain, so that no other signature of ours fits', () => {
    expect(signedUpdateBytes(utf8('x'))).toEqual(utf8('umpire.update.v1\0x'));
  });
});

describe('a genuine release', () => {
  it('is for this machine', () => {
    expect(installersFor(manifest(), HERE)).toEqual({ ok: true, value: [installer()] });
  });

  it.each(['0.2.0', '0.2.1', '0.3.0', '1.0.0'])('is refused where %s is installed', (version) => {
    expect(installersFor(manifest(), { ...HERE, version })).toEqual({
      ok: false,
      error: { type: 'update-not-newer', version: '0.2.0', installed: version },
    });
  });

  it('is refused where what is installed has no version to compare', () => {
    expect(installersFor(manifest(), { ...HERE, version: 'dev' })).toMatchObject({
      error: { type: 'update-not-newer' },
    });
  });

  it('is refused where it could not open the data', () => {
    expect(installersFor(manifest({ minimumDataFormat: 2 }), HERE)).toMatchObject({
      error: { type: 'update-too-far', minimumDataFormat: 2 },
    });
    expect(installersFor(manifest({ minimumDataFormat: 2 }), { ...HERE, dataFormat: 2 }).ok).toBe(
      true,
    );
  });

  it('is refused on a machine that it was not made for', () => {
    expect(
      installersFor(manifest(), { ...HERE, machine: { platform: 'linux', arch: 'arm64' } }),
    ).toEqual({
      ok: false,
      error: { type: 'update-not-for-machine', platform: 'linux', arch: 'arm64' },
    });
  });

  it('offers everything where nobody can say what the machine is', () => {
    expect(installersFor(manifest(), { ...HERE, machine: null })).toMatchObject({
      value: [installer(), mac],
    });
  });
});

describe('the file at hand', () => {
  const whole = { name: installer().name, bytes: 1000, sha256: installer().sha256 };
  const judge = (file: typeof whole) => installerOf(file, manifest(), [installer()]);

  it('is the installer, under whatever name', () => {
    expect(judge(whole)).toEqual({ ok: true, value: installer() });
    expect(judge({ ...whole, name: 'renamed.deb' })).toEqual({ ok: true, value: installer() });
  });

  it('may be cut off, altered, of another machine, or something else', () => {
    const sha256 = 'c'.repeat(64) as Sha256;
    expect(judge({ ...whole, bytes: 999, sha256 })).toMatchObject({
      error: { type: 'installer-cut-off', expected: 1000 },
    });
    expect(judge({ ...whole, sha256 })).toMatchObject({ error: { type: 'installer-altered' } });
    expect(judge({ ...whole, bytes: 1001 })).toMatchObject({
      error: { type: 'installer-altered' },
    });
    expect(judge({ ...whole, name: mac.name, sha256: mac.sha256 })).toMatchObject({
      error: { type: 'installer-other-machine', platform: 'mac', arch: 'arm64' },
    });
    expect(judge({ ...whole, name: 'other.zip', sha256 })).toMatchObject({
      error: { type: 'installer-unknown' },
    });
  });
});

describe('the tool of the release', () => {
  it('finds the installers of every packaging and signs what the program accepts', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'umpire-release-'));
    const names = {
      'umpire-0.2.0-linux-x86_64.AppImage': ['linux', 'x64'],
      'umpire-0.2.0-linux-amd64.deb': ['linux', 'x64'],
      'umpire-0.2.0-linux-arm64.deb': ['linux', 'arm64'],
      'umpire-0.2.0-win-arm64.exe': ['win', 'arm64'],
      'umpire-0.2.0-mac-x64.dmg': ['mac', 'x64'],
    };
    for (const name of [...Object.keys(names), 'builder-debug.yml', 'latest.yml'])
      writeFileSync(path.join(folder, name), name);
    const files = await installersIn(folder);
    rmSync(folder, { recursive: true, force: true });
    expect(
      Object.fromEntries(files.map(({ name, platform, arch }) => [name, [platform, arch]])),
    ).toEqual(names);

    const { privateKey } = generateKeyPairSync('ed25519');
    const key = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const bytes = new Uint8Array(
      signedManifest(
        { version: '0.2.0', released: 1_790_000_000_000, minimumDataFormat: 1, files },
        key,
      ),
    );
    const publicKey = known(fromBase64url(publicKeyText(key)), 'the tool prints a key');
    expect(await openUpdateManifest(bytes, publicKey, verifier)).toMatchObject({
      value: { version: '0.2.0', files },
    });
  });

  it('is named where the format is described', () => {
    expect(readFileSync('docs/formats.md', 'utf8')).toContain('## Update manifest');
  });
});

it('the data format of a release is that of the database', () => {
  expect(DATA_FORMAT).toBe(EXERCISE_FORMAT);
});
