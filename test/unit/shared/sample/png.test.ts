import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pictureToPng } from '#shared/sample/png.ts';
import { screenshot } from '#shared/sample/screenshot.ts';

/** The chunks of a PNG, each checked against its own sum. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(crcOf(body)).toBe(bytes.readUInt32BE(at + 8 + length));
    chunks.set(body.subarray(0, 4).toString(), body.subarray(4));
    at += 12 + length;
  }
  return chunks;
}

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

describe('pictureToPng', () => {
  const picture = {
    width: 5,
    height: 2,
    palette: [0x000000, 0xff0000, 0x00ff00, 0x0000ff],
    pixels: Uint8Array.of(0, 1, 2, 3, 1, 3, 2, 1, 0, 2),
  };

  test('writes header, palette and rows that a decoder reads back', () => {
    const chunks = chunksOf(pictureToPng(picture));
    expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect(chunks.get('IHDR')).toEqual(Buffer.from([0, 0, 0, 5, 0, 0, 0, 2, 2, 3, 0, 0, 0]));
    expect(chunks.get('PLTE')).toEqual(Buffer.from([0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255]));
    const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
    expect(rows).toEqual(Buffer.from([0, 0b00011011, 0b01000000, 0, 0b11100100, 0b10000000]));
  });

  test('splits what is larger than one stored block', () => {
    const large = { ...picture, width: 1200, height: 300, pixels: new Uint8Array(360_000).fill(2) };
    const rows = inflateSync(chunksOf(pictureToPng(large)).get('IDAT') ?? Buffer.alloc(0));
    expect(rows).toHaveLength(300 * 301);
  });
});

test('a screenshot has the same bytes each time and other bytes for another text', () => {
  const one = screenshot('host.example', ['$ ID']);
  expect(screenshot('host.example', ['$ ID'])).toEqual(one);
  expect(screenshot('host.example', ['$ WHO'])).not.toEqual(one);
});
