import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  containsRange,
  type IpRange,
  ipRangeText,
  parseIpRange,
  rangesOverlap,
} from '#shared/domain/ip-range.ts';

const range = (text: string): IpRange => {
  const found = parseIpRange(text);
  if (found === null) throw new Error(`no range: ${text}`);
  return found;
};

describe('IP ranges', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.77/24', '203.0.113.0/24'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:db8::/32', '2001:db8::/32'],
    ['::', '::'],
    ['::1', '::1'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['::ffff:192.0.2.1', '::ffff:c000:201'],
    ['fe80:0:1:0:1:0:1:0', 'fe80:0:1:0:1:0:1:0'],
  ])('%s is written %s', (text, canonical) => {
    expect(ipRangeText(range(text))).toBe(canonical);
  });

  it.each([
    '',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.4/33',
    '::/129',
    '1::2::3',
    ':::',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '12345::',
    '1.2.3.4::',
    'host',
    '1.2.3.4/',
    '1.2.3.4-9',
  ])('%j is none', (text) => expect(parseIpRange(text)).toBeNull());

  it('every address of a version is read back as itself', () => {
    const v4 = fc.bigInt({ min: 0n, max: (1n << 32n) - 1n });
    const v6 = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });
    fc.assert(
      fc.property(v4, v6, (four, six) => {
        for (const [version, first, prefix] of [
          [4, four, 32],
          [6, six, 128],
        ] as const) {
          const one: IpRange = { version, first, last: first, prefix };
          expect(parseIpRange(ipRangeText(one))).toEqual(one);
        }
      }),
    );
  });

  it('contains and overlaps within one version alone', () => {
    expect(containsRange(range('10.0.0.0/8'), range('10.9.0.0/16'))).toBe(true);
    expect(containsRange(range('10.9.0.0/16'), range('10.0.0.0/8'))).toBe(false);
    expect(containsRange(range('::/0'), range('10.0.0.1'))).toBe(false);
    expect(rangesOverlap(range('10.9.0.0/16'), range('10.0.0.0/8'))).toBe(true);
    expect(rangesOverlap(range('10.9.0.0/16'), range('10.8.0.0/16'))).toBe(false);
  });
});
