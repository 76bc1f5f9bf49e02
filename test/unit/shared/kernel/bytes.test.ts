import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  base64url,
  concat,
  fromBase64url,
  fromUtf8,
  hex,
  isSha256,
  sameBytes,
  utf8,
  utf8Behind,
} from '#shared/kernel/bytes.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

describe('bytes', () => {
  it('are written as hexadecimal and base64url like elsewhere', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(hex(some)).toBe(Buffer.from(some).toString('hex'));
        expect(base64url(some)).toBe(Buffer.from(some).toString('base64url'));
        expect(fromBase64url(base64url(some))).toEqual(new Uint8Array(some));
      }),
      { seed: 1 },
    );
  });

  it('are read from base64url in the one canonical spelling only', () => {
    for (const text of ['A', 'AAAAA', 'AB', 'AAB', 'AA==', 'A A', 'AA+', 'AA/', 'Ä', '\u0000'])
      expect(fromBase64url(text)).toBeNull();
    expect(fromBase64url('')).toEqual(new Uint8Array(0));
    expect(fromBase64url('AA')).toEqual(new Uint8Array([0]));
    expect(fromBase64url('_-8')).toEqual(new Uint8Array([0xff, 0xef]));
  });

  it('are UTF-8, refused where they are not, with the byte order mark kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fromUtf8(utf8(text))).toBe(text);
      }),
      { seed: 3 },
    );
    expect(fromUtf8(utf8('\ufeffx'))).toBe('\ufeffx');
    for (const broken of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe4, 0xb8]]) {
      expect(() => fromUtf8(new Uint8Array(broken))).toThrow(TypeError);
    }
  });

  it('are joined, and written behind a prefix, in order', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 5 });
    fc.assert(
      fc.property(bytes, texts, (prefix, several) => {
        const expected = new Uint8Array(
          Buffer.concat([Buffer.from(prefix), Buffer.from(several.join(''))]),
        );
        expect(concat([prefix, ...several.map(utf8)])).toEqual(expected);
        expect(utf8Behind(prefix, several)).toEqual(expected);
      }),
      { seed: 2 },
    );
    const first = utf8Behind(utf8('a'), ['first']);
    utf8Behind(utf8('b'), ['second']);
    expect(fromUtf8(first)).toBe('afirst');
    const huge = '市'.repeat(900_000);
    expect(utf8Behind(utf8('x'), [huge]).length).toBe(2_700_001);
  });

  it('are compared by content', () => {
    expect(sameBytes(utf8('ab'), utf8('ab'))).toBe(true);
    for (const other of ['a', 'abc', 'aB']) expect(sameBytes(utf8('ab'), utf8(other))).toBe(false);
  });

  it('have a SHA-256 of 64 lower-case digits', () => {
    expect(isSha256('a'.repeat(64))).toBe(true);
    for (const text of [
      'A'.repeat(64),
      'a'.repeat(63),
      'a'.repeat(65),
      `${'a'.repeat(64)}\n`,
      'g'.repeat(64),
    ]) {
      expect(isSha256(text)).toBe(false);
    }
  });
});
