import { readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHeadsFolder } from '#electron/main/files/heads-folder.ts';
import { ok } from '#shared/kernel/result.ts';
import { scratchFolder } from '#test/support/scratch-folder.ts';

const KEY = '0198c0de-0000-7000-8000-000000000001';

async function written(
  root: string,
  ...texts: string[]
): Promise<ReturnType<typeof createHeadsFolder>> {
  const heads = createHeadsFolder(root);
  for (const text of texts) expect(await heads.write(KEY, text)).toEqual(ok(null));
  return heads;
}

describe('heads folder', () => {
  it('gives back the newest text and counts the writes', async () => {
    const heads = await written(scratchFolder(), '1', '2');
    expect(await heads.read(KEY)).toEqual(ok({ text: '2', generation: 2, damagedNewer: 0 }));
  });

  it('knows nothing of a key that was never written', async () => {
    const heads = createHeadsFolder(path.join(scratchFolder(), 'not', 'made', 'yet'));
    expect(await heads.read(KEY)).toEqual(ok(null));
    expect(await heads.list()).toEqual(ok([]));
  });

  it('keeps three generations', async () => {
    const root = scratchFolder();
    await written(root, '1', '2', '3', '4', '5');
    expect(readdirSync(root).toSorted()).toEqual([3, 4, 5].map((n) => `${KEY}.${n}.json`));
  });

  it('falls back to the whole one before, whatever length the newest was torn at', async () => {
    const root = scratchFolder();
    const heads = await written(root, 'the one before', 'the newest');
    const newest = path.join(root, `${KEY}.2.json`);
    const whole = readFileSync(newest);
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(newest, whole);
      truncateSync(newest, length);
      expect(await heads.read(KEY), `${length} bytes`).toEqual(
        ok({ text: 'the one before', generation: 1, damagedNewer: 1 }),
      );
    }
  });

  it('notices every flipped byte', async () => {
    const root = scratchFolder();
    const heads = await written(root, 'the one before', 'the newest');
    const newest = path.join(root, `${KEY}.2.json`);
    const whole = readFileSync(newest);
    for (let at = 0; at < whole.length; at += 1) {
      const spoilt = Buffer.from(whole);
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      writeFileSync(newest, spoilt);
      expect(await heads.read(KEY), `byte ${at}`).toMatchObject({
        value: { text: 'the one before' },
      });
    }
  });

  it('takes no file for a generation or a key that it is not', async () => {
    const root = scratchFolder();
    const heads = await written(root, '1', '2');
    renameSync(path.join(root, `${KEY}.1.json`), path.join(root, `${KEY}.9.json`));
    expect(await heads.read(KEY)).toEqual(ok({ text: '2', generation: 2, damagedNewer: 1 }));
    renameSync(path.join(root, `${KEY}.2.json`), path.join(root, 'other.2.json'));
    expect(await heads.read('other')).toEqual({
      ok: false,
      error: { type: 'heads-damaged', generations: 1 },
    });
  });

  it('never takes damage for emptiness', async () => {
    const root = scratchFolder();
    const heads = await written(root, '1', '2', '3');
    for (const name of readdirSync(root)) truncateSync(path.join(root, name), 3);
    expect(await heads.read(KEY)).toEqual({
      ok: false,
      error: { type: 'heads-damaged', generations: 3 },
    });
    expect(await heads.list()).toEqual(ok([KEY]));
  });

  it('goes on counting above a damaged generation', async () => {
    const root = scratchFolder();
    const heads = await written(root, '1', '2');
    truncateSync(path.join(root, `${KEY}.2.json`), 3);
    await heads.write(KEY, '3');
    expect(await heads.read(KEY)).toEqual(ok({ text: '3', generation: 3, damagedNewer: 0 }));
  });

  it('ignores what a torn write left beside the generations', async () => {
    const root = scratchFolder();
    const heads = await written(root, '1');
    writeFileSync(path.join(root, 'half.part'), '{"key"');
    expect(await heads.read(KEY)).toMatchObject({ value: { text: '1' } });
    expect(await heads.list()).toEqual(ok([KEY]));
  });

  it('keeps the order of writes that were sent without waiting', async () => {
    const heads = createHeadsFolder(scratchFolder());
    await Promise.all(Array.from({ length: 10 }, (_, at) => heads.write(KEY, String(at))));
    expect(await heads.read(KEY)).toEqual(ok({ text: '9', generation: 10, damagedNewer: 0 }));
  });

  it('keeps keys apart, and forgets one without the other', async () => {
    const root = scratchFolder();
    const heads = await written(root, 'one');
    await heads.write('app', 'two');
    expect(await heads.list()).toEqual(ok([KEY, 'app']));
    expect(await heads.remove(KEY)).toEqual(ok(null));
    expect(await heads.read(KEY)).toEqual(ok(null));
    expect(await heads.read('app')).toMatchObject({ value: { text: 'two' } });
  });

  it('says so when the folder can not be used', async () => {
    const root = path.join(scratchFolder(), 'file');
    writeFileSync(root, '');
    expect(await createHeadsFolder(root).write(KEY, '1')).toMatchObject({
      ok: false,
      error: { type: 'storage-failed' },
    });
  });
});
