import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type PackageLimits, PACKAGE_LIMITS } from '#shared/exchange/limits.ts';
import { piecesOf } from '#shared/exchange/piece-source.ts';
import { bytesAsFile, type RandomAccess } from '#shared/exchange/random-access.ts';
import { findDirectory } from '#shared/exchange/zip-directory-end.ts';
import {
  directoryEnd,
  directoryEntry,
  localHeader,
  type ZipFile,
} from '#shared/exchange/zip-format.ts';
import { readZipLayout } from '#shared/exchange/zip-layout.ts';
import { pack } from '#shared/exchange/zip-library.ts';
import { writeZip } from '#shared/exchange/zip-writer.ts';
import { concat, utf8 } from '#shared/kernel/bytes.ts';
import { seededRandom, sha256Of } from '#test/support/ports.ts';
import { forgeZip } from '#test/support/zip-forge.ts';

async function zipOf(
  files: readonly [string, Uint8Array<ArrayBuffer>, boolean][],
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const zip = writeZip({ write: (bytes) => Promise.resolve(void pieces.push(bytes)) });
  for (const [name, bytes, packed] of files)
    await (packed ? zip.pack(name, piecesOf(bytes)) : zip.store(name, bytes));
  await zip.close();
  return concat(pieces);
}

describe('zip of a package', () => {
  it('X4 is laid out byte for byte as another builder lays it out', async () => {
    const files: [string, Uint8Array<ArrayBuffer>, boolean][] = [
      ['manifest.json', utf8('{}'), false],
      ['checkpoints.jsonl', new Uint8Array(0), false],
      ['README.txt', utf8('读我'), false],
    ];
    expect(await zipOf(files)).toEqual(forgeZip(files.map(([name, data]) => ({ name, data }))));
  });

  it('X4 deflates so that any inflate gives the bytes back', async () => {
    const contents = [
      new Uint8Array(0),
      utf8('a'),
      utf8('abc'.repeat(50_000)),
      new Uint8Array(seededRandom(2).bytes(70_000)),
      new Uint8Array(300_000),
    ];
    for (const bytes of contents) {
      const packed = await pack(piecesOf(bytes));
      expect(new Uint8Array(inflateRawSync(packed.data))).toEqual(bytes);
      expect(packed.packedBytes).toBe(packed.data.length);
      const zip = await zipOf([['manifest.json', bytes, true]]);
      const layout = await readZipLayout(bytesAsFile(zip), PACKAGE_LIMITS);
      expect(layout.ok && layout.value).toMatchObject([
        { method: 8, bytes: bytes.length, crc: packed.crc },
      ]);
    }
  });

  it('X5 deflates to bytes that do not depend on the machine', async () => {
    const text = utf8(
      Array.from(
        { length: 3000 },
        (_, index) => `{"record":"u${index}","name":"Unit ${index % 17}"}\n`,
      ).join(''),
    );
    // Fixed: when it changes, packages of the same content get other bytes.
    expect(sha256Of((await pack(piecesOf(text))).data)).toBe(
      '25503a30d256dce455976d69ccd135038a2a4472c3000235bbcdb2f00e4adba4',
    );
  });

  const file: ZipFile = { name: 'README.txt', method: 0, crc: 1, packedBytes: 2, bytes: 2 };

  it('X4 uses 64-bit records exactly where 32 bits do not suffice', () => {
    const near = 2 ** 32 - 2;
    expect(directoryEntry(file, near)).toHaveLength(46 + 10);
    expect(directoryEntry(file, near + 1)).toHaveLength(46 + 10 + 12);
    expect(directoryEnd(65_534, 1000, near)).toHaveLength(22);
    expect(directoryEnd(65_535, 1000, 5)).toHaveLength(56 + 20 + 22);
    expect(directoryEnd(1, 1000, near + 1)).toHaveLength(56 + 20 + 22);
    expect(localHeader(file)).toHaveLength(30 + 10);
  });

  it('X4 finds a directory beyond 4 GiB and beyond 65,535 files', async () => {
    const start = localHeader(file);
    for (const [entries, bytes, at] of [
      [70_000, 4_000_000, 9_000_000],
      [3, 300, 5 * 2 ** 30],
      [100_000, 6_000_000, 7 * 2 ** 30],
    ] as const) {
      const end = directoryEnd(entries, bytes, at);
      const sparse = (tail: Uint8Array<ArrayBuffer>): RandomAccess => ({
        size: at + bytes + tail.length,
        read: (offset, length) => {
          const piece = new Uint8Array(Math.min(length, at + bytes + tail.length - offset));
          const base = at + bytes - offset;
          if (offset === 0) piece.set(start.subarray(0, piece.length));
          else if (base < piece.length)
            piece.set(tail.subarray(Math.max(0, -base)), Math.max(0, base));
          return Promise.resolve(piece);
        },
      });
      expect(await findDirectory(sparse(end))).toEqual({ ok: true, value: { entries, bytes, at } });
      for (let index = 0; index < end.length - 2; index++) {
        const broken = end.slice();
        broken[index] = (broken[index] ?? 0) ^ 1;
        expect((await findDirectory(sparse(broken))).ok, `byte ${index}`).toBe(false);
      }
    }
  });

  it('X11 refuses by what the directory claims, before anything is unpacked', async () => {
    const zip = await zipOf([
      ['manifest.json', utf8('x'.repeat(50)), false],
      [`evidence/${'a'.repeat(64)}`, utf8('y'.repeat(60)), false],
    ]);
    const problem = async (limits: Partial<PackageLimits>): Promise<unknown> => {
      const layout = await readZipLayout(bytesAsFile(zip), { ...PACKAGE_LIMITS, ...limits });
      return layout.ok ? null : layout.error;
    };
    expect(await problem({})).toBeNull();
    expect(await problem({ files: 1 })).toMatchObject({ what: 'files', limit: 1 });
    expect(await problem({ wholeTextBytes: 49 })).toMatchObject({
      what: 'file',
      name: 'manifest.json',
      limit: 49,
    });
    expect(await problem({ evidenceBytes: 59 })).toMatchObject({ what: 'file', limit: 59 });
    expect(await problem({ totalBytes: 109 })).toMatchObject({ what: 'total', limit: 109 });
  });
});
