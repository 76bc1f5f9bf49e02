// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppData, openAppData } from '#renderer/data/app-data.ts';
import { openSample } from '#renderer/data/open-sample.ts';
import { stateHashOf } from '#renderer/data/state-hash-of.ts';
import { type AppDb, openAppDb } from '#renderer/storage/app-db.ts';
import { testWorld } from '#test/support/data-ports.ts';
import { deleteDatabases, unwrap } from '#test/support/data-session.ts';

let appDb: AppDb;
let app: AppData;
let made = 0;

beforeEach(async () => {
  await deleteDatabases();
  appDb = unwrap(await openAppDb());
  const { ports } = testWorld();
  made = 0;
  app = await openAppData(appDb, {
    ...ports,
    spawn(kind) {
      if (kind === 'make-sample') made++;
      return ports.spawn(kind);
    },
  });
});
afterEach(async () => {
  await app.closeExercise();
  appDb.close();
});

describe('the sample exercise', () => {
  it('is made once, opened like any package with its evidence, and found again', {
    timeout: 120_000,
  }, async () => {
    const id = unwrap(await openSample(app, 'zh-CN'));
    const session = unwrap(await app.openExercise(id));
    const { state, actor } = session.store.getState();
    expect(app.store.getState().exercises).toMatchObject([{ id, sample: true }]);
    expect(actor.role).toBe('organiser');
    expect(state.waiting.size).toBe(0);
    expect(state.aside).toEqual([]);
    const hash = await stateHashOf(session);
    made = 0;
    expect(unwrap(await openSample(app, 'zh-CN'))).toBe(id);
    expect(made).toBe(0);
    expect(await stateHashOf(unwrap(await app.openExercise(id)))).toBe(hash);
    // Removed and loaded again, it is the same one.
    await app.closeExercise();
    unwrap(await app.deleteExercise(id));
    expect(unwrap(await openSample(app, 'zh-CN'))).toBe(id);
    expect(made).toBe(1);
    expect(await stateHashOf(unwrap(await app.openExercise(id)))).toBe(hash);
  });
});
