import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CliIo, nodeCrypto, nodeDigest } from '#electron/cli/cli-io.ts';
import { openIdentity } from '#electron/cli/identity.ts';
import { aCliFolder, type CliFolder } from '#test/support/cli.ts';
import { nodeVerifier, START_MS } from '#test/support/ports.ts';

let folder: CliFolder;
beforeAll(() => {
  folder = aCliFolder();
});
afterAll(() => folder.remove());

const io = (more: Partial<CliIo> = {}): CliIo => ({
  out: () => {},
  err: () => {},
  env: {},
  cwd: folder.path,
  platform: 'linux',
  home: path.join(folder.path, 'home'),
  now: () => START_MS,
  crypto: nodeCrypto,
  digest: nodeDigest,
  ...more,
});

async function opened(given: CliIo, file?: string) {
  const identity = await openIdentity(given, file);
  if (!identity.ok) throw new Error(JSON.stringify(identity.error));
  return identity.value;
}

test('is made on first use, for its owner alone, and is the same afterwards', async () => {
  const first = await opened(io(), 'keys/id.json');
  const location = path.join(folder.path, 'keys/id.json');
  expect(first.madeAt).toBe(location);
  expect(statSync(location).mode & 0o777).toBe(0o600);
  const again = await opened(io(), 'keys/id.json');
  expect(again.madeAt).toBeNull();
  expect(again.device).toBe(first.device);
  expect(again.launch).not.toBe(first.launch);
  const signature = await again.signer.sign(new Uint8Array([1, 2]));
  expect(await nodeVerifier.verify(first.signer.publicKey, signature, new Uint8Array([1, 2]))).toBe(
    true,
  );
});

test.each([
  ['linux', {}, 'home/.config/umpire/identity.json'],
  ['linux', { XDG_CONFIG_HOME: 'CONFIG' }, 'CONFIG/umpire/identity.json'],
  ['darwin', {}, 'home/Library/Application Support/Umpire/identity.json'],
  ['win32', { APPDATA: 'APPDATA' }, 'APPDATA/Umpire/identity.json'],
])('lies in the user’s configuration folder on %s %j', async (platform, env, place) => {
  const inFolder = Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, path.join(folder.path, value)]),
  );
  const { madeAt } = await opened(io({ platform, env: inFolder }));
  expect(madeAt).toBe(path.join(folder.path, place));
});

test.each([
  ['something else', 'hello'],
  ['a key that is none', '{"format":1,"kind":"umpire-identity","privateKey":"AAAA"}'],
  ['a later format', '{"format":2,"kind":"umpire-identity","privateKey":"AAAA"}'],
])('%s is refused and left alone', async (_, text) => {
  const location = path.join(folder.path, 'bad.json');
  mkdirSync(folder.path, { recursive: true });
  writeFileSync(location, text);
  expect(await openIdentity(io(), 'bad.json')).toEqual({
    ok: false,
    error: { type: 'identity-unusable', path: location },
  });
  expect(readFileSync(location, 'utf8')).toBe(text);
});
