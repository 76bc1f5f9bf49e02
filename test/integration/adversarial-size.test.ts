import { beforeAll, describe, expect, it } from 'vitest';
import { CONTROL } from '#shared/domain/audiences.ts';
import { organisationKind } from '#shared/domain/register.ts';
import { copyEvidence } from '#shared/exchange/copy-evidence.ts';
import { bytesAsFile } from '#shared/exchange/random-access.ts';
import { readPackage } from '#shared/exchange/read-package.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { recordNew } from '#shared/journal/write.ts';
import { concat, utf8 } from '#shared/kernel/bytes.ts';
import { aDevice, type Device, recordId } from '#test/support/builders.ts';
import { aPackage, packagePorts } from '#test/support/packages.ts';
import { memoryEvidence, seededRandom, sha256Of } from '#test/support/ports.ts';
import { deep, runs } from '#test/support/property-runs.ts';

describe('large packages', () => {
  let alice: Device;
  let batches: SealedBatch[];

  beforeAll(async () => {
    alice = await aDevice('alice');
    await alice.act(() => [recordNew(CONTROL, organisationKind, recordId('u'), { name: 'Unit' })]);
    batches = alice.batches;
  });

  it('takes in a package of 10,000 files', async () => {
    const store = memoryEvidence();
    const count = runs(10_000, 70_000);
    for (let file = 0; file < count; file++) await store.put(utf8(`evidence ${file}`));
    const bytes = await aPackage({ batches, by: alice, store });
    const read = await readPackage(bytesAsFile(bytes), packagePorts);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.evidence).toHaveLength(count);
    const target = memoryEvidence();
    const wanted = new Set(read.value.evidence.map((file) => file.sha256));
    expect(await copyEvidence(read.value.opened, wanted, target)).toEqual({
      ok: true,
      value: count,
    });
    expect(await copyEvidence(read.value.opened, wanted, target)).toEqual({ ok: true, value: 0 });
    expect(target.files.size).toBe(count);
  });

  it('takes in evidence of up to 100 MB', async () => {
    const store = memoryEvidence();
    const size = deep ? 100 * 1024 * 1024 : 8 * 1024 * 1024;
    const block = seededRandom(9).bytes(1024 * 1024);
    const large = concat(Array.from({ length: size / block.length }, () => block));
    await store.put(large);
    const bytes = await aPackage({ batches, by: alice, store });
    const read = await readPackage(bytesAsFile(bytes), packagePorts);
    expect(read.ok && read.value.evidence).toEqual([{ sha256: sha256Of(large), sizeBytes: size }]);
  });

  it('stops copying evidence when the store is full, and goes on from there', async () => {
    const store = memoryEvidence();
    for (let file = 0; file < 5; file++) await store.put(utf8(`evidence ${file}`));
    const read = await readPackage(
      bytesAsFile(await aPackage({ batches, by: alice, store })),
      packagePorts,
    );
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const wanted = new Set(read.value.evidence.map((file) => file.sha256));
    const target = memoryEvidence();
    for (let room = 0; room < 5; room++) {
      let puts = 0;
      const full: typeof target = {
        ...target,
        put: (bytes) =>
          puts++ < room
            ? target.put(bytes)
            : Promise.resolve({ ok: false, error: { type: 'storage-full' } }),
      };
      target.files.clear();
      expect(await copyEvidence(read.value.opened, wanted, full)).toEqual({
        ok: false,
        error: { type: 'storage-full' },
      });
      expect(target.files.size).toBe(room);
      expect(await copyEvidence(read.value.opened, wanted, target)).toEqual({
        ok: true,
        value: 5 - room,
      });
    }
  });
});
