import { beforeAll, describe, expect, it } from 'vitest';
import { CONTROL } from '#shared/domain/audiences.ts';
import { organisationKind } from '#shared/domain/register.ts';
import type { PackageProblem } from '#shared/exchange/package-problem.ts';
import { bytesAsFile, type RandomAccess } from '#shared/exchange/random-access.ts';
import { readPackage } from '#shared/exchange/read-package.ts';
import { PACKAGE_LIMITS } from '#shared/exchange/limits.ts';
import { recordNew } from '#shared/journal/write.ts';
import { concat, utf8 } from '#shared/kernel/bytes.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { aDevice, type Device, recordId } from '#test/support/builders.ts';
import { hostileNames } from '#test/support/hostile-names.ts';
import { filesOf, forgedFiles, manifestOf } from '#test/support/package-forge.ts';
import { aPackage, cardOf, packagePorts } from '#test/support/packages.ts';
import { memoryEvidence, seededRandom } from '#test/support/ports.ts';
import { runs } from '#test/support/property-runs.ts';
import { type ForgedFile, forgeZip } from '#test/support/zip-forge.ts';

const read = (bytes: Uint8Array<ArrayBuffer>): ReturnType<typeof readPackage> =>
  readPackage(bytesAsFile(bytes), packagePorts);

async function problemOf(bytes: Uint8Array<ArrayBuffer>): Promise<PackageProblem> {
  const result = await read(bytes);
  if (result.ok) throw new Error('It was taken for a package');
  return result.error[0] as PackageProblem;
}

describe('a hostile zip', () => {
  let alice: Device;
  let batches: SealedBatch[];
  let honest: ForgedFile[];
  const screenshot = utf8('a screenshot');

  beforeAll(async () => {
    alice = await aDevice('alice');
    for (let unit = 0; unit < 3; unit++) {
      await alice.act(() => [
        recordNew(CONTROL, organisationKind, recordId(`u${unit}`), { name: `Unit ${unit}` }),
      ]);
    }
    batches = alice.batches;
    const files = filesOf(batches, [cardOf(alice)], [screenshot]);
    honest = await forgedFiles(alice, manifestOf(alice, files, batches), files);
  });

  /** The honest zip with one file changed. */
  const withLie = (name: string, lie: Partial<ForgedFile>): Uint8Array<ArrayBuffer> =>
    forgeZip(honest.map((file) => (file.name === name ? { ...file, ...lie } : file)));

  it('starts from a forgery without lies, which is a package', async () => {
    expect((await read(forgeZip(honest))).ok).toBe(true);
  });

  it.each<[string, Partial<ForgedFile>, Partial<PackageProblem>]>([
    ['encrypted', { both: { flags: 1 } }, { refusal: 'encrypted-entry' }],
    ['with a data descriptor', { both: { flags: 8 } }, { refusal: 'flags' }],
    ['with a name in UTF-8', { both: { flags: 0x800 } }, { refusal: 'flags' }],
    ['packed by another method', { both: { method: 12 } }, { refusal: 'method' }],
    ['with AES', { both: { method: 99 } }, { refusal: 'method' }],
    ['stored, and said to be larger', { both: { bytes: 999 } }, { refusal: 'header-mismatch' }],
    [
      'with an extra field',
      { both: { extra: new Uint8Array([1, 0, 0, 0]) } },
      { refusal: 'extra-field' },
    ],
    ['with a comment', { central: { comment: utf8('hi') } }, { refusal: 'comment' }],
    ['with an odd version', { central: { madeBy: 63 } }, { refusal: 'unusual-field' }],
    ['as a symbolic link', { central: { attributes: 0xa1ff_0000 } }, { refusal: 'unusual-field' }],
    ['on another disk', { central: { disk: 1 } }, { refusal: 'unusual-field' }],
    ['under another local name', { local: { name: 'README.TXT' } }, { refusal: 'header-mismatch' }],
    ['with another local size', { local: { bytes: 1 } }, { refusal: 'header-mismatch' }],
    [
      'with another local packed size',
      { local: { packedBytes: 1 } },
      { refusal: 'header-mismatch' },
    ],
    ['with another local checksum', { local: { crc: 1 } }, { refusal: 'header-mismatch' }],
    ['with another local method', { local: { method: 8 } }, { refusal: 'header-mismatch' }],
    ['with other local flags', { local: { flags: 8 } }, { refusal: 'header-mismatch' }],
    ['with another local time', { local: { stamp: 5 } }, { refusal: 'header-mismatch' }],
    [
      'with a longer local header',
      { local: { extra: new Uint8Array(4) } },
      { refusal: 'overlap-or-gap' },
    ],
    ['elsewhere', { central: { offset: 0 } }, { refusal: 'overlap-or-gap' }],
    ['beyond the end', { central: { offset: 0xffff_fff0 } }, { refusal: 'overlap-or-gap' }],
    ['with a wrong checksum', { both: { crc: 1 } }, { type: 'file-altered', name: 'README.txt' }],
  ])('refuses a file %s', async (_, lie, problem) => {
    expect(await problemOf(withLie('README.txt', lie))).toMatchObject({
      type: 'zip-refused',
      ...problem,
    });
  });

  it('refuses what stands before, between and after', async () => {
    const gap = utf8('hidden');
    expect(await problemOf(forgeZip(honest, { after: gap }))).toMatchObject({
      refusal: 'trailing-data',
    });
    expect(await problemOf(forgeZip(honest, { comment: gap }))).toMatchObject({
      refusal: 'trailing-data',
    });
    expect(await problemOf(forgeZip(honest, { gap }))).toMatchObject({ refusal: 'overlap-or-gap' });
    expect(await problemOf(forgeZip(honest, { before: gap }))).toMatchObject({
      type: 'not-a-package',
    });
    expect(await problemOf(forgeZip(honest, { before: forgeZip(honest) }))).toMatchObject({
      refusal: 'overlap-or-gap',
    });
    expect(await problemOf(concat([forgeZip(honest), forgeZip(honest)]))).toMatchObject({
      type: 'zip-refused',
    });
  });

  it('refuses a directory that lies', async () => {
    expect(await problemOf(forgeZip(honest, { entries: honest.length - 1 }))).toMatchObject({
      refusal: 'directory-damaged',
    });
    expect(await problemOf(forgeZip(honest, { entries: honest.length + 1 }))).toMatchObject({
      refusal: 'directory-damaged',
    });
    expect((await problemOf(forgeZip(honest, { directoryBytes: 46 }))).type).toBe(
      'package-cut-off',
    );
    expect((await problemOf(forgeZip(honest, { directoryAt: 7 }))).type).toBe('package-cut-off');
  });

  it('refuses a directory said to be huge without reading it', async () => {
    const zip = forgeZip(honest);
    const reads: number[] = [];
    const at = zip.length - 22;
    const view = new DataView(zip.buffer);
    const bytes = view.getUint32(at + 12, true);
    view.setUint16(at + 8, 65_534, true);
    view.setUint16(at + 10, 65_534, true);
    const huge: RandomAccess = {
      size: zip.length,
      read: (offset, length) => {
        reads.push(length);
        return Promise.resolve(zip.slice(offset, offset + length));
      },
    };
    const result = await readPackage(huge, packagePorts);
    expect(result.ok).toBe(false);
    expect(Math.max(...reads)).toBeLessThan(70_000);
    expect(bytes).toBeLessThan(1000);
  });

  it('refuses more files than a package may have', async () => {
    const limits = { ...PACKAGE_LIMITS, files: 5 };
    const result = await readPackage(bytesAsFile(forgeZip(honest)), packagePorts, { limits });
    expect(result).toMatchObject({
      ok: false,
      error: [{ type: 'package-too-large', what: 'files', limit: 5 }],
    });
  });

  it('refuses two files of one name and files in another order', async () => {
    const twice = [...honest, honest.at(-1) as ForgedFile];
    expect(await problemOf(forgeZip(twice))).toMatchObject({ refusal: 'duplicate-name' });
    const swapped = [
      ...honest.slice(0, 3),
      honest[4] as ForgedFile,
      honest[3] as ForgedFile,
      ...honest.slice(5),
    ];
    expect(await problemOf(forgeZip(swapped))).toMatchObject({ refusal: 'order' });
    expect(await problemOf(forgeZip([...honest].reverse()))).toMatchObject({
      type: 'not-a-package',
      reason: 'no-manifest',
    });
  });

  it('refuses files that share their bytes', async () => {
    const zip = forgeZip(
      honest.map((file, at) =>
        at === honest.length - 1 ? { ...file, central: { offset: 0 } } : file,
      ),
    );
    expect(await problemOf(zip)).toMatchObject({ refusal: 'overlap-or-gap' });
  });

  it('refuses every name that is not a file of a package, at least 200 of them', async () => {
    const names = hostileNames();
    expect(names.length).toBeGreaterThanOrEqual(200);
    for (const name of names) {
      const problem = await problemOf(forgeZip([...honest, { name, data: utf8('x') }]));
      expect(['file-name-refused', 'zip-refused']).toContain(problem.type);
      if (problem.type === 'zip-refused') expect(problem.refusal).toBe('duplicate-name');
      // What is said of it can be shown: no control characters, nothing that turns the writing direction.
      if (problem.type === 'file-name-refused') expect(problem.name).toMatch(/^[\u0021-\u007e]*$/);
    }
  });

  it('stops a bomb that lies about its size at the size that it claimed', async () => {
    const bomb = new Uint8Array(64 * 1024 * 1024);
    const stream = honest.find((file) => String(file.name).startsWith('streams/')) as ForgedFile;
    let seen = 0;
    const zip = forgeZip(
      honest.map((file) =>
        file === stream ? { ...stream, data: bomb, both: { bytes: stream.data.length } } : file,
      ),
    );
    expect(zip.length).toBeLessThan(200_000);
    const result = await readPackage(bytesAsFile(zip), packagePorts, {
      onProgress: ({ doneBytes }) => (seen = doneBytes),
    });
    expect(result).toMatchObject({ ok: false, error: [{ name: stream.name }] });
    expect(seen).toBeLessThan(1_000_000);
  });

  it('refuses an honest bomb by its ratio, its size and the sum of sizes, before it is unpacked', async () => {
    const stream = honest.find((file) => String(file.name).startsWith('streams/')) as ForgedFile;
    const claim = (bytes: number, packed: Uint8Array) =>
      forgeZip(
        honest.map((file) =>
          file === stream ? { ...stream, raw: packed, both: { bytes } } : file,
        ),
      );
    const small = new Uint8Array(1000);
    expect(await problemOf(claim(PACKAGE_LIMITS.ratioFromBytes + 1, small))).toMatchObject({
      type: 'package-too-large',
      what: 'ratio',
    });
    expect(await problemOf(claim(PACKAGE_LIMITS.textBytes + 1, small))).toMatchObject({
      type: 'package-too-large',
      what: 'file',
    });
    const limits = { ...PACKAGE_LIMITS, totalBytes: 100 };
    expect(
      await readPackage(bytesAsFile(forgeZip(honest)), packagePorts, { limits }),
    ).toMatchObject({
      ok: false,
      error: [{ type: 'package-too-large', what: 'total' }],
    });
    const evidence = honest.at(-1) as ForgedFile;
    const swollen = forgeZip(
      honest.map((file) =>
        file === evidence
          ? { ...file, packed: true, both: { bytes: PACKAGE_LIMITS.evidenceBytes + 1 } }
          : file,
      ),
    );
    expect(await problemOf(swollen)).toMatchObject({
      type: 'package-too-large',
      what: 'file',
      limit: PACKAGE_LIMITS.evidenceBytes,
    });
  });

  it('refuses packed data that end too early, go on too long or are no deflate data', async () => {
    const stream = honest.find((file) => String(file.name).startsWith('streams/')) as ForgedFile;
    const random = seededRandom(3).bytes(200);
    for (const raw of [
      new Uint8Array(0),
      random,
      new Uint8Array([3, 0]),
      new Uint8Array([1, 0, 0, 255, 255, 9, 9]),
    ]) {
      const problem = await problemOf(withLie(String(stream.name), { raw }));
      expect(['file-altered', 'zip-refused']).toContain(problem.type);
    }
  });

  it('says of other files what they are', async () => {
    const cases: [Uint8Array<ArrayBuffer>, Partial<PackageProblem>][] = [
      [new Uint8Array(0), { type: 'not-a-package', reason: 'empty' }],
      [utf8('name,owner\n'), { type: 'not-a-package', reason: 'not-a-zip' }],
      [
        seededRandom(1).bytes(5000) as Uint8Array<ArrayBuffer>,
        { type: 'not-a-package', reason: 'not-a-zip' },
      ],
      [forgeZip([]), { type: 'not-a-package', reason: 'not-a-zip' }],
      [
        forgeZip([{ name: '[Content_Types].xml', data: utf8('<Types/>'), both: { flags: 6 } }]),
        { type: 'not-a-package', reason: 'no-manifest' },
      ],
      [utf8('age-encryption.org/v1\n-> X25519 …'), { type: 'package-encrypted' }],
      [utf8('PK'), { type: 'package-cut-off' }],
    ];
    for (const [bytes, problem] of cases) expect(await problemOf(bytes)).toMatchObject(problem);
  });

  it('says how much is missing of a package that was cut off', async () => {
    const store = memoryEvidence();
    for (const size of [1000, 2000, 3000]) await store.put(seededRandom(size).bytes(size));
    const whole = await aPackage({ batches, by: alice, store });
    const reports = new Set<string>();
    const step = runs(37, 1);
    for (let length = 1; length < whole.length; length += step) {
      const problem = await problemOf(whole.slice(0, length));
      if (problem.type !== 'package-cut-off') throw new Error(`${length}: ${problem.type}`);
      if (problem.missing === null) {
        expect(length).toBeLessThan(3000);
        continue;
      }
      const { files, bytes, ofFiles, ofBytes } = problem.missing;
      expect(ofFiles).toBe(7);
      expect(bytes).toBeLessThanOrEqual(ofBytes);
      reports.add(`${files}:${bytes}`);
    }
    // The evidence stands last: 3,000 bytes missing, then less and less, then only the directory.
    expect(reports).toContain('0:0');
    expect(reports.size).toBeGreaterThan(4);
  });

  it('is not misled by a zip inside a zip when it was cut off', async () => {
    const store = memoryEvidence();
    await store.put(forgeZip(honest));
    const whole = await aPackage({ batches, by: alice, store });
    expect((await read(whole)).ok).toBe(true);
    // The evidence is the last file: where the directory begins, the inner zip has just ended.
    const innerEnd = new DataView(whole.buffer).getUint32(whole.length - 6, true);
    const cuts = [innerEnd, innerEnd - 1, innerEnd + 1];
    for (let length = innerEnd - forgeZip(honest).length; length < whole.length; length += 50)
      cuts.push(length);
    for (const length of cuts) {
      expect((await problemOf(whole.slice(0, length))).type).toBe('package-cut-off');
    }
  });

  it('reports a medium that fails at any read, and a reader who cancels at any moment', async () => {
    const zip = forgeZip(honest);
    const count = { reads: 0 };
    const failing = (at: number): RandomAccess => ({
      size: zip.length,
      read: (offset, length) =>
        ++count.reads > at
          ? Promise.reject(new Error('unplugged'))
          : Promise.resolve(zip.slice(offset, offset + length)),
    });
    await readPackage(failing(Number.POSITIVE_INFINITY), packagePorts);
    const reads = count.reads;
    for (let at = 0; at < reads; at++) {
      count.reads = 0;
      const result = await readPackage(failing(at), packagePorts);
      expect(result).toMatchObject({
        ok: false,
        error: [{ type: 'read-failed', message: 'unplugged' }],
      });
    }
    for (let after = 0; after < 4; after++) {
      let seen = 0;
      const cancel = {
        get aborted(): boolean {
          return seen++ >= after;
        },
      };
      const result = await readPackage(bytesAsFile(zip), packagePorts, { cancel });
      expect(result).toMatchObject({ ok: false, error: [{ type: 'cancelled' }] });
    }
  });
});
