// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppData, openAppData } from '#renderer/data/app-data.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { type AppDb, openAppDb } from '#renderer/storage/app-db.ts';
import { exerciseDbName, ExerciseDb } from '#renderer/storage/exercise-db.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { teamKind } from '#shared/domain/register.ts';
import { readAll } from '#shared/journal/read.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { type TestWorld, testWorld } from '#test/support/data-ports.ts';
import { deleteDatabases, NEW_EXERCISE, unwrap } from '#test/support/data-session.ts';
import { failWriteNumber } from '#test/support/failing-writes.ts';

let world: TestWorld;
let appDb: AppDb;
let app: AppData;
const hashOf = (session: ExerciseSession) =>
  stateHash(session.store.getState().state, world.ports.digest);
const teamsOf = (session: ExerciseSession): string[] =>
  [...readAll(session.store.getState().state, teamKind)].map(({ value }) => value.name).sort();
const addTeam = async (session: ExerciseSession, name: string) =>
  unwrap(await session.run(recordTeam, { id: null, fields: { name } }));
const reopen = async (exercise: ExerciseId): Promise<ExerciseSession> => {
  await app.closeExercise();
  return unwrap(await app.openExercise(exercise));
};
/** Looks into, or spoils, the database of a closed exercise. */
async function inDatabase(exercise: ExerciseId, work: (db: ExerciseDb) => Promise<unknown>) {
  await app.closeExercise();
  const db = new ExerciseDb(exerciseDbName(exercise));
  await work(db);
  db.close();
}

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

describe('the open exercise', () => {
  it('is the same after it was closed and opened again', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    await addTeam(session, '甲队');
    await addTeam(session, '乙队');
    const before = await hashOf(session);
    const again = await reopen(session.id);
    expect(again.store.getState().status).toEqual({ type: 'open' });
    expect(await hashOf(again)).toBe(before);
    expect(teamsOf(again)).toEqual(['乙队', '甲队']);
    expect(again.store.getState().actor).toEqual(session.store.getState().actor);
  });

  it('begins with one action: head, rule book and organiser', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    const { state, actor } = session.store.getState();
    expect(new Set([...state.batches.values()].map(({ action }) => action)).size).toBe(1);
    expect(actor.role).toBe('organiser');
    expect(app.store.getState().exercises.map(({ title }) => title)).toEqual([NEW_EXERCISE.title]);
    expect(await appDb.rootKeys.count()).toBe(1);
  });

  it('leaves nothing behind when it could not be made', async () => {
    const refused = await app.createExercise({ ...NEW_EXERCISE, title: ' ' });
    expect(refused.ok).toBe(false);
    expect(app.store.getState().exercises).toEqual([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['umpire-app']);
    expect([...world.heads.texts]).toEqual([]);
  });

  it('refuses a command without changing or storing anything', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    const { state } = session.store.getState();
    const refused = await session.run(recordTeam, { id: null, fields: { name: '' } });
    expect(refused).toMatchObject({ ok: false, error: { type: 'invalid', field: 'name' } });
    expect(session.store.getState().state).toBe(state);
  });

  it('runs commands one after the other, however they were called', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    const names = Array.from({ length: 20 }, (_, at) => `队${at + 10}`);
    await Promise.all(names.map((name) => addTeam(session, name)));
    const { state } = session.store.getState();
    expect(state.forks).toEqual([]);
    expect(teamsOf(await reopen(session.id))).toEqual(names);
  });

  it('takes the last actions back by new ones', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    const id = await addTeam(session, '甲队');
    unwrap(await session.run(recordTeam, { id, fields: { name: '改名队' } }));
    unwrap(await session.undo());
    expect(teamsOf(session)).toEqual(['甲队']);
    unwrap(await session.undo());
    expect(teamsOf(session)).toEqual([]);
    unwrap(await session.undo()); // the creation itself
    expect(session.store.getState().canUndo).toBe(false);
    expect(await session.undo()).toMatchObject({ error: { type: 'nothing-to-undo' } });
  });

  it('shows an actor only what may be seen', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    await addTeam(session, '甲队');
    const { actor } = session.store.getState();
    await session.actAs({ ...actor, role: 'observer' });
    const { visible, state } = session.store.getState();
    expect([...readAll(visible, teamKind)]).toEqual([]);
    expect([...readAll(state, teamKind)]).toHaveLength(1);
  });
});

describe('a full disk', () => {
  it('leaves every write of an action out, or none', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    await session.settle();
    const counter = failWriteNumber(0);
    await addTeam(session, '第一');
    await session.settle();
    counter.restore();
    const writes = counter.tried();
    expect(writes).toBeGreaterThan(1);
    for (let at = 1; at <= writes; at++) {
      const { state } = session.store.getState();
      const teams = teamsOf(session);
      const failing = failWriteNumber(at);
      const run = await session.run(recordTeam, { id: null, fields: { name: `满${at}` } });
      failing.restore();
      if (run.ok) expect(teamsOf(session)).toHaveLength(teams.length + 1);
      else {
        expect(run.error).toEqual({ type: 'storage-full' });
        expect(session.store.getState().state).toBe(state);
        expect(session.store.getState().save).toEqual({
          type: 'failed',
          error: { type: 'storage-full' },
        });
      }
      await session.settle();
    }
    const before = await hashOf(session);
    const again = await reopen(session.id);
    expect(again.store.getState().status).toEqual({ type: 'open' });
    expect(await hashOf(again)).toBe(before);
  });

  it('does not stop work when only the snapshot or the heads do not fit', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    world.heads.failure = { type: 'storage-full' };
    await addTeam(session, '甲队');
    await session.settle();
    expect(session.store.getState().save).toMatchObject({ type: 'unguarded' });
    world.heads.failure = null;
    await addTeam(session, '乙队');
    const failing = failWriteNumber(1);
    await session.settle();
    failing.restore();
    expect(session.store.getState().snapshotError).toEqual({ type: 'storage-full' });
    expect(session.store.getState().save).toEqual({ type: 'saved' });
    expect(teamsOf(await reopen(session.id))).toEqual(['乙队', '甲队']);
  });
});

describe('two windows', () => {
  it('let only the first one write', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    const other = await openAppData(unwrap(await openAppDb()), world.ports);
    const second = unwrap(await other.openExercise(session.id));
    expect(second.store.getState().status).toEqual({ type: 'read-only', reason: 'other-window' });
    const refused = await second.run(recordTeam, { id: null, fields: { name: '丙队' } });
    expect(refused).toMatchObject({ error: { type: 'read-only' } });
    expect(await other.deleteExercise(session.id)).toMatchObject({
      error: { type: 'open-elsewhere' },
    });
    await app.closeExercise();
    await other.closeExercise();
    const third = unwrap(await other.openExercise(session.id));
    expect(third.store.getState().status).toEqual({ type: 'open' });
    await other.closeExercise();
  });

  it('notice it when the lock did not keep them apart, and lose nothing', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    const { ports } = testWorld(); // other locks: the second window believes to be alone
    const other = await openAppData(unwrap(await openAppDb()), {
      ...ports,
      host: world.ports.host,
    });
    const second = unwrap(await other.openExercise(session.id));
    await addTeam(session, '甲队');
    const refused = await second.run(recordTeam, { id: null, fields: { name: '丙队' } });
    expect(refused).toMatchObject({ error: { type: 'storage-moved' } });
    expect(second.store.getState().status).toEqual({ type: 'read-only', reason: 'other-window' });
    await other.closeExercise();
    expect(teamsOf(await reopen(session.id))).toEqual(['甲队']);
  });
});

describe('a store that is not what was remembered', () => {
  const made = async (): Promise<ExerciseSession> => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    await addTeam(session, '甲队');
    await addTeam(session, '乙队');
    await session.settle();
    return session;
  };

  it('opens for recovery when it is missing, and is not made anew', async () => {
    const { id } = await made();
    await app.closeExercise();
    await new ExerciseDb(exerciseDbName(id)).delete();
    const session = unwrap(await app.openExercise(id));
    expect(session.store.getState().status).toEqual({
      type: 'recovery',
      reasons: [{ type: 'database-missing' }],
    });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(exerciseDbName(id));
    expect(await session.acceptWhatIsHere()).toMatchObject({ error: { type: 'nothing-here' } });
  });

  it('opens for recovery when it fell behind, and is writable after it was accepted', async () => {
    const first = await made();
    const { id } = first;
    await inDatabase(id, async (db) => {
      const last = await db.journal
        .where('[audience+from]')
        .between(['control', 0], ['control', 99])
        .last();
      await db.journal.delete([last?.audience ?? '', last?.from ?? 0]);
      await db.meta.delete('tail');
      await db.snapshotManifests.clear();
    });
    const session = unwrap(await app.openExercise(id));
    const { status } = session.store.getState();
    expect(status).toMatchObject({ type: 'recovery' });
    expect(JSON.stringify(status)).toContain('journal-behind');
    const refused = await session.run(recordTeam, { id: null, fields: { name: '丙队' } });
    expect(refused).toMatchObject({ error: { type: 'read-only' } });
    unwrap(await session.acceptWhatIsHere());
    await addTeam(session, '丙队');
    const again = await reopen(id);
    expect(again.store.getState().status).toEqual({ type: 'open' });
    expect(teamsOf(again)).toEqual(['丙队', '甲队']);
    await again.settle();
    expect(teamsOf(await reopen(id))).toEqual(['丙队', '甲队']);
  });

  it('opens for recovery when the last batch is another one', async () => {
    const { id } = await made();
    const text = world.heads.texts.get(id) ?? '';
    world.heads.texts.set(id, text.replace(/[0-9a-f]{64}/, 'a'.repeat(64)));
    const session = await reopen(id);
    expect(session.store.getState().status).toMatchObject({
      type: 'recovery',
      reasons: [{ type: 'journal-differs' }],
    });
  });

  it('opens for recovery when another database stands in its place', async () => {
    const { id } = await made();
    await inDatabase(id, (db) => db.meta.put({ key: 'dbUuid', value: 'another' }));
    const session = unwrap(await app.openExercise(id));
    expect(session.store.getState().status).toMatchObject({
      type: 'recovery',
      reasons: [{ type: 'database-replaced' }],
    });
  });

  it('is fine when it is ahead', async () => {
    const { id } = await made();
    const text = world.heads.texts.get(id) ?? '';
    const session = await reopen(id);
    await addTeam(session, '丙队');
    await app.closeExercise();
    world.heads.texts.set(id, text);
    const again = unwrap(await app.openExercise(id));
    expect(again.store.getState().status).toEqual({ type: 'open' });
    await again.settle();
    expect(world.heads.texts.get(id)).not.toBe(text);
  });

  it('brings what is missing back from batches that are handed in', async () => {
    const first = await made();
    const { id } = first;
    const before = await hashOf(first);
    const { loadState, journalBatches } = await import('#renderer/storage/load-state.ts');
    const batches: Awaited<ReturnType<typeof gather>> = [];
    async function gather(db: ExerciseDb) {
      const { tail } = await loadState(db, id, world.ports);
      const found = [];
      for (const [audience, { count }] of tail) {
        for await (const piece of journalBatches(
          db,
          audience,
          { from: 0, to: count },
          world.ports,
        )) {
          found.push(...piece.batches);
        }
      }
      return found;
    }
    await inDatabase(id, async (db) => batches.push(...(await gather(db))));
    await new ExerciseDb(exerciseDbName(id)).delete();
    const session = unwrap(await app.openExercise(id));
    unwrap(await session.appendSealed(batches, []));
    expect(await hashOf(session)).toBe(before);
    unwrap(await session.acceptWhatIsHere());
    const again = await reopen(id);
    expect(again.store.getState().status).toEqual({ type: 'open' });
    expect(await hashOf(again)).toBe(before);
  });
});
