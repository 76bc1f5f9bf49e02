import type { Handlers } from '#shared/ipc/contract.ts';
import { MAX_OPEN_HANDLES } from '#shared/ipc/limits.ts';
import type { EvidenceError } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { EvidenceFolder } from '../files/evidence-folder.ts';
import type { EvidenceReader } from '../files/evidence-reader.ts';
import type { EvidenceWriter } from '../files/evidence-writer.ts';
import { createHandleTable, type HandleTable, type Releasable } from '../files/handle-table.ts';
import type { Caller } from './caller.ts';

type EvidenceChannels = Pick<
  Handlers<Caller>,
  Extract<keyof Handlers<Caller>, `evidence:${string}`>
>;

export interface EvidenceHandlers {
  readonly handlers: EvidenceChannels;
  releaseAll(owner: number): Promise<void>;
}

export function evidenceHandlers(folder: EvidenceFolder): EvidenceHandlers {
  const writers = createHandleTable<EvidenceWriter>(MAX_OPEN_HANDLES);
  const readers = createHandleTable<EvidenceReader>(MAX_OPEN_HANDLES);
  const handlers: EvidenceChannels = {
    'evidence:has': ({ sha256 }) => folder.has(sha256),
    'evidence:begin': async ({ sizeBytes }, { id }) =>
      hold(writers, id, await folder.begin(sizeBytes), (handle) => ({ handle })),
    'evidence:append': ({ handle, bytes }, { id }) =>
      writers.get(id, handle)?.append(bytes) ?? NO_SUCH_HANDLE,
    'evidence:commit': ({ handle }, { id }) => writers.get(id, handle)?.commit() ?? NO_SUCH_HANDLE,
    'evidence:open': async ({ sha256 }, { id }) =>
      hold(readers, id, await folder.open(sha256), (handle, { sizeBytes }) => ({
        handle,
        sizeBytes,
      })),
    'evidence:read': ({ handle }, { id }) => readers.get(id, handle)?.next() ?? NO_SUCH_HANDLE,
    'evidence:close': async ({ handle }, { id }) => {
      await Promise.all([writers.release(id, handle), readers.release(id, handle)]);
      return null;
    },
  };
  const releaseAll = async (owner: number): Promise<void> => {
    await Promise.all([writers.releaseAll(owner), readers.releaseAll(owner)]);
  };
  return { handlers, releaseAll };
}

const NO_SUCH_HANDLE = err({ type: 'storage-failed', message: 'no such handle' });

async function hold<T extends Releasable, V>(
  table: HandleTable<T>,
  owner: number,
  opened: Result<T, EvidenceError>,
  valueOf: (handle: string, item: T) => V,
): Promise<Result<V, EvidenceError>> {
  if (!opened.ok) return opened;
  const handle = table.add(owner, opened.value);
  if (handle !== null) return ok(valueOf(handle, opened.value));
  await opened.value.release();
  return err({ type: 'storage-failed', message: 'too many open handles' });
}
