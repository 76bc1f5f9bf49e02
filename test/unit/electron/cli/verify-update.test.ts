import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliFolder, aCliFolder } from '#test/support/cli.ts';
import { installersIn, publicKeyText, signedManifest } from '../../../../scripts/make-update.mjs';

const DEB = 'umpire-0.2.0-linux-amd64.deb';
let folder: CliFolder;
let key: string;
const put = (name: string, content: string | Uint8Array): void =>
  writeFileSync(path.join(folder.path, name), content);

beforeEach(async () => {
  folder = aCliFolder();
  const { privateKey } = generateKeyPairSync('ed25519');
  key = publicKeyText(privateKey);
  put(DEB, 'an installer');
  const files = await installersIn(folder.path);
  const released = Date.UTC(2026, 10, 22);
  put(
    'r.umpire-update',
    signedManifest({ version: '0.2.0', released, minimumDataFormat: 1, files }, privateKey),
  );
});
afterEach(() => folder.remove());

describe('umpire verify-update', () => {
  it('accepts what was released', async () => {
    const run = await folder.run(
      `verify-update r.umpire-update ${DEB} --key ${key} --installed 0.1.0 --json`,
    );
    expect(run.code).toBe(0);
    expect(run.json()).toMatchObject({
      ok: true,
      version: '0.2.0',
      installer: { name: DEB, platform: 'linux', arch: 'x64' },
    });
    const plain = await folder.run(`verify-update r.umpire-update ${DEB} --key ${key}`);
    expect(plain.out).toMatch(/^OK\nversion {3}0\.2\.0\nreleased {2}2026-11-22T/);
  });

  it.each([
    ['an equal version', '--installed 0.2.0', 'update-not-newer'],
    ['a newer version', '--installed 0.3.0', 'update-not-newer'],
  ])('refuses %s', async (_what, option, type) => {
    const run = await folder.run(
      `verify-update r.umpire-update ${DEB} --key ${key} ${option} --json`,
    );
    expect(run.code).toBe(1);
    expect(run.json()).toMatchObject({ ok: false, problems: [{ type }] });
  });

  it('refuses an altered and a cut-off installer, another file, and another key', async () => {
    const call = `verify-update r.umpire-update ${DEB} --key`;
    put(DEB, 'An installer');
    expect((await folder.run(`${call} ${key} --json`)).json()).toMatchObject({
      problems: [{ type: 'installer-altered' }],
    });
    put(DEB, 'an inst');
    expect((await folder.run(`${call} ${key} --json`)).json()).toMatchObject({
      problems: [{ type: 'installer-cut-off' }],
    });
    put('x.deb', 'x');
    const other = await folder.run(`verify-update r.umpire-update x.deb --key ${key} --lang en`);
    expect(other.code).toBe(1);
    expect(other.err).toContain('"x.deb" is not in the release list.');
    const stranger = publicKeyText(generateKeyPairSync('ed25519').privateKey);
    expect((await folder.run(`${call} ${stranger} --json`)).json()).toMatchObject({
      problems: [{ type: 'update-signature-wrong' }],
    });
  });

  it('says what is wrong with the call', async () => {
    expect((await folder.run(`verify-update r.umpire-update ${DEB}`)).code).toBe(2);
    expect((await folder.run(`verify-update r.umpire-update ${DEB} --key short`)).code).toBe(2);
    expect(
      (await folder.run(`verify-update r.umpire-update ${DEB} --key ${key} --installed next`)).code,
    ).toBe(2);
    const absent = await folder.run(`verify-update r.umpire-update none.deb --key ${key} --json`);
    expect(absent.code).toBe(2);
    expect(absent.json()).toMatchObject({ problems: [{ type: 'path-missing', path: 'none.deb' }] });
  });
});
