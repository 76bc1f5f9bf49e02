import { describe, expect, it } from 'vitest';
import { isRasterType, isTextType, sniffMediaType } from '#shared/formats/media-type.ts';
import { utf8 } from '#shared/kernel/bytes.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part,
    ),
  );

describe('the media type found in the content', () => {
  it.each([
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0])],
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['image/gif', bytes('GIF89a', [1, 0, 1, 0])],
    ['image/webp', bytes('RIFF', [4, 0, 0, 0], 'WEBPVP8 ')],
    ['image/bmp', bytes('BM', [70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0], Array(20).fill(0))],
    ['image/avif', bytes([0, 0, 0, 28], 'ftypavif')],
    ['image/heic', bytes([0, 0, 0, 28], 'ftypheic')],
    ['video/mp4', bytes([0, 0, 0, 28], 'ftypisom')],
    ['video/quicktime', bytes([0, 0, 0, 28], 'ftypqt  ')],
    ['audio/wav', bytes('RIFF', [4, 0, 0, 0], 'WAVEfmt ')],
    ['video/x-msvideo', bytes('RIFF', [4, 0, 0, 0], 'AVI LIST')],
    ['application/pdf', bytes('%PDF-1.7')],
    ['application/vnd.tcpdump.pcap', bytes([0xd4, 0xc3, 0xb2, 0xa1, 2, 0])],
    ['application/x-pcapng', bytes([0x0a, 0x0d, 0x0d, 0x0a, 28, 0])],
    ['application/gzip', bytes([0x1f, 0x8b, 8, 0])],
    ['application/zip', bytes('PK', [3, 4, 20, 0], 'notes.txt')],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes('PK', [3, 4, 20, 0], '[Content_Types].xml', [0], 'word/document.xml'),
    ],
    ['application/vnd.microsoft.portable-executable', bytes('MZ', [0x90, 0, 3])],
    ['application/x-executable', bytes([0x7f], 'ELF', [2, 1])],
  ])('%s', (type, content) => {
    expect(sniffMediaType(content)).toBe(type);
  });

  it('tells markup that a browser would run from text that it would not', () => {
    expect(sniffMediaType(utf8('<svg xmlns="http://www.w3.org/2000/svg"></svg>'))).toBe(
      'image/svg+xml',
    );
    expect(sniffMediaType(utf8('\uFEFF<?xml version="1.0"?>\n<!-- x -->\n<svg/>'))).toBe(
      'image/svg+xml',
    );
    expect(sniffMediaType(utf8('<?xml version="1.0"?>\n<!-- x -->\n<svg >'))).toBe('image/svg+xml');
    expect(sniffMediaType(utf8('  <!DOCTYPE HTML>\n<title>x</title>'))).toBe('text/html');
    expect(sniffMediaType(utf8('<script>alert(1)</script>'))).toBe('text/html');
    expect(sniffMediaType(utf8('<?xml version="1.0"?><note/>'))).toBe('application/xml');
    expect(sniffMediaType(utf8('GET / HTTP/1.1\r\n\x1b[31m200\x1b[0m'))).toBe('text/plain');
    expect(sniffMediaType(utf8('MZ and BM are the first letters of this note'))).toBe('text/plain');
    expect(sniffMediaType(utf8('入侵日志\n2026-11-22 10:00'))).toBe('text/plain');
    // GB18030
    expect(sniffMediaType(new Uint8Array([0xc8, 0xd5, 0xd6, 0xbe, 0x0a]))).toBe('text/plain');
    expect(sniffMediaType(new Uint8Array([0xff, 0xfe, 0x3c, 0x00, 0x70, 0x00, 0x3e, 0x00]))).toBe(
      'text/html',
    );
  });

  it('does not guess at what it does not know', () => {
    expect(sniffMediaType(new Uint8Array())).toBe('application/octet-stream');
    expect(sniffMediaType(new Uint8Array([0, 1, 2, 3]))).toBe('application/octet-stream');
    expect(sniffMediaType(bytes('RIFF', [4, 0, 0, 0], 'what'))).toBe('application/octet-stream');
  });

  it('takes the content, not the beginning of a name, for what may be drawn', () => {
    expect(isRasterType('image/png')).toBe(true);
    for (const type of [
      'image/svg+xml',
      'text/html',
      'image/avif',
      'image/tiff',
      'application/pdf',
    ]) {
      expect(isRasterType(type)).toBe(false);
    }
    expect(isTextType('image/svg+xml')).toBe(true);
    expect(isTextType('application/zip')).toBe(false);
  });
});
