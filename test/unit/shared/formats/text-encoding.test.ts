import { describe, expect, test } from 'vitest';
import { decodeText } from '#shared/formats/text-encoding.ts';
import { concat, utf8 } from '#shared/kernel/bytes.ts';

const TEXT = '单位,主机名\n珠江市水务局,oa.example';

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

/** "单位,主机名" in GB18030. */
const GB18030 = Uint8Array.of(0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xd6, 0xf7, 0xbb, 0xfa, 0xc3, 0xfb);

describe('decodeText', () => {
  test.each([
    ['utf-8', utf8(TEXT)],
    ['utf-8', concat([Uint8Array.of(0xef, 0xbb, 0xbf), utf8(TEXT)])],
    ['utf-16le', utf16(TEXT, false)],
    ['utf-16be', utf16(TEXT, true)],
  ])('reads %s and leaves the byte order mark out', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({
      ok: true,
      value: expect.objectContaining({ text: TEXT, encoding }),
    });
  });

  test('recognises GB18030 where the bytes are not UTF-8', () => {
    expect(decodeText(GB18030)).toEqual({
      ok: true,
      value: { text: '单位,主机名', encoding: 'gb18030' },
    });
  });

  test('reads the four-byte characters of GB18030', () => {
    const bytes = Uint8Array.of(0xb5, 0xa5, 0x95, 0x32, 0x82, 0x36);
    expect(decodeText(bytes)).toMatchObject({ ok: true, value: { text: '单𠀀' } });
  });

  test.each([
    ['zip', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['gzip', [0x1f, 0x8b, 0x08]],
    ['image', [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ['unknown', [0x41, 0x00, 0x42]],
  ])('refuses what looks like %s', (looksLike, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({
      ok: false,
      error: { type: 'text-binary', looksLike },
    });
  });

  test.each([
    ['neither UTF-8 nor GB18030', Uint8Array.of(0x61, 0xff, 0xff, 0x62)],
    ['half a UTF-16 surrogate pair', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)],
    ['an odd number of UTF-16 bytes', Uint8Array.of(0xff, 0xfe, 0x41)],
    ['a mark of UTF-8 before other bytes', Uint8Array.of(0xef, 0xbb, 0xbf, 0xb5, 0xa5)],
  ])('refuses %s instead of replacing characters', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: false, error: { type: 'text-encoding-unknown' } });
  });
});

describe('an encoding that a person names', () => {
  const gb = Uint8Array.of(0xb5, 0xa5, 0xce, 0xbb); // 单位

  test('is taken instead of the guess', () => {
    expect(decodeText(gb, 'gb18030')).toEqual({
      ok: true,
      value: { text: '单位', encoding: 'gb18030' },
    });
    const accent = utf8('é'); // also two bytes of GB18030
    expect(decodeText(accent, 'gb18030')).toMatchObject({
      ok: true,
      value: { encoding: 'gb18030' },
    });
    expect(decodeText(Uint8Array.of(0x53, 0x55), 'utf-16be')).toMatchObject({
      value: { text: '单' },
    });
  });

  test('leaves out its own mark and refuses bytes that it does not explain', () => {
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61);
    expect(decodeText(marked, 'utf-8')).toMatchObject({ value: { text: 'a' } });
    expect(decodeText(gb, 'utf-8')).toEqual({
      ok: false,
      error: { type: 'text-encoding-unknown' },
    });
  });
});
