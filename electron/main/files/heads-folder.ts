import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Output } from '#shared/ipc/contract.ts';
import { headsKey, headsText } from '#shared/ipc/messages.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { makeFolder, writeDurably } from './durable.ts';
import { storageErrorOf } from './errno.ts';
import { createTurns } from './in-turn.ts';

type HeadsError = Extract<Output<'heads:read'>, { ok: false }>['error'];
type HeadsRecord = NonNullable<Extract<Output<'heads:read'>, { ok: true }>['value']>;

/** The last three writes of each key, one file each: a torn one leaves two that are whole. */
const KEPT_GENERATIONS = 3;
const FILE_NAME = /^([a-z0-9][a-z0-9-]{0,63})\.([1-9]\d{0,14})\.json$/;

const fileSchema = z.strictObject({
  key: headsKey,
  generation: z.int().positive(),
  text: headsText,
  sha256: z.string(),
});

interface HeadsFile {
  readonly name: string;
  readonly key: string;
  readonly generation: number;
}

/** What is remembered of each exercise outside its database. */
export interface HeadsFolder {
  list(): Promise<Result<readonly string[], HeadsError>>;
  read(key: string): Promise<Result<HeadsRecord | null, HeadsError>>;
  write(key: string, text: string): Promise<Result<null, HeadsError>>;
  remove(key: string): Promise<Result<null, HeadsError>>;
}

export function createHeadsFolder(root: string): HeadsFolder {
  const inTurn = createTurns();
  const guarded = <T>(work: () => Promise<Result<T, HeadsError>>): Promise<Result<T, HeadsError>> =>
    inTurn(async () => {
      try {
        return await work();
      } catch (cause) {
        return err(storageErrorOf(cause));
      }
    });
  return {
    list: () => guarded(async () => ok([...new Set((await filesIn(root)).map(({ key }) => key))])),
    read: (key) => guarded(() => readNewest(root, key)),
    write: (key, text) => guarded(async () => ok(await writeNext(root, key, text))),
    remove: (key) => guarded(async () => ok(await removeFiles(root, await filesOf(root, key)))),
  };
}

async function readNewest(
  root: string,
  key: string,
): Promise<Result<HeadsRecord | null, HeadsError>> {
  const files = await filesOf(root, key);
  for (const [damagedNewer, file] of files.entries()) {
    const text = await wholeText(root, file);
    if (text !== null) return ok({ text, generation: file.generation, damagedNewer });
  }
  return files.length === 0 ? ok(null) : err({ type: 'heads-damaged', generations: files.length });
}

async function writeNext(root: string, key: string, text: string): Promise<null> {
  const files = await filesOf(root, key);
  const generation = (files[0]?.generation ?? 0) + 1;
  const content = { key, generation, text, sha256: sumOf(key, generation, text) };
  await writeDurably(path.join(root, `${key}.${generation}.json`), JSON.stringify(content));
  return removeFiles(root, files.slice(KEPT_GENERATIONS - 1));
}

/** The text, or null when the file is torn, altered, or not the one its name says. */
async function wholeText(root: string, file: HeadsFile): Promise<string | null> {
  const parsed = fileSchema.safeParse(jsonOf(await readFile(path.join(root, file.name), 'utf8')));
  if (!parsed.success) return null;
  const { key, generation, text, sha256 } = parsed.data;
  const isWhole =
    key === file.key && generation === file.generation && sha256 === sumOf(key, generation, text);
  return isWhole ? text : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const sumOf = (key: string, generation: number, text: string): string =>
  createHash('sha256')
    .update(JSON.stringify([key, generation, text]))
    .digest('hex');

async function removeFiles(root: string, files: readonly HeadsFile[]): Promise<null> {
  for (const { name } of files) await rm(path.join(root, name), { force: true });
  return null;
}

/** Files of one key, newest first. */
async function filesOf(root: string, key: string): Promise<readonly HeadsFile[]> {
  return (await filesIn(root))
    .filter((file) => file.key === key)
    .toSorted((a, b) => b.generation - a.generation);
}

async function filesIn(root: string): Promise<readonly HeadsFile[]> {
  await makeFolder(root);
  return (await readdir(root)).flatMap((name) => {
    const [, key, generation] = FILE_NAME.exec(name) ?? [];
    return key === undefined ? [] : [{ name, key, generation: Number(generation) }];
  });
}
