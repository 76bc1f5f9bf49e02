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
  const flush = (): void => {
    if (rows.length > 0)
      send(
        rows,
        rows.map(({ row }) => row.bytes.buffer),
      );
    rows = [];
    sizeBytes = 0;
  };
  return {
    async add(sealed) {
      const full = await layout.add(sealed);
      if (full === null) return;
      rows.push(full);
      sizeBytes += full.row.bytes.length;
      if (sizeBytes >= MESSAGE_BYTES) flush();
    },
    async finish() {
      rows.push(...(await layout.finish()));
      flush();
    },
  };
}
