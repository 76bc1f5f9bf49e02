import type { FileError, Host, SavedFile } from '#renderer/platform/host.ts';
import { beginSlices } from '#renderer/storage/slices.ts';
import { TABLE_MEDIA, writeCsv, writeXlsx } from '#shared/formats/table/table-writer.ts';
import type { WrittenTable } from '#shared/formats/table/written-table.ts';
import type { Result } from '#shared/kernel/result.ts';

export type TableFormat = keyof typeof TABLE_MEDIA;

/**
 * Writes tables into a file that the person chooses, in slices so that the page goes on. CSV holds the first table only.
 * `make` is called once the place is chosen. Null: the person cancelled.
 */
export function saveTable(
  host: Host,
  name: string,
  format: TableFormat,
  make: () => readonly WrittenTable[],
): Promise<Result<SavedFile | null, FileError>> {
  const accept = [{ label: format.toUpperCase(), extensions: [format] }];
  return host.saveFile({ suggestedName: `${name}.${format}`, accept }, contentOf(format, make));
}

async function* contentOf(
  format: TableFormat,
  make: () => readonly WrittenTable[],
): AsyncGenerator<Uint8Array> {
  const slices = beginSlices();
  const watch = { pause: () => slices.breathe() };
  const tables = make();
  const [first] = tables;
  const pieces =
    format === 'xlsx'
      ? await writeXlsx(tables, watch)
      : first === undefined
        ? []
        : await writeCsv(first, watch);
  yield* pieces ?? [];
}
