// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppData, openAppData } from '#renderer/data/app-data.ts';
import { editMany } from '#renderer/data/bulk-edit.ts';
import { openRegisterImport } from '#renderer/data/register-import.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { type AppDb, openAppDb } from '#renderer/storage/app-db.ts';
import { recordAsset } from '#shared/commands/record-asset.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { assetKind, organisationKind } from '#shared/domain/register.ts';
import { readAll } from '#shared/journal/read.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { type TestWorld, testWorld } from '#test/support/data-ports.ts';
import { deleteDatabases, NEW_EXERCISE, pickedBlob, unwrap } from '#test/support/data-session.ts';
import { failWriteNumber } from '#test/support/failing-writes.ts';

let world: TestWorld;
let appDb: AppDb;
let app: AppData;
let session: ExerciseSession;
const TERMS = { effectiveFrom: 0, basis: '' };
const csvOf = (rows: number): string =>
  `主机名,单位,系统,IP\n${Array.from({ length: rows }, (_, at) => `主机${at},单位${at % 7},门户,10.0.0.${at % 250}`).join('\n')}\n`;
const picked = (text: string) => pickedBlob(new Blob([text]), 'assets.csv');
const assetCount = () => [...readAll(session.store.getState().state, assetKind)].length;

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

describe('importing assets', () => {
  it('keeps rows and names rejected ones, in one action, and adds nothing the second time', async () => {
    const text = `${csvOf(600)},单位1,门户,10.0.0.1\n主机1,单位1,门户,10.0.0.1\n`;
    const first = unwrap(await openRegisterImport(session, picked(text)));
    const progress: number[] = [];
    const plan = unwrap(
      await first.plan(first.file.reading, TERMS, {
        onProgress: (done) => progress.push(done),
      }),
    );
    expect(plan).toMatchObject({ read: 602, kept: 600, rejected: 2, assets: { added: 600 } });
    expect(plan.firstRejected.map(({ reason }) => reason)).toEqual(['missing-name', 'duplicate']);
    expect(progress.at(-1)).toBe(1);
    expect(assetCount()).toBe(0);
    expect(unwrap(await first.commit())).toBe(plan.entries);
    first.close();
    expect(assetCount()).toBe(600);
    const { state } = session.store.getState();
    expect(state.forks).toEqual([]);
    expect(state.waiting.size).toBe(0);
    unwrap(await session.run(recordTeam, { id: null, fields: { name: '甲队' } }));
    const again = unwrap(await openRegisterImport(session, picked(text)));
    const replan = unwrap(await again.plan(again.file.reading, TERMS));
    expect(replan.entries).toBe(0);
    again.close();
    const hash = await stateHash(session.store.getState().state, world.ports.digest);
    await app.closeExercise();
    session = unwrap(await app.openExercise(session.id));
    expect(await stateHash(session.store.getState().state, world.ports.digest)).toBe(hash);
  });

  it('is planned again when the exercise changed meanwhile', async () => {
    const list = unwrap(await openRegisterImport(session, picked(csvOf(3))));
    unwrap(await list.plan(list.file.reading, TERMS));
    unwrap(await session.run(recordTeam, { id: null, fields: { name: '甲队' } }));
    expect(await list.commit()).toMatchObject({
      error: { type: 'wrong-state', state: 'overtaken' },
    });
    expect(assetCount()).toBe(0);
    unwrap(await list.plan(list.file.reading, TERMS));
    unwrap(await list.commit());
    list.close();
    expect(assetCount()).toBe(3);
  });

  it('keeps nothing when it is cancelled or does not fit', async () => {
    const list = unwrap(await openRegisterImport(session, picked(csvOf(50))));
    const signal = AbortSignal.abort();
    expect(await list.plan(list.file.reading, TERMS, { signal })).toMatchObject({
      error: { type: 'import-cancelled' },
    });
    unwrap(await list.plan(list.file.reading, TERMS));
    await session.settle();
    const stages: string[] = [];
    const stopped = await list.commit({
      signal,
      onProgress: ({ stage }) => stages.push(stage),
    });
    expect(stopped).toMatchObject({ error: { type: 'import-cancelled' } });
    expect(stages).not.toContain('storing');
    const failing = failWriteNumber(1);
    expect(await list.commit()).toMatchObject({ error: { type: 'storage-full' } });
    failing.restore();
    expect(assetCount()).toBe(0);
    unwrap(await list.commit());
    list.close();
    expect(assetCount()).toBe(50);
  });

  it('reads the list as a person says', async () => {
    const text = '主机名;单位;系统\na,1;某局;门户\n';
    const list = unwrap(await openRegisterImport(session, picked(text), { delimiter: ',' }));
    expect(list.file.sheets[0]?.header).toEqual(['主机名;单位;系统']);
    list.close();
    const guessed = unwrap(await openRegisterImport(session, picked(text)));
    expect(guessed.file.sheets[0]?.header).toEqual(['主机名', '单位', '系统']);
    guessed.close();
    expect(
      await openRegisterImport(session, picked('\u{FEFF}主机名,单位\n'), { encoding: 'utf-16le' }),
    ).toMatchObject({ ok: false });
  });

  it('refuses what is no list of assets', async () => {
    expect(await openRegisterImport(session, picked(''))).toMatchObject({
      error: { type: 'table-empty' },
    });
  });

  it('is taken back by one undo, and the register is as it was', async () => {
    const before = `主机名,单位,系统,IP,责任人\n主机1,单位1,门户,10.0.0.1,张三\n`;
    const first = unwrap(await openRegisterImport(session, picked(before)));
    unwrap(await first.plan(first.file.reading, TERMS));
    unwrap(await first.commit());
    first.close();
    const essence = () =>
      [...readAll(session.store.getState().state, assetKind)].map(({ value }) => value);
    const stood = essence();
    const text = `主机名,单位,系统,IP,责任人\n主机1,单位1,门户,10.9.9.9,李四\n${csvOf(1500)
      .split('\n')
      .slice(1)
      .map((line) => `x${line},王五`)
      .slice(0, -1)
      .join('\n')}\n`;
    const list = unwrap(await openRegisterImport(session, picked(text)));
    const plan = unwrap(await list.plan(list.file.reading, TERMS));
    expect(plan.assets).toEqual({ added: 1500, changed: 1, unchanged: 0, missing: 0 });
    expect(await list.items('changed', 0, 10)).toEqual([
      {
        kind: 'asset',
        name: '主机1',
        place: ['门户', '单位1'],
        fields: [
          { field: 'address', before: '10.0.0.1', after: '10.9.9.9' },
          { field: 'owner', before: '张三', after: '李四' },
        ],
      },
    ]);
    const added = await list.items('added', 0, 10);
    expect(added.some(({ kind, place }) => kind === 'system' && place[0] === '单位0')).toBe(true);
    unwrap(await list.commit());
    list.close();
    expect(assetCount()).toBe(1501);
    unwrap(await session.undo());
    expect(essence()).toEqual(stood);
    expect([...readAll(session.store.getState().state, organisationKind)]).toHaveLength(1);
    unwrap(await session.undo());
    expect(assetCount()).toBe(0);
    expect(session.store.getState().canUndo).toBe(true); // the exercise itself was made by commands
  });

  it('is not taken back over the work of somebody who came after it', async () => {
    const list = unwrap(await openRegisterImport(session, picked(csvOf(3))));
    unwrap(await list.plan(list.file.reading, TERMS));
    unwrap(await list.commit());
    list.close();
    const [asset] = [...readAll(session.store.getState().state, assetKind)];
    const id = asset?.id ?? null;
    unwrap(await session.run(recordAsset, { id, fields: { owner: '赵六' } }));
    const { undo } = session;
    unwrap(await undo());
    unwrap(await session.run(recordAsset, { id, fields: { owner: '钱七' } }));
    await app.closeExercise();
    session = unwrap(await app.openExercise(session.id));
    expect(assetCount()).toBe(3);
  });

  it('marks what the list lacks only when asked, and takes the mark away again', async () => {
    const whole = csvOf(20);
    const part = `${whole.split('\n').slice(0, 15).join('\n')}\n`;
    const commit = async (text: string, markMissing: boolean) => {
      const list = unwrap(await openRegisterImport(session, picked(text)));
      const plan = unwrap(await list.plan(list.file.reading, { ...TERMS, markMissing }));
      const missing = await list.items('missing', 0, 100);
      unwrap(await list.commit());
      list.close();
      return { plan, missing };
    };
    const marked = () =>
      [...readAll(session.store.getState().state, assetKind)].filter(
        ({ row }) => row.values['trait:unlisted'] === true,
      ).length;
    await commit(whole, false);
    const quiet = await commit(part, false);
    expect([quiet.plan.assets.missing, quiet.missing.length, marked()]).toEqual([6, 6, 0]);
    await commit(part, true);
    expect(marked()).toBe(6);
    await commit(whole, false);
    expect(marked()).toBe(0);
  });
});

describe('changing more records than a page should', () => {
  it('is one action of a worker, and one undo takes it back', async () => {
    const list = unwrap(await openRegisterImport(session, picked(csvOf(1200))));
    unwrap(await list.plan(list.file.reading, TERMS));
    unwrap(await list.commit());
    list.close();
    const assets = () => [...readAll(session.store.getState().state, assetKind)];
    const ids = assets().map(({ id }) => id);
    const change = { type: 'set', fields: { owner: '运维一组' } } as const;
    expect(unwrap(await editMany(session, { kind: 'asset', ids, change }))).toBe(1200);
    expect(assets().every(({ value }) => value.owner === '运维一组')).toBe(true);
    unwrap(await session.undo());
    expect(assets().every(({ value }) => value.owner === '')).toBe(true);
    const wrong = { type: 'set', fields: { managed: 'maybe' } } as const;
    expect(await editMany(session, { kind: 'asset', ids, change: wrong })).toMatchObject({
      error: { type: 'invalid', field: 'managed' },
    });
  });
});
