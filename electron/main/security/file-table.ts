import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mediaTypeOf } from './media-types.ts';

export interface ServedFile {
  /** Where it lies on disk; never sent anywhere. */
  readonly location: string;
  readonly mediaType: string;
  readonly cacheControl: string;
}

/** Address path → file. A request is answered from this map or not at all: no path is ever joined to one. */
export type FileTable = ReadonlyMap<string, ServedFile>;

const SERVABLE_NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
const HASHED_NAME = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;
export const INDEX = '/index.html';

/** Lists the built renderer once, at start. Throws on anything in it that it could not serve exactly. */
export function readFileTable(root: string): FileTable {
  const table = new Map<string, ServedFile>();
  for (const key of listFiles(root, '')) table.set(key, servedFile(root, key));
  const index = table.get(INDEX);
  if (index === undefined) throw new Error(`No index.html in ${root}`);
  return table.set('/', index);
}

/** Names one build: the start page, which names the hashed scripts, and the list of all files. */
export function buildIdOf(table: FileTable): string {
  const hash = createHash('sha256').update([...table.keys()].toSorted().join('\n'));
  const index = table.get(INDEX);
  if (index !== undefined) hash.update(readFileSync(index.location));
  return hash.digest('hex').slice(0, 16);
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const key = `${folder}/${entry.name}`;
    if (!SERVABLE_NAME.test(entry.name))
      throw new Error(`Built file has a name that can't be served: ${key}`);
    if (entry.isDirectory()) return listFiles(root, key);
    if (entry.isFile()) return [key];
    throw new Error(`Built file is neither a file nor a folder: ${key}`);
  });
}

function servedFile(root: string, key: string): ServedFile {
  const mediaType = mediaTypeOf(path.posix.extname(key));
  if (mediaType === null) throw new Error(`Built file of a kind that can't be served: ${key}`);
  return {
    location: path.join(root, ...key.split('/')),
    mediaType,
    cacheControl: cacheControlOf(key),
  };
}

function cacheControlOf(key: string): string {
  if (key === INDEX) return 'no-store';
  return HASHED_NAME.test(key) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
