import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesAsFile } from '#shared/exchange/random-access.ts';
import { PACKAGE_LIMITS } from '#shared/exchange/limits.ts';
import { readPackage } from '#shared/exchange/read-package.ts';
import { readZipLayout } from '#shared/exchange/zip-layout.ts';
import { bytesToLines, isLineProblem, sealedToLine } from '#shared/journal/line-format.ts';
import { openSealed } from '#shared/journal/seal.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { concat, utf8 } from '#shared/kernel/bytes.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { type Device, foldAll } from '#test/support/builders.ts';
import { aPackage, packagePorts } from '#test/support/packages.ts';
import { memoryEvidence, nodeDigest } from '#test/support/ports.ts';
import { deep, runs } from '#test/support/property-runs.ts';
import { play, scenario } from '#test/support/simulation.ts';

const flipped = (bytes: Uint8Array, at: number, bit: number): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
};

const everything = (devices: readonly Device[]): SealedBatch[] => [
  ...new Map(
    devices.flatMap((device) => device.batches).map((sealed) => [sealed.hash, sealed]),
  ).values(),
];

describe('batches and packages under change', () => {
  let devices: Device[];
  let batches: SealedBatch[];
  let bytes: Uint8Array<ArrayBuffer>;
  /** Last byte of each packed file: up to seven bits of it only fill the byte up. */
  let fillers: ReadonlySet<number>;

  beforeAll(async () => {
    const [story] = fc.sample(scenario(40), { numRuns: 1, seed: 7 });
    if (story === undefined) throw new Error('There is no story');
    devices = await play(story);
    batches = everything(devices);
    const store = memoryEvidence();
    await store.put(utf8('a screenshot'.repeat(20)));
    const [by, ...others] = devices;
    bytes = await aPackage({
      batches,
      by: by as Device,
      others,
      store,
      ruleBook: '{"title":"示例"}',
    });
    const layout = await readZipLayout(bytesAsFile(bytes), PACKAGE_LIMITS);
    if (!layout.ok) throw new Error(JSON.stringify(layout.error));
    const packed = layout.value.filter((item) => item.method === 8);
    fillers = new Set(packed.map((item) => item.dataAt + item.packedBytes - 1));
  });

  it('finds any flipped bit in the line of a batch', async () => {
    const check = {
      ...packagePorts,
      publicKeys: new Map(devices.map((device) => [device.id, device.signer.publicKey])),
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(7), async (which, where, bit) => {
        const line = sealedToLine(batches[which % batches.length] as SealedBatch);
        const changed = flipped(line, where % line.length, bit);
        for (const item of bytesToLines(changed)) {
          if (isLineProblem(item)) return;
          expect((await openSealed(item.bytes, item.signature, check)).ok).toBe(false);
          return;
        }
        expect.unreachable('a line without content');
      }),
      { numRuns: runs(400, 50_000) },
    );
  });

  const expectFound = async (at: number, bit: number): Promise<void> => {
    const read = await readPackage(bytesAsFile(flipped(bytes, at, bit)), packagePorts);
    if (!read.ok) return;
    expect(fillers, `bit ${bit} of byte ${at} of ${bytes.length}`).toContain(at);
    expect(concat(read.value.batches.map(sealedToLine))).toEqual(
      concat(batchesInOrder.map(sealedToLine)),
    );
  };
  let batchesInOrder: readonly SealedBatch[];

  it('finds any flipped bit in a package', async () => {
    const whole = await readPackage(bytesAsFile(bytes), packagePorts);
    if (!whole.ok) throw new Error(JSON.stringify(whole.error));
    batchesInOrder = whole.value.batches;
    await fc.assert(fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), expectFound), {
      numRuns: runs(120, 5_000),
    });
    for (const at of fillers) for (let bit = 0; bit < 8; bit++) await expectFound(at, bit);
    if (deep) for (let at = 0; at < bytes.length; at++) await expectFound(at, at % 8);
  });

  it('refuses a package cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        const read = await readPackage(bytesAsFile(bytes.slice(0, length)), packagePorts);
        if (read.ok)
          expect.unreachable(`${length} of ${bytes.length} bytes were taken for a package`);
        else expect(['package-cut-off', 'not-a-package']).toContain(read.error[0]?.type);
      }),
      { numRuns: runs(100, 5_000) },
    );
  });

  it('reads back what was written, and writes back what was read', async () => {
    await fc.assert(
      fc.asyncProperty(
        scenario(30),
        fc.uint8Array({ maxLength: 300 }),
        fc.boolean(),
        async (story, file, booked) => {
          const played = await play(story);
          const held = everything(played);
          const store = memoryEvidence();
          await store.put(file);
          const [by, ...others] = played;
          const parts = { by: by as Device, others, store, ruleBook: booked ? '{}' : null };
          const written = await aPackage({ ...parts, batches: held });
          const read = await readPackage(bytesAsFile(written), packagePorts);
          if (!read.ok) throw new Error(JSON.stringify(read.error));
          expect(read.value.batches.map((sealed) => sealed.hash).toSorted()).toEqual(
            held.map((sealed) => sealed.hash).toSorted(),
          );
          expect(await stateHash(foldAll(read.value.batches), nodeDigest)).toBe(
            await stateHash(foldAll(held), nodeDigest),
          );
          expect(read.value.ruleBook).toBe(parts.ruleBook);
          expect(await aPackage({ ...parts, batches: [...read.value.batches].reverse() })).toEqual(
            written,
          );
        },
      ),
      { numRuns: runs(10, 1_000) },
    );
  });
});
