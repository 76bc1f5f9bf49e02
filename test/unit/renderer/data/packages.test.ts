// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppData, openAppData } from '#renderer/data/app-data.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { exportPackage } from '#renderer/data/export-package.ts';
import { type AppDb, openAppDb } from '#renderer/storage/app-db.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { evidenceKind } from '#shared/domain/evidence.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { recordNew } from '#shared/journal/write.ts';
import { hex, type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { EvidenceStore } from '#shared/kernel/ports.ts';
import { known, ok } from '#shared/kernel/result.ts';
import { type TestWorld, testWorld } from '#test/support/data-ports.ts';
import { deleteDatabases, NEW_EXERCISE, pickedBlob, unwrap } from '#test/support/data-session.ts';

let world: TestWorld;
let appDb: AppDb;
let app: AppData;
/** Another machine: nothing of the first one is there. */
async function anotherMachine(): Promise<void> {
  await app.closeExercise();
  appDb.close();
  await deleteDatabases();
  world = testWorld();
  appDb = unwrap(await openAppDb());
  app = await openAppData(appDb, world.ports);
}
const hashOf = (session: ExerciseSession) =>
  stateHash(session.store.getState().state, world.ports.digest);
const picked = (blob: Blob) => pickedBlob(blob, 'drill.umpire');

/** Enters an evidence record of control's, whether or not its bytes are there. */
const addEvidence = async (session: ExerciseSession, sha256: Sha256) =>
  unwrap(
    await session.run(({ ids }) => {
      const id = ids.next() as RecordId;
      const value = {
        ...evidenceKind.empty,
        subject: id,
        sha256,
        fileName: '截图.png',
        sizeBytes: 6,
      };
      return ok({ writes: [recordNew(CONTROL, evidenceKind, id, value)], result: id });
    }, null),
  );
const storeOf = (session: ExerciseSession): EvidenceStore =>
  known(session.evidence, 'the exercise has a database');

beforeEach(async () => {
  await deleteDatabases();
  world = testWorld();
  appDb = unwrap(await openAppDb());
  app = await openAppData(appDb, world.ports);
});
afterEach(async () => {
  await app.closeExercise();
  appDb.close();
});

describe('a package', () => {
  it('gives the same state on a second machine, evidence included', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    unwrap(await session.run(recordTeam, { id: null, fields: { name: '甲队' } }));
    const bytes = utf8('一张截图');
    const sha256 = unwrap(await storeOf(session).put(bytes));
    await addEvidence(session, sha256);
    const before = await hashOf(session);
    const packed = unwrap(await exportPackage(session, null));
    expect(packed).toMatchObject({ evidenceFiles: 1, leftOut: [] });
    const { device } = app.identity;
    await anotherMachine();
    expect(app.identity.device).not.toBe(device);
    const incoming = unwrap(await app.verifyPackage(picked(packed.blob), null));
    expect(incoming.info.batches).toBe(packed.batches);
    const opened = unwrap(await app.openPackage(incoming));
    incoming.close();
    expect(await hashOf(opened)).toBe(before);
    expect(unwrap(await storeOf(opened).get(sha256))).toEqual(bytes);
    expect(opened.store.getState().actor.role).toBe('organiser');
    expect(app.store.getState().exercises).toMatchObject([
      { id: session.id, title: NEW_EXERCISE.title },
    ]);
    unwrap(await opened.run(recordTeam, { id: null, fields: { name: '乙队' } }));
    expect(unwrap(await exportPackage(opened, null)).batches).toBe(packed.batches + 1);
  });

  it('taken in twice adds nothing, and what both machines wrote is there', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    const first = unwrap(await exportPackage(session, null));
    unwrap(await session.run(recordTeam, { id: null, fields: { name: '甲队' } }));
    const second = unwrap(await exportPackage(session, null));
    await anotherMachine();
    const incoming = unwrap(await app.verifyPackage(picked(first.blob), null));
    const opened = unwrap(await app.openPackage(incoming));
    unwrap(await opened.run(recordTeam, { id: null, fields: { name: '乙队' } }));
    const later = unwrap(await app.verifyPackage(picked(second.blob), opened.id));
    const preview = unwrap(await later.preview(opened));
    expect(preview).toMatchObject({ freshBatches: 1, knownBatches: first.batches, conflicts: [] });
    expect(preview.kinds).toEqual([{ kind: 'team', entries: 1, newRecords: 1, changedRecords: 0 }]);
    expect(unwrap(await later.takeInto(opened)).batches).toBe(1);
    const hash = await hashOf(opened);
    expect(unwrap(await later.takeInto(opened)).batches).toBe(0);
    expect(await hashOf(opened)).toBe(hash);
    await app.closeExercise();
    expect(await hashOf(unwrap(await app.openExercise(session.id)))).toBe(hash);
  });

  it('that is not one, was altered, or is of another exercise is refused, and nothing changes', async () => {
    const other = unwrap(await app.createExercise(NEW_EXERCISE));
    const foreign = unwrap(await exportPackage(other, null));
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    const { state } = session.store.getState();
    const refused = async (blob: Blob) => app.verifyPackage(picked(blob), session.id);
    expect(await refused(new Blob(['what?']))).toMatchObject({
      error: { type: 'package-refused', problems: [{ type: 'not-a-package' }] },
    });
    expect(await refused(foreign.blob)).toMatchObject({
      error: { problems: [{ type: 'other-exercise' }] },
    });
    const bytes = new Uint8Array(await foreign.blob.arrayBuffer());
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    expect((await refused(new Blob([bytes]))).ok).toBe(false);
    expect((await refused(foreign.blob.slice(0, foreign.blob.size - 40))).ok).toBe(false);
    expect(session.store.getState().state).toBe(state);
  });

  it('of an exercise that is here already is not opened beside it', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    const packed = unwrap(await exportPackage(session, null));
    const incoming = unwrap(await app.verifyPackage(picked(packed.blob), null));
    expect(await app.openPackage(incoming)).toMatchObject({
      error: { type: 'exercise-already-here' },
    });
  });

  it('names the evidence that it could not take along, and brings it later', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    const bytes = utf8('补交的截图');
    const sha256 = hex(await world.ports.digest.sha256(bytes)) as Sha256;
    await addEvidence(session, sha256);
    const without = unwrap(await exportPackage(session, null));
    expect(without).toMatchObject({
      evidenceFiles: 0,
      leftOut: [{ sha256, error: { type: 'evidence-missing' } }],
    });
    unwrap(await storeOf(session).put(bytes));
    const complete = unwrap(await exportPackage(session, null));
    await anotherMachine();
    const first = unwrap(await app.verifyPackage(picked(without.blob), null));
    const opened = unwrap(await app.openPackage(first));
    expect(await storeOf(opened).has(sha256)).toBe(false);
    const second = unwrap(await app.verifyPackage(picked(complete.blob), opened.id));
    expect(unwrap(await second.preview(opened)).evidence).toEqual({
      arriving: [sha256],
      missing: [],
    });
    expect(unwrap(await second.takeInto(opened))).toMatchObject({ batches: 0, evidenceFiles: 1 });
    expect(unwrap(await storeOf(opened).get(sha256))).toEqual(bytes);
  });
});
