import { describe, expect, it } from 'vitest';
import { builtInUpdateKey, machineOf } from '#renderer/data/check-update.ts';
import { base64url } from '#shared/kernel/bytes.ts';

describe('the key of releases', () => {
  it('is taken from what the build was given, when it is a key', () => {
    const key = new Uint8Array(32).fill(7);
    expect(builtInUpdateKey(base64url(key))).toEqual(key);
    for (const none of [undefined, '', 'x', base64url(key.subarray(1)), '***'])
      expect(builtInUpdateKey(none)).toBeNull();
  });
});

describe('the machine', () => {
  it('is known on a desktop', () => {
    expect(machineOf('win32 arm64')).toEqual({ platform: 'win', arch: 'arm64' });
    expect(machineOf('darwin x64')).toEqual({ platform: 'mac', arch: 'x64' });
    expect(machineOf('linux x64')).toEqual({ platform: 'linux', arch: 'x64' });
  });

  it('is not known in a browser, nor where no installer is made for it', () => {
    for (const other of ['Linux', '', 'linux riscv64', 'freebsd x64', 'constructor x64'])
      expect(machineOf(other), other).toBeNull();
  });
});
