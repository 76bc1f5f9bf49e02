// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserEvidence } from '#renderer/storage/browser-evidence.ts';
import { createExerciseDb, type ExerciseDb } from '#renderer/storage/exercise-db.ts';
import { sameBytes, utf8 } from '#shared/kernel/bytes.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { type EvidenceStore, MAX_EVIDENCE_BYTES } from '#shared/kernel/ports.ts';
import { testWorld } from '#test/support/data-ports.ts';
import { deleteDatabases, unwrap } from '#test/support/data-session.ts';
import { failWriteNumber } from '#test/support/failing-writes.ts';

const { ports } = testWorld();
let db: ExerciseDb;
let store: EvidenceStore;
const MEGABYTE = 1024 * 1024;
const large = () => ports.random.bytes(5 * MEGABYTE + 17);

beforeEach(async () => {
  await deleteDatabases();
  db = unwrap(await createExerciseDb('evidence-test' as ExerciseId, ports.random));
  store = browserEvidence(db, ports.digest);
});
afterEach(() => db.close());

describe('evidence in the browser', () => {
  it.each([0, 1, MEGABYTE, 5 * MEGABYTE + 17])(
    'of %i bytes comes back as it went',
    async (size) => {
      const bytes = ports.random.bytes(size);
      const sha256 = unwrap(await store.put(bytes));
      expect(sameBytes(unwrap(await store.get(sha256)), bytes)).toBe(true);
      expect(await db.evidenceChunks.count()).toBe(Math.ceil(size / MEGABYTE));
      expect(unwrap(await store.put(bytes))).toBe(sha256);
      expect(await db.evidence.count()).toBe(1);
    },
  );

  it.each(['altered', 'missing'])('whose chunk is %s is named, not shown', async (how) => {
    const sha256 = unwrap(await store.put(large()));
    const key: [string, number] = [sha256, 3];
    const chunk = await db.evidenceChunks.get(key);
    if (chunk === undefined) throw new Error('there are six chunks');
    if (how === 'missing') await db.evidenceChunks.delete(key);
    else await db.evidenceChunks.put({ ...chunk, bytes: chunk.bytes.map((byte) => byte ^ 1) });
    expect(await store.get(sha256)).toMatchObject({
      error: { type: 'evidence-damaged', sha256, found: expect.not.stringMatching(sha256) },
    });
  });

  it('that is not there is said to be missing', async () => {
    const sha256 = unwrap(await store.put(utf8('一')));
    await db.evidence.clear();
    expect(await store.get(sha256)).toMatchObject({ error: { type: 'evidence-missing', sha256 } });
    expect(await store.has(sha256)).toBe(false);
  });

  it('is invisible while incomplete, whichever write did not fit', async () => {
    const bytes = large();
    const counter = failWriteNumber(0);
    unwrap(await store.put(bytes));
    counter.restore();
    for (let at = 1; at <= counter.tried(); at++) {
      await db.evidence.clear();
      await db.evidenceChunks.clear();
      const failing = failWriteNumber(at);
      expect(await store.put(bytes)).toEqual({ ok: false, error: { type: 'storage-full' } });
      failing.restore();
      expect(await db.evidence.count()).toBe(0);
      expect(await db.evidenceChunks.count()).toBe(0);
      const again = unwrap(await store.put(bytes));
      expect(sameBytes(unwrap(await store.get(again)), bytes)).toBe(true);
    }
  });

  it('over 100 MB is refused before anything is read of it', async () => {
    const huge = { length: MAX_EVIDENCE_BYTES + 1 } as unknown as Uint8Array;
    expect(await store.put(huge)).toEqual({
      ok: false,
      error: {
        type: 'evidence-too-large',
        sizeBytes: MAX_EVIDENCE_BYTES + 1,
        limitBytes: MAX_EVIDENCE_BYTES,
      },
    });
  });
});
