import {
  openTable,
  type TableCancelled,
  type TableChoice,
  type TableFile,
  tableSizeLimit,
} from '#shared/formats/table/table-file.ts';
import type { TableRefusal } from '#shared/formats/table/table-refusal.ts';
import {
  isTableRefusal,
  type TableSheet,
  type TableSlice,
} from '#shared/formats/table/table-sheet.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import type { Handlers } from './serve.ts';

/** A sheet as a page sees it before its rows are asked for. */
export type SheetFace = Omit<TableSheet, 'slices'>;

/** A table file as a page sees it. */
export type TableFace = Omit<TableFile, 'sheets'> & { readonly sheets: readonly SheetFace[] };

export type TableAsks = {
  readonly open: {
    readonly request: { readonly file: Blob; readonly name: string; readonly choice: TableChoice };
    /** Part of the file read, 0 to 1. */
    readonly progress: number;
    readonly answer: Result<TableFace, TableRefusal | TableCancelled>;
  };
  readonly rows: {
    /** Place of the sheet among those of the face. */
    readonly request: { readonly sheet: number };
    readonly progress: TableSlice;
    readonly answer: Result<null, TableRefusal | TableCancelled>;
  };
};

/** Reads one table file. */
export function tableHandlers(): Handlers<TableAsks> {
  let open: TableFile | null = null;
  return {
    async open({ file, name, choice }, { cancel, progress }) {
      const opened = await openTableBlob(file, name, choice, {
        signal: cancel,
        onProgress: progress,
      });
      open = opened.ok ? opened.value : null;
      return { answer: opened.ok ? ok(faceOf(opened.value)) : opened };
    },
    async rows({ sheet }, { cancel, progress }) {
      const read = known(
        known(open, 'a file is opened before it is read').sheets[sheet],
        'a sheet',
      );
      for (const slice of read.slices()) {
        if (isTableRefusal(slice)) return { answer: err(slice) };
        progress(slice);
        await nextMessage();
        if (cancel.aborted) return { answer: err({ type: 'cancelled' }) };
      }
      return { answer: ok(null) };
    },
  };
}

/** {@link openTable} for a file that is not in memory yet: one that is too large stays where it is. */
export async function openTableBlob(
  file: Blob,
  name: string,
  choice: TableChoice,
  watch: {
    readonly signal: { readonly aborted: boolean };
    readonly onProgress: (done: number) => void;
  },
): Promise<Result<TableFile, TableRefusal | TableCancelled>> {
  const limitBytes = tableSizeLimit(name);
  if (file.size > limitBytes) {
    return err({ type: 'table-too-large', sizeBytes: file.size, limitBytes });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return openTable(bytes, choice, { ...watch, pause: nextMessage });
}

export const faceOf = ({ sheets, ...file }: TableFile): TableFace => ({
  ...file,
  sheets: sheets.map(({ name, isHidden, header, headerLine, preview, rowCount }) => ({
    name,
    isHidden,
    header,
    headerLine,
    preview,
    rowCount,
  })),
});

/** Lets waiting messages in: otherwise a wish to cancel would not be heard. */
export const nextMessage = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
