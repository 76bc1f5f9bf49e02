import { describe, expect, it } from 'vitest';
import { rasterSize } from '#shared/formats/raster-size.ts';

const be16 = (value: number) => [value >> 8, value & 255];
const be32 = (value: number) => [...be16(value >>> 16), ...be16(value & 0xffff)];
const le16 = (value: number) => be16(value).reverse();
const le24 = (value: number) => [value & 255, (value >> 8) & 255, value >> 16];
const le32 = (value: number) => be32(value).reverse();
const text = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0));
const file = (...parts: number[][]) => new Uint8Array(parts.flat());

const png = (width: number, height: number) =>
  file(
    [0x89],
    text('PNG\r\n'),
    [0x1a, 0x0a],
    be32(13),
    text('IHDR'),
    be32(width),
    be32(height),
    [8, 6, 0, 0, 0],
  );
const jpeg = (width: number, height: number) =>
  file(
    [0xff, 0xd8],
    [0xff, 0xe0, ...be16(16), ...Array.from({ length: 14 }, () => 0)],
    // A marker inside a segment (a thumbnail's frame) must not be taken for the picture's own.
    [0xff, 0xe1, ...be16(13), 0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1],
    [0xff, 0xff, 0xc2, ...be16(11), 8, ...be16(height), ...be16(width), 3],
  );

describe('the size of an image, from its header', () => {
  it.each([
    ['png', png(1920, 1080), { type: 'image/png', width: 1920, height: 1080 }],
    ['jpeg', jpeg(640, 480), { type: 'image/jpeg', width: 640, height: 480 }],
    [
      'gif',
      file(text('GIF89a'), le16(300), le16(200)),
      { type: 'image/gif', width: 300, height: 200 },
    ],
    [
      'bmp, rows downwards',
      file(text('BM'), le32(99), le32(0), le32(54), le32(40), le32(7), le32(-9 >>> 0), [1, 0]),
      { type: 'image/bmp', width: 7, height: 9 },
    ],
    [
      'webp, extended',
      file(text('RIFF'), le32(30), text('WEBPVP8X'), le32(10), le32(0), le24(4999), le24(2999)),
      { type: 'image/webp', width: 5000, height: 3000 },
    ],
    [
      'webp, lossless',
      file(text('RIFF'), le32(30), text('WEBPVP8L'), le32(10), [0x2f], le32(99 | (49 << 14))),
      { type: 'image/webp', width: 100, height: 50 },
    ],
    [
      'webp, lossy',
      file(
        text('RIFF'),
        le32(30),
        text('WEBPVP8 '),
        le32(10),
        [0, 0, 0, 0x9d, 1, 0x2a],
        le16(320),
        le16(240),
      ),
      { type: 'image/webp', width: 320, height: 240 },
    ],
  ])('%s', (_name, content, size) => {
    expect(rasterSize(content)).toEqual(size);
  });

  it('is not guessed where the header is cut off, empty or another file', () => {
    for (const whole of [png(8, 8), jpeg(8, 8)]) {
      for (let length = 0; length < whole.length - 6; length++) {
        expect(rasterSize(whole.subarray(0, length)), `${length} bytes`).toBeNull();
      }
    }
    expect(rasterSize(png(0, 8))).toBeNull();
    expect(rasterSize(file([0xff, 0xd8, 0xff, 0xd9]))).toBeNull();
    expect(rasterSize(file([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0x00, 0x00]))).toBeNull();
    expect(rasterSize(new TextEncoder().encode('<svg width="9" height="9"/>'))).toBeNull();
  });
});
