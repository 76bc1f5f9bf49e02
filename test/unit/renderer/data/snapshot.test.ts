// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppData, openAppData } from '#renderer/data/app-data.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { type AppDb, openAppDb } from '#renderer/storage/app-db.ts';
import { exerciseDbName, ExerciseDb } from '#renderer/storage/exercise-db.ts';
import { loadState } from '#renderer/storage/load-state.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { concat } from '#shared/kernel/bytes.ts';
import { type TestWorld, testWorld } from '#test/support/data-ports.ts';
import { deleteDatabases, NEW_EXERCISE, unwrap } from '#test/support/data-session.ts';

let world: TestWorld;
let appDb: AppDb;
let app: AppData;
let session: ExerciseSession;
const addTeams = async (count: number, from = 0): Promise<void> => {
  for (let at = from; at < from + count; at++) {
    unwrap(await session.run(recordTeam, { id: null, fields: { name: `队${at}` } }));
  }
};
const hashNow = () => stateHash(session.store.getState().state, world.ports.digest);
/** Closes the exercise, spoils its database, loads it again from it. */
async function reload(spoil: (db: ExerciseDb) => Promise<unknown>) {
  await app.closeExercise();
  const db = new ExerciseDb(exerciseDbName(session.id));
  await spoil(db);
  const loaded = await loadState(db, session.id, world.ports);
  const hash = await stateHash(loaded.state, world.ports.digest);
  db.close();
  return { ...loaded, hash };
}
const manifestKeys = (db: ExerciseDb) => db.snapshotManifests.toCollection().primaryKeys();
const dbOf = async <T>(work: (db: ExerciseDb) => Promise<T>): Promise<T> => {
  const db = new ExerciseDb(exerciseDbName(session.id));
  try {
    return await work(db);
  } finally {
    db.close();
  }
};

beforeEach(async () => {
  await deleteDatabases();
  world = testWorld();
  appDb = unwrap(await openAppDb());
  app = await openAppData(appDb, world.ports);
  session = unwrap(await app.createExercise(NEW_EXERCISE));
});
afterEach(async () => {
  await app.closeExercise();
  appDb.close();
});

describe('a snapshot', () => {
  it('gives the state that the journal gives', async () => {
    await addTeams(3);
    await session.settle();
    const before = await hashNow();
    const fromSnapshot = await reload(() => Promise.resolve());
    expect(fromSnapshot.snapshot).not.toBeNull();
    expect(fromSnapshot.hash).toBe(before);
    const fromJournal = await reload(async (db) => {
      await db.snapshotManifests.clear();
      await db.snapshotParts.clear();
    });
    expect(fromJournal.snapshot).toBeNull();
    expect(fromJournal.hash).toBe(before);
  });

  it('is completed by the batches after it', async () => {
    await addTeams(2);
    await session.settle();
    const manifests = await dbOf(manifestKeys);
    await addTeams(2, 2);
    const before = await hashNow();
    const db = new ExerciseDb(exerciseDbName(session.id));
    const loaded = await loadState(db, session.id, world.ports);
    db.close();
    expect(loaded.snapshot?.manifest.generation).toBe(Math.max(...manifests));
    expect(await stateHash(loaded.state, world.ports.digest)).toBe(before);
  });

  it('is not written again when nothing happened since', async () => {
    await addTeams(1);
    await session.settle();
    const before = await dbOf(manifestKeys);
    for (let at = 0; at < 3; at++) {
      await app.closeExercise();
      session = unwrap(await app.openExercise(session.id));
      await session.settle();
    }
    expect(await dbOf(manifestKeys)).toEqual(before);
  });

  it('is kept in two generations, and only what changed is written again', async () => {
    for (let at = 0; at < 4; at++) {
      await addTeams(1, at);
      await session.settle();
    }
    expect(await dbOf(manifestKeys)).toHaveLength(2);
    const parts = await dbOf((db) => db.snapshotParts.toCollection().primaryKeys());
    const books = parts.filter(([key]) => key === 'table/all/rule-book/0');
    const teams = parts.filter(([key]) => key === 'table/control/team/0');
    expect(books).toHaveLength(1);
    expect(teams).toHaveLength(2);
  });

  it.each(['altered', 'missing'] as const)(
    'whose piece is %s gives way to the one before it',
    async (how) => {
      await addTeams(2);
      await session.settle();
      await addTeams(2, 2);
      await session.settle();
      const before = await hashNow();
      const loaded = await reload(async (db) => {
        const newest = await db.snapshotManifests.orderBy('generation').last();
        const { generation = 0 } = newest ?? {};
        const key: [string, number] = ['table/control/team/0', generation];
        const part = await db.snapshotParts.get(key);
        if (part === undefined) throw new Error('the newest generation wrote the teams');
        if (how === 'missing') return db.snapshotParts.delete(key);
        const bytes = part.bytes.slice();
        bytes[10] = (bytes[10] ?? 0) ^ 1;
        return db.snapshotParts.put({ ...part, bytes });
      });
      const generations = loaded.snapshot?.manifest.generation;
      expect(loaded.hash).toBe(before);
      expect(generations).toBeDefined();
      const again = unwrap(await app.openExercise(session.id));
      expect(again.store.getState().status).toEqual({ type: 'open' });
      await again.settle();
      expect((await reload(() => Promise.resolve())).snapshot?.manifest.generation).toBeGreaterThan(
        generations ?? 0,
      );
    },
  );

  it('that is torn in every generation is rebuilt from the journal, and written anew', async () => {
    await addTeams(2);
    await session.settle();
    const before = await hashNow();
    const loaded = await reload((db) =>
      db.snapshotManifests
        .toArray()
        .then((rows) => rows.map((row) => ({ ...row, bytes: row.bytes.slice(1) })))
        .then((rows) => db.snapshotManifests.bulkPut(rows)),
    );
    expect(loaded.snapshot).toBeNull();
    expect(loaded.hash).toBe(before);
    session = unwrap(await app.openExercise(session.id));
    await session.settle();
    expect((await reload(() => Promise.resolve())).snapshot).not.toBeNull();
  });

  it('of a journal that is shorter than it is not believed', async () => {
    await addTeams(2);
    await session.settle();
    const loaded = await reload(async (db) => {
      const row = await db.journal
        .where('[audience+from]')
        .between(['control', 0], ['control', 999])
        .last();
      await db.journal.delete([row?.audience ?? '', row?.from ?? 0]);
      await db.meta.delete('tail');
    });
    expect(loaded.snapshot).toBeNull();
    expect(loaded.damage).not.toEqual([]);
  });
});

describe('packing', () => {
  it('keeps every line byte for byte, in fewer rows', async () => {
    await addTeams(70);
    const wholeJournal = (db: ExerciseDb) =>
      db.journal.toArray().then((rows) => ({
        count: rows.length,
        bytes: concat(rows.map((row) => row.bytes)),
        batches: rows.reduce((sum, row) => sum + row.count, 0),
      }));
    const before = await dbOf(wholeJournal);
    const hash = await hashNow();
    await session.settle();
    const after = await dbOf(wholeJournal);
    expect(after.count).toBeLessThan(before.count / 10);
    expect(after.batches).toBe(before.batches);
    expect(after.bytes).toEqual(before.bytes);
    await addTeams(3, 70);
    await session.undo();
    await session.undo();
    await session.undo();
    const loaded = await reload((db) => db.snapshotManifests.clear());
    expect(loaded.damage).toEqual([]);
    expect(loaded.tail.get('control' as never)?.count).toBe(77);
    expect(hash).not.toBe('');
  });

  it('leaves out of a damaged row only what can no longer be proven', async () => {
    await addTeams(70);
    await session.settle();
    const loaded = await reload(async (db) => {
      await db.snapshotManifests.clear();
      const row = await db.journal.get(['control', 0]);
      if (row === undefined) throw new Error('control has batches');
      const bytes = row.bytes.slice();
      bytes[bytes.length - 200] = (bytes.at(-200) ?? 0) ^ 1; // in the last line but one or in the last
      await db.journal.put({ ...row, bytes });
    });
    expect(loaded.damage).toEqual([{ type: 'journal-damaged', audience: 'control', from: 0 }]);
    expect(loaded.state.batches.size).toBeGreaterThan(60);
    const again = unwrap(await app.openExercise(session.id));
    expect(again.store.getState().status).toMatchObject({ type: 'recovery' });
    unwrap(await again.acceptWhatIsHere());
    await again.settle();
    const mended = await reload(() => Promise.resolve());
    expect(mended.damage).toEqual([]);
    expect(mended.snapshot).not.toBeNull();
    expect(JSON.stringify([...decodeParts(mended.state.batches)])).toBe(
      JSON.stringify([...decodeParts(loaded.state.batches)]),
    );
  });
});

const decodeParts = (batches: ReadonlyMap<string, unknown>): string[] => [...batches.keys()].sort();
