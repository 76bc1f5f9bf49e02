import { type RasterType, sniffMediaType } from './media-type.ts';

/** Most pixels of an image that is shown: 40 megapixels, which take 160 MB once decoded. */
export const MAX_RASTER_PIXELS = 40_000_000;

/** An image's type and its size in pixels, as its header says. */
export interface RasterSize {
  readonly type: RasterType;
  readonly width: number;
  readonly height: number;
}

/**
 * The size of a raster image read from its header alone, before anything decodes it: a file of a few kilobytes may claim
 * billions of pixels. Null when the content is no raster image, or its header is cut off or makes no sense.
 */
export function rasterSize(content: Uint8Array): RasterSize | null {
  const size = sizeOf(content);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

function sizeOf(content: Uint8Array): RasterSize | null {
  const type = sniffMediaType(content);
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  try {
    switch (type) {
      case 'image/png':
        // IHDR must be the first chunk.
        return view.getUint32(12) === 0x49484452
          ? { type, width: view.getUint32(16), height: view.getUint32(20) }
          : null;
      case 'image/gif':
        return { type, width: view.getUint16(6, true), height: view.getUint16(8, true) };
      case 'image/bmp':
        return { type, ...bitmapSize(view) };
      case 'image/webp':
        return webpSize(view);
      case 'image/jpeg':
        return jpegSize(view);
      default:
        return null;
    }
  } catch (cause) {
    if (cause instanceof RangeError) return null; // the header ends before it says the size
    throw cause;
  }
}

function bitmapSize(view: DataView): { width: number; height: number } {
  // The oldest headers count in 16 bits; in the others a negative height means that rows run downwards.
  if (view.getUint32(14, true) === 12) {
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  }
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

function webpSize(view: DataView): RasterSize | null {
  const type = 'image/webp';
  const chunk = view.getUint32(12);
  if (chunk === 0x56503858) {
    return { type, width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  }
  if (chunk === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk === 0x56503820) {
    return {
      type,
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  }
  return null;
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);

/** Walks the segments to the frame header; everything before it is skipped by its length. */
function jpegSize(view: DataView): RasterSize | null {
  let at = 2;
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill byte
    } else if (isStandalone(marker)) {
      at += 2;
    } else if (isFrame(marker)) {
      return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else if (marker === 0xda || marker === 0xd9) {
      return null; // the picture or the end before any frame
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
  return null;
}

const isStandalone = (marker: number): boolean =>
  marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** SOF0–SOF15 but for the three that define tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
