import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';

/** Names of our files that are not finished; any left behind by a crash may be removed. */
export const UNFINISHED_SUFFIX = '.part';

export const unfinishedName = (): string => `${randomUUID()}${UNFINISHED_SUFFIX}`;

/** After this the file is whole and survives a power cut, or it is not there at all. */
export async function writeDurably(target: string, text: string): Promise<void> {
  const folder = path.dirname(target);
  await makeFolder(folder);
  const unfinished = path.join(folder, unfinishedName());
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await moveDurably(unfinished, target);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

/** Puts a synced file in its place and makes the folder remember it. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(path.dirname(to));
}

/** Makes the folder and has its parent remember it. */
export async function makeFolder(folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (firstMade !== undefined) await syncFolder(path.dirname(firstMade));
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows opens no folders; NTFS journals the rename itself
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
