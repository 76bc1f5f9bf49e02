import { err, ok, type Result } from '#shared/kernel/result.ts';
import { unmarked } from '../csv-cells.ts';
import { type CsvChoice, csvSlices, type CsvText, isCsvRefusal, openCsv } from '../csv-text.ts';
import { TABLE_LIMITS, type TableRefusal } from './table-refusal.ts';
import {
  headerPlace,
  PREVIEW_ROWS,
  type RawRow,
  rowProblem,
  type TableRow,
  type TableSheet,
  type TableSlice,
} from './table-sheet.ts';
import { openXlsx } from './xlsx-parts.ts';
import { readXlsxSheet } from './xlsx-sheet.ts';
import { readWorkbook } from './xlsx-workbook.ts';

/** A file of tables, open for reading. */
export interface TableFile {
  readonly format: 'csv' | 'xlsx';
  /** Null for XLSX, which says itself how it is written. */
  readonly encoding: CsvText['encoding'] | null;
  readonly delimiter: string | null;
  /** Sheets that have a header and at least one row, in their order. */
  readonly sheets: readonly TableSheet[];
  /** Sheets without that, and why they are not among `sheets`. */
  readonly skipped: readonly { readonly name: string; readonly reason: 'empty' | 'only-header' }[];
}

/** How a person wants a file read; what is left out is guessed. */
export interface TableChoice extends CsvChoice {
  /** Sheet name (empty for CSV) → line of its header. */
  readonly headerLines?: ReadonlyMap<string, number>;
}

/** How long opening a workbook is watched. */
export interface TableWatch {
  readonly signal?: { readonly aborted: boolean };
  /** Part of the file read, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Lets others have the thread for a moment. */
  readonly pause?: () => Promise<void>;
}

/** The watcher wanted no more. */
export interface TableCancelled {
  readonly type: 'cancelled';
}

/** The kind of table file that bytes are: a workbook is a zip. */
export const tableFormat = (bytes: Uint8Array): 'csv' | 'xlsx' =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 ? 'xlsx' : 'csv';

/** The largest file of that kind that is read, in bytes; looked at before the file is loaded. */
export const tableSizeLimit = (name: string): number =>
  /\.xls[xm]$/i.test(name) ? TABLE_LIMITS.xlsxBytes : TABLE_LIMITS.csvBytes;

/**
 * Opens a CSV file or a workbook (XLSX): what its tables seem to be. Which of the two it is, its first bytes say, not its name.
 * Refused as a whole where nothing of it can be trusted or where no sheet has a header and a row.
 */
export async function openTable(
  bytes: Uint8Array,
  choice: TableChoice = {},
  watch: TableWatch = {},
): Promise<Result<TableFile, TableRefusal | TableCancelled>> {
  const format = tableFormat(bytes);
  const limitBytes = format === 'xlsx' ? TABLE_LIMITS.xlsxBytes : TABLE_LIMITS.csvBytes;
  if (bytes.length > limitBytes) {
    return err({ type: 'table-too-large', sizeBytes: bytes.length, limitBytes });
  }
  return format === 'xlsx' ? openWorkbook(bytes, choice, watch) : openCsvTable(bytes, choice);
}

/** Opens a CSV file as a table; what {@link openTable} does with one, without waiting. */
export function openCsvTable(
  bytes: Uint8Array,
  choice: TableChoice = {},
): Result<TableFile, TableRefusal> {
  const csv = openCsv(bytes, choice);
  if (!csv.ok) return csv;
  const rows: RawRow[] = [];
  for (const slice of csvSlices(csv.value)) {
    if (isCsvRefusal(slice)) return err(slice);
    for (const row of slice.rows.slice(0, PREVIEW_ROWS + 10 - rows.length)) {
      rows.push({ ...row, cells: plainCells(row.cells) });
    }
    if (rows.length >= PREVIEW_ROWS + 10) break;
  }
  const sheet = sheetOf('', false, rows, choice.headerLines, (headerLine, width) =>
    csvRows(csv.value, headerLine, width),
  );
  if (sheet === 'empty') return err({ type: 'table-empty' });
  if (sheet !== 'only-header' && sheet.header.length > TABLE_LIMITS.columns) {
    const { headerLine: line } = sheet;
    return err({ type: 'table-too-many-columns', line, limit: TABLE_LIMITS.columns });
  }
  if (sheet === 'only-header') return err({ type: 'table-only-header', line: rows[0]?.line ?? 1 });
  const { encoding, delimiter } = csv.value;
  return ok({
    format: 'csv',
    encoding,
    delimiter,
    sheets: [{ ...sheet, rowCount: null }],
    skipped: [],
  });
}

function* csvRows(
  csv: CsvText,
  headerLine: number,
  width: number,
): Generator<TableSlice | TableRefusal> {
  for (const slice of csvSlices(csv)) {
    if (isCsvRefusal(slice)) return yield slice;
    const rows: TableRow[] = [];
    for (const row of slice.rows) {
      if (row.line <= headerLine) continue;
      rows.push({
        line: row.line,
        cells: plainCells(row.cells),
        problem: rowProblem(row, width, false),
      });
    }
    yield { rows, done: slice.done };
  }
}

/** Cells without the marks that keep a spreadsheet from running them. */
const plainCells = (cells: readonly string[]): readonly string[] =>
  cells.some((cell) => cell.startsWith("'")) ? cells.map(unmarked) : cells;

async function openWorkbook(
  bytes: Uint8Array,
  { headerLines }: TableChoice,
  { signal, onProgress, pause }: TableWatch,
): Promise<Result<TableFile, TableRefusal | TableCancelled>> {
  const parts = await openXlsx(bytes);
  if (!parts.ok) return parts;
  const workbook = await readWorkbook(parts.value);
  if (!workbook.ok) return workbook;
  const count = { cells: 0 };
  const sheets: TableSheet[] = [];
  const skipped: TableFile['skipped'][number][] = [];
  const all = workbook.value.sheets;
  for (const [place, part] of all.entries()) {
    const rows = await readXlsxSheet(parts.value, part, workbook.value, count, async (done) => {
      onProgress?.((place + done) / all.length);
      await pause?.();
    });
    if (!rows.ok) return rows;
    if (signal?.aborted === true) return err({ type: 'cancelled' });
    const { name, isHidden } = part;
    const sheet = sheetOf(name, isHidden, rows.value, headerLines, (headerLine, width) =>
      heldRows(rows.value, headerLine, width),
    );
    if (typeof sheet === 'string') skipped.push({ name, reason: sheet });
    else
      sheets.push({
        ...sheet,
        rowCount: rows.value.length - placeUnder(rows.value, sheet.headerLine),
      });
  }
  return sheets.length === 0
    ? err({ type: 'table-empty' })
    : ok({ format: 'xlsx', encoding: null, delimiter: null, sheets, skipped });
}

const SLICE_ROWS = 1000;

function* heldRows(
  rows: readonly RawRow[],
  headerLine: number,
  width: number,
): Generator<TableSlice | TableRefusal> {
  for (let from = placeUnder(rows, headerLine); from < rows.length; from += SLICE_ROWS) {
    const slice = rows.slice(from, from + SLICE_ROWS).map((row) => tableRow(row, width));
    yield { rows: slice, done: Math.min(1, (from + SLICE_ROWS) / rows.length) };
  }
}

const placeUnder = (rows: readonly RawRow[], headerLine: number): number =>
  rows.findIndex(({ line }) => line === headerLine) + 1;

/** A row of a sheet ends with its last filled cell; the empty ones up to the header's width belong to it. */
function tableRow(row: RawRow, width: number): TableRow {
  const { line } = row;
  const problem = rowProblem(row, width, true);
  if (row.cells.length >= width) return { line, cells: row.cells, problem };
  const cells = [...row.cells];
  while (cells.length < width) cells.push('');
  return { line, cells, problem };
}

type Rows = (headerLine: number, width: number) => Generator<TableSlice | TableRefusal>;

function sheetOf(
  name: string,
  isHidden: boolean,
  first: readonly RawRow[],
  headerLines: TableChoice['headerLines'],
  rows: Rows,
): Omit<TableSheet, 'rowCount'> | 'empty' | 'only-header' {
  const place = headerPlace(first, headerLines?.get(name));
  const top = first[place];
  if (top === undefined) return 'empty';
  const header = top.cells.map((cell) => cell.trim());
  while (header.at(-1) === '') header.pop();
  if (header.length === 0) return 'empty';
  const width = top.cells.length;
  const under = first.slice(place + 1, place + 1 + PREVIEW_ROWS);
  if (under.length === 0) return 'only-header';
  return {
    name,
    isHidden,
    header,
    headerLine: top.line,
    preview: under.map((row) => ({
      line: row.line,
      cells: row.cells,
      problem: rowProblem(row, width, true),
    })),
    slices: () => rows(top.line, width),
  };
}
