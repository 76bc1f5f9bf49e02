/** Raster images that a browser decodes and that can carry no script. */
export const RASTER_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
] as const;
export type RasterType = (typeof RASTER_TYPES)[number];

/** Bytes from the start of a file that {@link sniffMediaType} looks at. */
export const SNIFFED_BYTES = 8192;

/** Whether a media type is one of {@link RASTER_TYPES}. */
export const isRasterType = (type: string): type is RasterType =>
  (RASTER_TYPES as readonly string[]).includes(type);

/** Whether a media type may be shown as plain text: logs, commands, page sources. Markup among them is shown as its source. */
export const isTextType = (type: string): boolean =>
  type.startsWith('text/') || type === 'application/xml' || type === 'image/svg+xml';

/**
 * The media type that the content itself shows, whatever its name or sender claims. Only the first
 * {@link SNIFFED_BYTES} count; `application/octet-stream` when nothing is recognised.
 */
export function sniffMediaType(content: Uint8Array): string {
  const head = content.subarray(0, SNIFFED_BYTES);
  for (const { type, at, bytes } of SIGNATURES) {
    if (startsWith(head, bytes, at ?? 0)) return type;
  }
  return containerType(head) ?? zipType(head) ?? textType(head) ?? 'application/octet-stream';
}

interface Signature {
  readonly type: string;
  readonly at?: number;
  readonly bytes: readonly number[];
}

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const SIGNATURES: readonly Signature[] = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', bytes: ascii('GIF87a') },
  { type: 'image/gif', bytes: ascii('GIF89a') },
  { type: 'image/tiff', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'image/tiff', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { type: 'application/pdf', bytes: ascii('%PDF-') },
  { type: 'application/vnd.tcpdump.pcap', bytes: [0xd4, 0xc3, 0xb2, 0xa1] },
  { type: 'application/vnd.tcpdump.pcap', bytes: [0xa1, 0xb2, 0xc3, 0xd4] },
  { type: 'application/vnd.tcpdump.pcap', bytes: [0x4d, 0x3c, 0xb2, 0xa1] },
  { type: 'application/vnd.tcpdump.pcap', bytes: [0xa1, 0xb2, 0x3c, 0x4d] },
  { type: 'application/x-pcapng', bytes: [0x0a, 0x0d, 0x0d, 0x0a] },
  { type: 'application/x-ms-evtx', bytes: [...ascii('ElfFile'), 0] },
  { type: 'application/vnd.sqlite3', bytes: [...ascii('SQLite format 3'), 0] },
  { type: 'application/gzip', bytes: [0x1f, 0x8b] },
  { type: 'application/x-7z-compressed', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { type: 'application/vnd.rar', bytes: ascii('Rar!\x1a\x07') },
  { type: 'application/x-xz', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { type: 'application/x-bzip2', bytes: ascii('BZh') },
  { type: 'application/zstd', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { type: 'application/x-executable', bytes: [0x7f, ...ascii('ELF')] },
  { type: 'application/x-cfb', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { type: 'video/x-matroska', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { type: 'audio/mpeg', bytes: ascii('ID3') },
  { type: 'audio/ogg', bytes: ascii('OggS') },
];

function startsWith(head: Uint8Array, bytes: readonly number[], at: number): boolean {
  return (
    head.length >= at + bytes.length && bytes.every((byte, index) => head[at + index] === byte)
  );
}

const isAscii = (head: Uint8Array, at: number, text: string): boolean =>
  startsWith(head, ascii(text), at);

/** Types that announce themselves behind a length: RIFF, ISO media, bitmaps and programs. */
function containerType(head: Uint8Array): string | null {
  if (isAscii(head, 0, 'RIFF')) {
    if (isAscii(head, 8, 'WEBP')) return 'image/webp';
    if (isAscii(head, 8, 'WAVE')) return 'audio/wav';
    if (isAscii(head, 8, 'AVI ')) return 'video/x-msvideo';
  }
  if (isAscii(head, 4, 'ftyp')) {
    if (isAscii(head, 8, 'avif') || isAscii(head, 8, 'avis')) return 'image/avif';
    if (isAscii(head, 8, 'heic') || isAscii(head, 8, 'mif1')) return 'image/heic';
    if (isAscii(head, 8, 'qt  ')) return 'video/quicktime';
    return 'video/mp4';
  }
  // Two letters are not enough to tell a bitmap or a program from a text that begins with them.
  if (isAscii(head, 0, 'BM') && head.length >= 26 && isZero(head.subarray(6, 10)))
    return 'image/bmp';
  if (isAscii(head, 0, 'MZ') && head.includes(0))
    return 'application/vnd.microsoft.portable-executable';
  return null;
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

const OFFICE = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
] as const;

function zipType(head: Uint8Array): string | null {
  if (
    !startsWith(head, [0x50, 0x4b, 0x03, 0x04], 0) &&
    !startsWith(head, [0x50, 0x4b, 0x05, 0x06], 0)
  ) {
    return null;
  }
  const names = String.fromCharCode(...head);
  if (names.includes('[Content_Types].xml')) {
    for (const [folder, type] of OFFICE) if (names.includes(folder)) return type;
  }
  return 'application/zip';
}

/** Beginnings of markup that a browser would run or draw. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>/]/i,
    'image/svg+xml',
  ],
  [
    /^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|script|iframe|style|title|table|div|p|a|h1|br|img|meta|link)[\s>/]/i,
    'text/html',
  ],
  [/^<\?xml[\s>]/i, 'application/xml'],
];

function textType(head: Uint8Array): string | null {
  const encoding = byteOrderMark(head);
  if (encoding === null && !looksLikeText(head)) return null;
  const text = new TextDecoder(encoding ?? 'utf-8').decode(head).trimStart();
  for (const [beginning, type] of MARKUP) if (beginning.test(text)) return type;
  return 'text/plain';
}

function byteOrderMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(head, [0xff, 0xfe], 0)) return 'utf-16le';
  return startsWith(head, [0xfe, 0xff], 0) ? 'utf-16be' : null;
}

/** Text of any encoding whose bytes keep ASCII: no control characters but white space and terminal colours. */
function looksLikeText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  return head.every((byte) => byte >= 0x20 || (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b);
}
