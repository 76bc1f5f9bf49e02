import type { FileError, PickedFile } from '#renderer/platform/host.ts';
import { openWorker } from '#renderer/workers/open-worker.ts';
import type { TableAsks, TableFace } from '#renderer/workers/read-table.ts';
import type { TableCancelled, TableChoice } from '#shared/formats/table/table-file.ts';
import type { TableRefusal } from '#shared/formats/table/table-refusal.ts';
import type { TableRow } from '#shared/formats/table/table-sheet.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { ExerciseSession } from './exercise-session.ts';

/** Why a table file could not be read. */
export type TableImportError = TableRefusal | TableCancelled | FileError;

/** How long reading is watched. */
export interface TableImportWatch {
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** A table file that is open in a worker. */
export interface TableImport {
  readonly name: string;
  /** Format, encoding, and of every sheet its name, header and first rows. */
  readonly file: TableFace;
  /** All rows of a sheet. Those with a `problem` are to be rejected with their line and reason. */
  rows(
    sheet: number,
    watch?: TableImportWatch,
  ): Promise<Result<readonly TableRow[], TableRefusal | TableCancelled>>;
  close(): void;
}

/** Opens a CSV or XLSX file in a worker, as a person says or as it seems to be. Close it when done or given up. */
export async function openTableImport(
  { ports }: Pick<ExerciseSession, 'ports'>,
  picked: PickedFile,
  choice: TableChoice = {},
  watch: TableImportWatch = {},
): Promise<Result<TableImport, TableImportError>> {
  const blob = await picked.blob();
  if (!blob.ok) return blob;
  const worker = openWorker<TableAsks>(ports.spawn('read-table'));
  const request = { file: blob.value, name: picked.name, choice };
  const opened = await worker.ask('open', request, watch);
  if (!opened.ok) {
    worker.close();
    return opened;
  }
  return ok({
    name: picked.name,
    file: opened.value,
    async rows(sheet, { onProgress, signal } = {}) {
      const rows: TableRow[] = [];
      const read = await worker.ask(
        'rows',
        { sheet },
        {
          onProgress(slice) {
            for (const row of slice.rows) rows.push(row);
            onProgress?.(slice.done);
          },
          ...(signal === undefined ? {} : { signal }),
        },
      );
      return read.ok ? ok(rows) : read;
    },
    close: () => worker.close(),
  });
}
