import { crc32 as reference } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { utf8 } from '#shared/kernel/bytes.ts';
import { crc32 } from '#shared/kernel/crc32.ts';
import { seededRandom } from '#test/support/ports.ts';

describe('CRC-32', () => {
  it('gives the check value of its definition', () => {
    expect(crc32(utf8('123456789'))).toBe(0xcbf4_3926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });

  it('agrees with another implementation, however the bytes are cut', () => {
    const bytes = seededRandom(5).bytes(1000);
    for (const cut of [0, 1, 7, 500, 999, 1000]) {
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(reference(bytes));
    }
  });
});
