import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppData, openAppData } from '#renderer/data/app-data.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { openAppDb } from '#renderer/storage/app-db.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { type TestWorld, testWorld } from '#test/support/data-ports.ts';
import { deleteDatabases, NEW_EXERCISE, unwrap } from '#test/support/data-session.ts';

let world: TestWorld;
let app: AppData;
const hashOf = (session: ExerciseSession) =>
  stateHash(session.store.getState().state, world.ports.digest);
const addTeam = async (session: ExerciseSession, name: string) =>
  unwrap(await session.run(recordTeam, { id: null, fields: { name } }));
const reopen = async (exercise: ExerciseId): Promise<ExerciseSession> => {
  await app.closeExercise();
  return unwrap(await app.openExercise(exercise));
};

beforeEach(async () => {
  await deleteDatabases();
  world = testWorld();
  app = await openAppData(unwrap(await openAppDb()), world.ports);
});
afterEach(() => app.closeExercise());

describe('the open exercise', () => {
  it('is the same after it was closed and opened again', async () => {
    const session = unwrap(await app.createExercise(NEW_EXERCISE));
    await addTeam(session, '甲队');
    await addTeam(session, '乙队');
    const before = await hashOf(session);
    const again = await reopen(session.id);
    expect(again.store.getState().status).toEqual({ type: 'open' });
    expect(await hashOf(again)).toBe(before);
    expect(again.store.getState().actor).toEqual(session.store.getState().actor);
  });
});
