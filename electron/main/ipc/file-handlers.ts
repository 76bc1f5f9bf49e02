import type { Handlers, Input, Output } from '#shared/ipc/contract.ts';
import { MAX_OPEN_HANDLES } from '#shared/ipc/limits.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { createHandleTable, type HandleTable } from '../files/handle-table.ts';
import {
  openPicked,
  startPicked,
  type PickedItem,
  type PickedReader,
  type PickedWriter,
} from '../files/picked-files.ts';
import { safeFileName } from '../files/suggested-name.ts';
import type { Caller } from './caller.ts';
import type { FileDialogs } from './file-dialogs.ts';

type FileChannels = Pick<
  Handlers<Caller>,
  Extract<keyof Handlers<Caller>, `file:${string}` | 'incoming:take'>
>;

export interface FileHandlers {
  readonly handlers: FileChannels;
  /** A file that this page chose to save to. */
  writerOf(owner: number, handle: string): PickedWriter | null;
  releaseAll(owner: number): Promise<void>;
}

export interface FileSources {
  readonly dialogs: FileDialogs;
  /** Where the next file lies that the system handed over. */
  readonly nextArrived: () => string | null;
  /** Told of each file that was opened, for the system's list of recent ones. */
  readonly onOpened: (location: string) => void;
}

/** Files outside our folders: only such as a person chose or opened us with, by handle, for as long as the page lives. */
export function fileHandlers({ dialogs, nextArrived, onOpened }: FileSources): FileHandlers {
  const table = createHandleTable<PickedItem>(MAX_OPEN_HANDLES);
  const reader = (id: number, handle: string): PickedReader | null => {
    const item = table.get(id, handle);
    return item?.kind === 'reader' ? item : null;
  };
  const writer = (id: number, handle: string): PickedWriter | null => {
    const item = table.get(id, handle);
    return item?.kind === 'writer' ? item : null;
  };
  const handlers: FileChannels = {
    'file:open': async ({ types, multiple }, caller) => {
      const chosen = await dialogs.askToOpen(caller, types, multiple);
      return openAll(table, chosen, caller, onOpened);
    },
    'incoming:take': async (_nothing, caller) => {
      const location = nextArrived();
      if (location === null) return ok(null);
      const opened = await openAll(table, [location], caller, onOpened);
      return opened.ok ? ok(opened.value[0] ?? null) : opened;
    },
    'file:read': ({ handle, offset, length }, { id }) =>
      reader(id, handle)?.read(offset, length) ?? NO_SUCH_HANDLE,
    'file:save': (input, caller) => startSaving(dialogs, table, input, caller),
    'file:append': ({ handle, bytes }, { id }) =>
      writer(id, handle)?.append(bytes) ?? NO_SUCH_HANDLE,
    'file:commit': ({ handle }, { id }) => writer(id, handle)?.commit() ?? NO_SUCH_HANDLE,
    'file:close': async ({ handle }, { id }) => {
      await table.release(id, handle);
      return null;
    },
  };
  return { handlers, writerOf: writer, releaseAll: (owner) => table.releaseAll(owner) };
}

const NO_SUCH_HANDLE = err({ type: 'unknown-handle' });
const TOO_MANY = err({ type: 'too-many-open-files', limit: MAX_OPEN_HANDLES });

/** All of the chosen files or none of them. */
async function openAll(
  table: HandleTable<PickedItem>,
  locations: readonly string[],
  caller: Caller,
  onOpened: (location: string) => void,
): Promise<Output<'file:open'>> {
  const files: { handle: string; name: string; sizeBytes: number }[] = [];
  const giveUp = async <E>(refusal: E): Promise<E> => {
    for (const { handle } of files) await table.release(caller.id, handle);
    return refusal;
  };
  for (const location of locations) {
    const opened = await openPicked(location);
    if (!opened.ok) return giveUp(opened);
    const handle = table.add(caller.id, opened.value);
    if (handle === null) {
      await opened.value.release();
      return giveUp(TOO_MANY);
    }
    files.push({ handle, name: opened.value.name, sizeBytes: opened.value.sizeBytes });
    onOpened(location);
  }
  return ok(files);
}

async function startSaving(
  dialogs: FileDialogs,
  table: HandleTable<PickedItem>,
  { suggestedName, types }: Input<'file:save'>,
  caller: Caller,
): Promise<Output<'file:save'>> {
  const target = await dialogs.askToSave(caller, safeFileName(suggestedName), types);
  if (target === null) return ok(null);
  const started = await startPicked(target);
  if (!started.ok) return started;
  const handle = table.add(caller.id, started.value);
  if (handle !== null) return ok({ handle, name: started.value.name });
  await started.value.release();
  return TOO_MANY;
}
