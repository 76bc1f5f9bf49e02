import Dexie from 'dexie';
import { fromUtf8, hex, utf8 } from '#shared/kernel/bytes.ts';
import type { Digest } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { AppDb, HeadsRow } from './app-db.ts';
import { decodeBytes, encodeBytes } from './codec.ts';
import { storageErrorOf } from './storage-error.ts';

/** Writes kept of each key: a damaged one leaves two that are whole. */
const KEPT_GENERATIONS = 3;

type HeadsError =
  | { readonly type: 'heads-damaged'; readonly generations: number }
  | { readonly type: 'storage-full' }
  | { readonly type: 'storage-failed'; readonly message: string };

interface HeadsRecord {
  readonly text: string;
  readonly generation: number;
  readonly damagedNewer: number;
}

/** The heads of a browser: in the app's database, apart from the exercises' own. The desktop keeps them in files. */
export interface BrowserHeads {
  list(): Promise<Result<readonly string[], HeadsError>>;
  read(key: string): Promise<Result<HeadsRecord | null, HeadsError>>;
  write(key: string, text: string): Promise<Result<null, HeadsError>>;
  remove(key: string): Promise<Result<null, HeadsError>>;
}

export const browserHeads = (db: AppDb, digest: Digest): BrowserHeads => ({
  list: () =>
    guarded(async () => {
      const keys = await db.heads.toCollection().primaryKeys();
      return ok([...new Set(keys.map(([key]) => key))]);
    }),
  read: (key) => guarded(() => readNewest(db, digest, key)),
  write: (key, text) =>
    guarded(async () => {
      const bytes = utf8(text);
      const sha256 = hex(await digest.sha256(bytes));
      await db.transaction('rw', db.heads, async () => {
        const last = await generationsOf(db, key).last();
        const generation = (last?.generation ?? 0) + 1;
        await db.heads.add({ key, generation, sha256, ...encodeBytes(bytes) });
        await db.heads
          .where('[key+generation]')
          .between([key, Dexie.minKey], [key, generation - KEPT_GENERATIONS], true, true)
          .delete();
      });
      return ok(null);
    }),
  remove: (key) =>
    guarded(async () => {
      await generationsOf(db, key).delete();
      return ok(null);
    }),
});

const generationsOf = (db: AppDb, key: string) =>
  db.heads.where('[key+generation]').between([key, Dexie.minKey], [key, Dexie.maxKey]);

async function readNewest(
  db: AppDb,
  digest: Digest,
  key: string,
): Promise<Result<HeadsRecord | null, HeadsError>> {
  const rows: HeadsRow[] = await generationsOf(db, key).reverse().toArray();
  for (const [damagedNewer, row] of rows.entries()) {
    const bytes = decodeBytes(row);
    if (hex(await digest.sha256(bytes)) !== row.sha256) continue;
    return ok({ text: fromUtf8(bytes), generation: row.generation, damagedNewer });
  }
  return rows.length === 0 ? ok(null) : err({ type: 'heads-damaged', generations: rows.length });
}

async function guarded<T>(
  work: () => Promise<Result<T, HeadsError>>,
): Promise<Result<T, HeadsError>> {
  try {
    return await work();
  } catch (cause) {
    const error = storageErrorOf(cause);
    return err(
      error.type === 'storage-full' ? error : { type: 'storage-failed', message: String(cause) },
    );
  }
}
