import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hex, utf8 } from '#shared/kernel/bytes.ts';
import { runningSha256 } from '#shared/kernel/sha256.ts';
import { seededRandom } from '#test/support/ports.ts';

const whole = (bytes: Uint8Array): string => {
  const run = runningSha256();
  run.update(bytes);
  return hex(run.finish());
};

describe('running SHA-256', () => {
  it('gives the values published with the standard', () => {
    expect(whole(utf8(''))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(whole(utf8('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(whole(utf8('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    expect(whole(utf8('a'.repeat(1_000_000)))).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    );
  });

  it('agrees with another implementation for every length around the block borders, however it is cut', () => {
    const random = seededRandom(1).bytes(400);
    for (let length = 0; length <= 200; length++) {
      const bytes = random.subarray(0, length);
      const expected = createHash('sha256').update(bytes).digest('hex');
      expect(whole(bytes)).toBe(expected);
      const run = runningSha256();
      const step = (length % 67) + 1;
      for (let at = 0; at < length; at += step) run.update(bytes.subarray(at, at + step));
      expect(hex(run.finish())).toBe(expected);
    }
  });
});
