// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppDb, openAppDb } from '#renderer/storage/app-db.ts';
import { browserHeads } from '#renderer/storage/browser-heads.ts';
import { testWorld } from '#test/support/data-ports.ts';
import { deleteDatabases, unwrap } from '#test/support/data-session.ts';

const { ports } = testWorld();
let db: AppDb;
const heads = () => browserHeads(db, ports.digest);
const spoil = async (generation: number): Promise<void> => {
  const row = await db.heads.get(['a', generation]);
  if (row !== undefined) await db.heads.put({ ...row, bytes: row.bytes.map((byte) => byte ^ 1) });
};

beforeEach(async () => {
  await deleteDatabases();
  db = unwrap(await openAppDb());
});
afterEach(() => db.close());

describe('heads in the browser', () => {
  it('are the last that was written, of three that are kept', async () => {
    expect(unwrap(await heads().read('a'))).toBeNull();
    for (const text of ['1', '2', '3', '4', '5']) unwrap(await heads().write('a', text));
    expect(unwrap(await heads().read('a'))).toEqual({ text: '5', generation: 5, damagedNewer: 0 });
    expect(await db.heads.count()).toBe(3);
  });

  it('pass over what is damaged, and say when nothing is whole', async () => {
    for (const text of ['1', '2', '3']) unwrap(await heads().write('a', text));
    await spoil(3);
    expect(unwrap(await heads().read('a'))).toEqual({ text: '2', generation: 2, damagedNewer: 1 });
    await spoil(2);
    await spoil(1);
    expect(await heads().read('a')).toEqual({
      ok: false,
      error: { type: 'heads-damaged', generations: 3 },
    });
  });

  it('are kept apart by key, and forgotten when told', async () => {
    unwrap(await heads().write('a', '1'));
    unwrap(await heads().write('b', '2'));
    expect(unwrap(await heads().list())).toEqual(['a', 'b']);
    unwrap(await heads().remove('a'));
    expect(unwrap(await heads().list())).toEqual(['b']);
    expect(unwrap(await heads().read('a'))).toBeNull();
  });
});
