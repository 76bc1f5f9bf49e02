import { readdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Output } from '#shared/ipc/contract.ts';

type Info = Output<'app:info'>;

/** Space of the disk that holds a folder; null where the system does not say, as some network drives. */
export async function spaceOf(folder: string): Promise<Info['storage']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
}

/** What the browser engine keeps its databases in. It offers no way to ask, but its folders are named after it. */
export async function storageBackendOf(dataFolder: string): Promise<Info['storageBackend']> {
  const names = await readdir(path.join(dataFolder, 'IndexedDB')).catch(() => []);
  if (names.some((name) => name.endsWith('.sqlite') || name.endsWith('.indexeddb.sqlite')))
    return 'sqlite';
  return names.some((name) => name.endsWith('.leveldb')) ? 'leveldb' : 'unknown';
}
