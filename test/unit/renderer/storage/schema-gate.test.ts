// @vitest-environment node
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { APP_DB_NAME, openAppDb } from '#renderer/storage/app-db.ts';
import {
  createExerciseDb,
  EXERCISE_FORMAT,
  exerciseDbName,
  openExerciseDb,
} from '#renderer/storage/exercise-db.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { testWorld } from '#test/support/data-ports.ts';
import { deleteDatabases, unwrap } from '#test/support/data-session.ts';

const { ports } = testWorld();
const ID = 'gate-test' as ExerciseId;
const name = exerciseDbName(ID);

beforeEach(deleteDatabases);

describe('the schema gate', () => {
  it('opens what it made, and only that', async () => {
    expect(await openExerciseDb(ID)).toEqual({
      ok: false,
      error: { type: 'database-missing', name },
    });
    expect(await indexedDB.databases()).toEqual([]);
    unwrap(await createExerciseDb(ID, ports.random)).close();
    unwrap(await openExerciseDb(ID)).close();
    expect(await createExerciseDb(ID, ports.random)).toMatchObject({
      error: { type: 'database-failed' },
    });
  });

  it('refuses a schema that is newer, and leaves it as it is', async () => {
    const newer = new Dexie(name);
    newer.version(2).stores({ journal: '[audience+from]', inventions: 'id' });
    await newer.open();
    newer.close();
    expect(await openExerciseDb(ID)).toEqual({
      ok: false,
      error: { type: 'database-newer', name, found: 2, supported: 1 },
    });
    expect(await indexedDB.databases()).toEqual([{ name, version: 20 }]);
  });

  it('refuses a meaning that is newer under the same schema', async () => {
    const db = unwrap(await createExerciseDb(ID, ports.random));
    await db.meta.put({ key: 'format', value: EXERCISE_FORMAT + 1 });
    db.close();
    expect(await openExerciseDb(ID)).toMatchObject({
      error: { type: 'database-newer', found: EXERCISE_FORMAT + 1 },
    });
  });

  it('guards the database of the app, too', async () => {
    const newer = new Dexie(APP_DB_NAME);
    newer.version(9).stores({ meta: 'key' });
    await newer.open();
    newer.close();
    expect(await openAppDb()).toMatchObject({ error: { type: 'database-newer', found: 9 } });
  });
});
