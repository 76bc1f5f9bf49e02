import { open, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Output } from '#shared/ipc/contract.ts';
import { MAX_SAVED_FILE_BYTES } from '#shared/ipc/limits.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { moveDurably, unfinishedName } from './durable.ts';
import { errnoOf, isForbidden, isFull } from './errno.ts';
import type { Releasable } from './handle-table.ts';
import { createTurns } from './in-turn.ts';

export type FileError = Extract<Output<'file:read'>, { ok: false }>['error'];

/** A file the person chose to open. */
export interface PickedReader extends Releasable {
  readonly kind: 'reader';
  readonly name: string;
  readonly sizeBytes: number;
  read(offset: number, length: number): Promise<Result<Uint8Array<ArrayBuffer>, FileError>>;
}

/** A file the person chose to save to. It is written beside its place and moved there by the commit. */
export interface PickedWriter extends Releasable {
  readonly kind: 'writer';
  readonly name: string;
  append(bytes: Uint8Array): Promise<Result<null, FileError>>;
  commit(): Promise<Result<{ sizeBytes: number }, FileError>>;
}

export type PickedItem = PickedReader | PickedWriter;

export async function openPicked(location: string): Promise<Result<PickedReader, FileError>> {
  let file: FileHandle | null = null;
  try {
    file = await open(location, 'r');
    const info = await file.stat();
    if (info.isFile()) return ok(readerOf(file, path.basename(location), info.size, info.mtimeMs));
    await file.close();
    return err({ type: 'not-a-file' });
  } catch (cause) {
    await file?.close();
    return err(fileErrorOf(cause));
  }
}

function readerOf(
  file: FileHandle,
  name: string,
  sizeBytes: number,
  mtimeMs: number,
): PickedReader {
  return {
    kind: 'reader',
    name,
    sizeBytes,
    async read(offset, length) {
      try {
        const now = await file.stat();
        if (now.size !== sizeBytes || now.mtimeMs !== mtimeMs) return err({ type: 'file-changed' });
        const bytes = new Uint8Array(Math.max(0, Math.min(length, sizeBytes - offset)));
        const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, offset);
        return bytesRead === bytes.byteLength ? ok(bytes) : err({ type: 'file-changed' });
      } catch (cause) {
        return err(fileErrorOf(cause));
      }
    },
    release: () => file.close(),
  };
}

export async function startPicked(
  target: string,
  limitBytes = MAX_SAVED_FILE_BYTES,
): Promise<Result<PickedWriter, FileError>> {
  const unfinished = path.join(path.dirname(target), `.umpire-${unfinishedName()}`);
  try {
    return ok(writerOf(await open(unfinished, 'wx', 0o600), unfinished, target, limitBytes));
  } catch (cause) {
    return err(fileErrorOf(cause));
  }
}

function writerOf(
  file: FileHandle,
  unfinished: string,
  target: string,
  limitBytes: number,
): PickedWriter {
  const inTurn = createTurns();
  let sizeBytes = 0;
  let state: 'open' | 'failed' | 'ended' = 'open';
  const attempt = async <T>(work: () => Promise<T>): Promise<Result<T, FileError>> => {
    if (state !== 'open') return err({ type: 'unknown-handle' });
    try {
      return ok(await work());
    } catch (cause) {
      state = 'failed'; // what is in the file is not known any more, so it can't be committed
      return err(fileErrorOf(cause));
    }
  };
  const append = async (bytes: Uint8Array): Promise<Result<null, FileError>> => {
    if (sizeBytes + bytes.byteLength > limitBytes)
      return err({ type: 'file-too-large', limitBytes });
    return attempt(async () => {
      await file.writeFile(bytes);
      sizeBytes += bytes.byteLength;
      return null;
    });
  };
  const commit = (): Promise<Result<{ sizeBytes: number }, FileError>> =>
    attempt(async () => {
      await file.sync();
      await file.close();
      await moveDurably(unfinished, target);
      state = 'ended';
      return { sizeBytes };
    });
  return {
    kind: 'writer',
    name: path.basename(target),
    append: (bytes) => inTurn(() => append(bytes)),
    commit: () => inTurn(commit),
    release: () =>
      inTurn(async () => {
        await file.close();
        if (state !== 'ended') await rm(unfinished, { force: true });
      }),
  };
}

function fileErrorOf(cause: unknown): FileError {
  const code = errnoOf(cause);
  if (isFull(code)) return { type: 'storage-full' };
  if (isForbidden(code)) return { type: 'not-allowed' };
  return code === 'EISDIR' ? { type: 'not-a-file' } : { type: 'file-failed', code };
}
