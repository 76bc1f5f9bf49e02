import { beforeAll, describe, expect, it } from 'vitest';
import { CONTROL } from '#shared/domain/audiences.ts';
import { organisationKind } from '#shared/domain/register.ts';
import { copyEvidence } from '#shared/exchange/copy-evidence.ts';
import { PACKAGE_LIMITS } from '#shared/exchange/limits.ts';
import { openPackage } from '#shared/exchange/open-package.ts';
import {
  bytesAsFile,
  type ExchangeProgress,
  type RandomAccess,
} from '#shared/exchange/random-access.ts';
import { readPackage } from '#shared/exchange/read-package.ts';
import { compareBatches } from '#shared/exchange/stream-spans.ts';
import { streamSources } from '#shared/exchange/stream-sources.ts';
import {
  type PackageInput,
  writePackage,
  type WriteProblem,
} from '#shared/exchange/write-package.ts';
import { recordNew } from '#shared/journal/write.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import {
  aDevice,
  type Device,
  EXERCISE,
  OTHER_EXERCISE,
  recordId,
} from '#test/support/builders.ts';
import { aPackage, cardOf, packagePorts } from '#test/support/packages.ts';
import {
  memoryEvidence,
  nodeDigest,
  seededRandom,
  sha256Of,
  START_MS,
} from '#test/support/ports.ts';

describe('reading and writing packages', () => {
  let alice: Device;
  let bob: Device;
  let bytes: Uint8Array<ArrayBuffer>;
  const store = memoryEvidence();

  beforeAll(async () => {
    alice = await aDevice('alice');
    bob = await aDevice('bob');
    for (const device of [alice, bob]) {
      await device.act(() => [
        recordNew(CONTROL, organisationKind, recordId(`u-${device.id}`), { name: 'Unit' }),
      ]);
    }
    alice.take(bob.batches);
    for (const text of ['one', 'two']) await store.put(utf8(text));
    bytes = await aPackage({
      batches: alice.batches,
      by: alice,
      others: [bob],
      store,
      ruleBook: '{}',
    });
  });

  const input = (parts: Partial<PackageInput> = {}): PackageInput => ({
    exercise: EXERCISE,
    created: START_MS,
    app: '0.1.0',
    streams: streamSources(alice.batches),
    cards: [cardOf(bob)],
    evidence: store.files.keys(),
    ruleBook: null,
    ...parts,
  });
  const write = (
    parts: Partial<PackageInput>,
    work: Parameters<typeof writePackage>[3] = {},
  ): ReturnType<typeof writePackage> =>
    writePackage(
      input(parts),
      { write: () => Promise.resolve() },
      { digest: nodeDigest, signer: alice.signer, store },
      work,
    );
  const problem = async (result: ReturnType<typeof writePackage>): Promise<WriteProblem | null> => {
    const done = await result;
    return done.ok ? null : done.error;
  };

  it('X3 begins with the list of contents, readable without unpacking', () => {
    const text = new TextDecoder().decode(bytes.subarray(0, 400));
    expect(text.slice(30, 43)).toBe('manifest.json');
    expect(text).toContain(`"exercise": "${EXERCISE}"`);
  });

  it('X5 does not depend on the order in which things are handed over', async () => {
    const again = await aPackage({
      batches: alice.batches.toReversed(),
      by: alice,
      others: [bob],
      store,
      ruleBook: '{}',
      evidence: [...store.files.keys()].toReversed(),
    });
    expect(again).toEqual(bytes);
  });

  it('X7 reads nothing of a package that another device signed in the name of this one', async () => {
    const forged = await aPackage({ batches: alice.batches, by: alice, others: [bob] });
    const at = forged.indexOf(0x50, 40);
    const text = new TextDecoder('latin1').decode(forged);
    const signatureAt = text.indexOf('manifest.sig') + 'manifest.sig'.length;
    expect(at).toBeGreaterThan(0);
    const changed = forged.slice();
    changed[signatureAt] = (changed[signatureAt] ?? 0) ^ 1;
    expect((await readPackage(bytesAsFile(changed), packagePorts)).ok).toBe(false);
  });

  it('X8 is not written without the card of a device that wrote batches', async () => {
    expect(await problem(write({ cards: [] }))).toEqual({ type: 'card-missing', device: bob.id });
    expect(await problem(write({}))).toBeNull();
  });

  it('X9 names its files, sizes and hashes, and its own fingerprint', async () => {
    const opened = await openPackage(bytesAsFile(bytes), packagePorts);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.manifest.files.map((file) => file.name)).toEqual([
      'certificates.jsonl',
      'checkpoints.jsonl',
      'rule-book.json',
      'README.txt',
      'streams/control.jsonl',
      ...[...store.files.keys()].toSorted().map((sha256) => `evidence/${sha256}`),
    ]);
    const written = await write({ ruleBook: '{}' });
    expect(written.ok && written.value.manifestHash).toBe(opened.value.manifestHash);
    expect(opened.value.cards.map((card) => card.device)).toEqual([alice.id, bob.id].toSorted());
  });

  it('X10 throws when it is to write batches that are not sorted or not of the audience', async () => {
    const sorted = alice.batches.toSorted(compareBatches);
    await expect(
      write({ streams: new Map([[CONTROL, () => sorted.toReversed()]]) }),
    ).rejects.toThrow('sorted');
    await expect(
      write({ streams: new Map([['all' as typeof CONTROL, () => sorted]]) }),
    ).rejects.toThrow('audience');
    expect(sorted).toHaveLength(2);
  });

  it('X11 is not written when nobody would read it', async () => {
    const limited = (limits: Partial<typeof PACKAGE_LIMITS>): Promise<WriteProblem | null> =>
      problem(write({}, { limits: { ...PACKAGE_LIMITS, ...limits } }));
    expect(await limited({})).toBeNull();
    expect(await limited({ files: 7 })).toMatchObject({ type: 'package-too-large', what: 'files' });
    expect(await limited({ textBytes: 100 })).toMatchObject({
      what: 'file',
      name: 'streams/control.jsonl',
    });
    expect(await limited({ evidenceBytes: 2 })).toMatchObject({ what: 'file', limit: 2 });
    expect(await limited({ totalBytes: 500 })).toMatchObject({ what: 'total' });
  });

  it('X15 fails with the error of the sink, whichever piece it refuses', async () => {
    const full = (room: number) => {
      let pieces = 0;
      return {
        write: () => (pieces++ < room ? Promise.resolve() : Promise.reject(new Error('disk full'))),
      };
    };
    const ports = { digest: nodeDigest, signer: alice.signer, store };
    let room = 0;
    for (; room < 100; room++) {
      try {
        expect((await writePackage(input(), full(room), ports)).ok).toBe(true);
        break;
      } catch (error) {
        expect(error).toEqual(new Error('disk full'));
      }
    }
    // Header and data of eight files (one is empty), eight directory records, the end.
    expect(room).toBe(24);
  });

  it('X12 says that a package is of another exercise', async () => {
    const opened = await openPackage(bytesAsFile(bytes), packagePorts, {
      exercise: OTHER_EXERCISE,
    });
    expect(opened).toEqual({
      ok: false,
      error: { type: 'other-exercise', expected: OTHER_EXERCISE, found: EXERCISE },
    });
  });

  it('X12 says how much of a package is missing', async () => {
    const evidence = [...store.files.keys()].toSorted();
    const directoryAt = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
    const report = async (length: number): Promise<unknown> => {
      const read = await readPackage(bytesAsFile(bytes.slice(0, length)), packagePorts);
      return read.ok ? null : read.error;
    };
    const total = await openPackage(bytesAsFile(bytes), packagePorts);
    const ofBytes = total.ok
      ? total.value.manifest.files.reduce((sum, file) => sum + file.bytes, 0)
      : 0;
    expect(evidence).toHaveLength(2);
    expect(await report(directoryAt - 1)).toEqual([
      { type: 'package-cut-off', missing: { files: 1, bytes: 3, ofFiles: 7, ofBytes } },
    ]);
    expect(await report(directoryAt)).toEqual([
      { type: 'package-cut-off', missing: { files: 0, bytes: 0, ofFiles: 7, ofBytes } },
    ]);
    expect(await report(100)).toEqual([{ type: 'package-cut-off', missing: null }]);
  });

  it('X13 gives nothing of a package with one bad file', async () => {
    const at = new TextDecoder('latin1').decode(bytes).lastIndexOf('two');
    const changed = bytes.slice();
    changed[at] = 0x54;
    const read = await readPackage(bytesAsFile(changed), packagePorts);
    expect(read).toEqual({
      ok: false,
      error: [{ type: 'file-altered', name: `evidence/${sha256Of('two')}` }],
    });
  });

  it('X14 never asks for more than a megabyte of a large file at once', async () => {
    const large = memoryEvidence();
    await large.put(new Uint8Array(seededRandom(4).bytes(5 * 1024 * 1024)));
    const whole = await aPackage({
      batches: alice.batches,
      by: alice,
      others: [bob],
      store: large,
    });
    const lengths: number[] = [];
    const watched: RandomAccess = {
      size: whole.length,
      read: (offset, length) => {
        lengths.push(length);
        return Promise.resolve(whole.slice(offset, offset + length));
      },
    };
    expect((await readPackage(watched, packagePorts)).ok).toBe(true);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1024 * 1024);
  });

  it('X15 tells how far it is, and stops when asked to', async () => {
    const seen: ExchangeProgress[] = [];
    const onProgress = (progress: ExchangeProgress): void => void seen.push(progress);
    await readPackage(bytesAsFile(bytes), packagePorts, { onProgress });
    const total = seen[0]?.totalBytes ?? 0;
    expect(seen.at(-1)).toEqual({ doneBytes: total, totalBytes: total });
    expect(seen.map((one) => one.doneBytes)).toEqual(
      seen.map((one) => one.doneBytes).toSorted((a, b) => a - b),
    );
    seen.length = 0;
    await write({}, { onProgress });
    expect(seen.at(-1)?.doneBytes).toBe(seen.at(-1)?.totalBytes);
    const cancel = { aborted: true };
    expect(await readPackage(bytesAsFile(bytes), packagePorts, { cancel })).toEqual({
      ok: false,
      error: [{ type: 'cancelled' }],
    });
    expect(await problem(write({}, { cancel }))).toEqual({ type: 'cancelled' });
    const opened = await openPackage(bytesAsFile(bytes), packagePorts);
    if (!opened.ok) throw new Error(opened.error.type);
    expect(
      await copyEvidence(opened.value, new Set([sha256Of('one')]), memoryEvidence(), { cancel }),
    ).toEqual({
      ok: false,
      error: { type: 'cancelled' },
    });
  });

  it('X15 reports a medium that fails', async () => {
    const failing: RandomAccess = {
      size: bytes.length,
      read: () => Promise.reject(new Error('unplugged')),
    };
    expect(await openPackage(failing, packagePorts)).toEqual({
      ok: false,
      error: { type: 'read-failed', message: 'unplugged' },
    });
  });

  it('X16 leaves out and names evidence that the store has not, or has damaged', async () => {
    const damaged = memoryEvidence();
    await damaged.put(utf8('one'));
    damaged.files.set(sha256Of('two'), utf8('broken'));
    const evidence = ['one', 'two', 'three'].map((text) => sha256Of(text));
    const written = await writePackage(
      input({ evidence }),
      { write: () => Promise.resolve() },
      { digest: nodeDigest, signer: alice.signer, store: damaged },
    );
    const leftOut = written.ok ? written.value.leftOut : [];
    expect(new Map(leftOut.map((one) => [one.sha256, one.error.type]))).toEqual(
      new Map([
        [sha256Of('two'), 'evidence-damaged'],
        [sha256Of('three'), 'evidence-missing'],
      ]),
    );
  });

  it('X17 finds batches and evidence that changed between the two looks', async () => {
    const sorted = alice.batches.toSorted(compareBatches);
    for (const second of [sorted.slice(1), sorted.slice(0, 1), [...sorted, ...sorted], []]) {
      let looks = 0;
      const streams = new Map([[CONTROL, () => (looks++ === 0 ? sorted : second)]]);
      const found = await problem(write({ streams }));
      // More than was measured is cut to what was measured, which is the same bytes.
      expect(found).toEqual(
        second.length > sorted.length
          ? null
          : { type: 'source-changed', name: 'streams/control.jsonl' },
      );
    }
    let gets = 0;
    const fleeting = {
      ...store,
      get: (sha256: Parameters<typeof store.get>[0]) =>
        gets++ < 2 ? store.get(sha256) : memoryEvidence().get(sha256),
    };
    const written = await writePackage(
      input(),
      { write: () => Promise.resolve() },
      { digest: nodeDigest, signer: alice.signer, store: fleeting },
    );
    expect(written).toMatchObject({ ok: false, error: { type: 'source-changed' } });
  });

  it('X18 copies the evidence that is wanted and not stored yet', async () => {
    const opened = await openPackage(bytesAsFile(bytes), packagePorts);
    if (!opened.ok) throw new Error(opened.error.type);
    const target = memoryEvidence();
    const copy = (...texts: string[]): ReturnType<typeof copyEvidence> =>
      copyEvidence(opened.value, new Set(texts.map((text) => sha256Of(text))), target);
    expect(await copy('one', 'elsewhere')).toEqual({ ok: true, value: 1 });
    expect([...target.files.keys()]).toEqual([sha256Of('one')]);
    expect(await copy('one', 'two')).toEqual({ ok: true, value: 1 });
    expect(await copy('one', 'two')).toEqual({ ok: true, value: 0 });
  });
});
