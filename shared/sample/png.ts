import { concat, utf8 } from '#shared/kernel/bytes.ts';

/** A picture of four colours: one palette number, 0 to 3, for each pixel, row by row. */
export interface FourColourPicture {
  readonly width: number;
  readonly height: number;
  /** Four colours as 0xRRGGBB. */
  readonly palette: readonly number[];
  readonly pixels: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** The picture as a PNG file, two bits a pixel, not compressed: the same picture gives the same bytes everywhere. */
export function pictureToPng({
  width,
  height,
  palette,
  pixels,
}: FourColourPicture): Uint8Array<ArrayBuffer> {
  const header = concat([word(width), word(height), Uint8Array.of(2, 3, 0, 0, 0)]);
  const colours = Uint8Array.from(
    palette.flatMap((colour) => [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255]),
  );
  return concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', stored(packedRows(width, height, pixels))),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Rows of four pixels a byte, each after a zero that says "no filter". */
function packedRows(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const rowBytes = 1 + Math.ceil(width / 4);
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * rowBytes + 1 + (x >> 2);
      rows[at] = (rows[at] ?? 0) | ((pixels[y * width + x] ?? 0) << (6 - 2 * (x & 3)));
    }
  }
  return rows;
}

/** A zlib stream of stored blocks. */
function stored(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
  for (let at = 0; at < bytes.length; at += 0xffff) {
    const block = bytes.subarray(at, at + 0xffff);
    const last = at + 0xffff >= bytes.length ? 1 : 0;
    const { length } = block;
    parts.push(
      Uint8Array.of(last, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255),
      block,
    );
  }
  return concat([...parts, word(adler32(bytes))]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat([utf8(type), data]);
  return concat([word(data.length), body, word(crc32(body))]);
}

const word = (value: number): Uint8Array =>
  Uint8Array.of((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}
