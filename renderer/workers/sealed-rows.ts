import { beginRows, type HashedRow } from '#renderer/storage/journal-rows.ts';
import { EMPTY_TAIL } from '#renderer/storage/journal-tail.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import type { Digest } from '#shared/kernel/ports.ts';

/** Rows ready to be stored, on their way from a worker. Their places count from 0 in each audience: the page moves them behind its own. */
export type SealedRows = readonly HashedRow[];

/** Bytes sent in one message. */
const MESSAGE_BYTES = 512 * 1024;

/** Lays batches out as rows and sends them as they fill up, so that the page works while the worker does. */
export interface RowSender {
  add(sealed: SealedBatch): Promise<void>;
  finish(): Promise<void>;
}

export function createRowSender(
  send: (rows: SealedRows, transfer: Transferable[]) => void,
  digest: Digest,
): RowSender {
  const layout = beginRows(EMPTY_TAIL, digest);
  let rows: HashedRow[] = [];
  let sizeBytes = 0;
  let closing: Promise<HashedRow | null> = Promise.resolve(null);
  const flush = (): void => {
    if (rows.length > 0)
      send(
        rows,
        rows.map(({ row }) => row.bytes.buffer),
      );
    rows = [];
    sizeBytes = 0;
  };
  const take = (full: HashedRow | null): void => {
    if (full === null) return;
    rows.push(full);
    sizeBytes += full.row.bytes.length;
    if (sizeBytes >= MESSAGE_BYTES) flush();
  };
  return {
    async add(sealed) {
      const before = closing;
      closing = layout.add(sealed); // hashed while the next batch is made
      closing.catch(() => undefined); // thrown where it is awaited
      take(await before);
    },
    async finish() {
      take(await closing);
      rows.push(...(await layout.finish()));
      flush();
    },
  };
}
