import { TABLE_LIMITS, type TableRefusal } from './table-refusal.ts';

/** What is wrong with the shape of a row. */
export type RowProblem =
  /** It has cells beyond the header, or, in a CSV file, too few. */
  | { readonly reason: 'ragged'; readonly cells: readonly [found: number, expected: number] }
  /** Text stands after a closing quote. */
  | { readonly reason: 'bad-quotes' }
  /** `column`: number of the cell that is longer than a spreadsheet allows, from 0. */
  | { readonly reason: 'cell-too-long'; readonly column: number };

/** A row under the header. */
export interface TableRow {
  /** Where it starts in the file (CSV) or its row number in the sheet (XLSX), from 1. */
  readonly line: number;
  /** As text: dates `2026-11-22` or `2026-11-22 08:30:00`, numbers as they are typed, what a formula last gave. */
  readonly cells: readonly string[];
  /** A row with a problem is rejected by every importer, with its line and this reason. */
  readonly problem: RowProblem | null;
}

/** Rows of one stretch of a sheet. */
export interface TableSlice {
  readonly rows: readonly TableRow[];
  /** Part of the sheet read so far, 0 to 1. */
  readonly done: number;
}

/** A sheet of a table file, or the one table of a CSV file. Rows that hold nothing are nowhere. */
export interface TableSheet {
  /** Empty for CSV. */
  readonly name: string;
  readonly isHidden: boolean;
  readonly header: readonly string[];
  readonly headerLine: number;
  /** The first rows under the header. */
  readonly preview: readonly TableRow[];
  /** Rows under the header; null where only reading the file would tell (CSV). */
  readonly rowCount: number | null;
  /** Rows under the header, stretch by stretch and as often as wanted; a refusal ends them, and nothing of the sheet should be kept. */
  slices(): Generator<TableSlice | TableRefusal>;
}

/** Whether a yield of {@link TableSheet.slices} is a refusal. */
export const isTableRefusal = (item: object): item is TableRefusal => 'type' in item;

/** A row before it is known which one the header is. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly badQuotes?: boolean;
}

export const PREVIEW_ROWS = 20;
/** Rows above the header that are looked through: a title, a date, who issued it. */
const TITLE_ROWS = 8;

/**
 * The place of the header among the first rows: the first row, unless it is a title, that is one cell above rows of several.
 */
export function headerPlace(rows: readonly RawRow[], wantedLine?: number): number {
  const wanted = rows.findIndex(({ line }) => line === wantedLine);
  if (wanted >= 0) return wanted;
  const first = rows.slice(0, TITLE_ROWS);
  const widths = first.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const widest = Math.max(0, ...widths);
  if (widest < 2 || (widths[0] ?? 0) > 1) return 0;
  const place = widths.findIndex((width) => width > 1);
  return place < rows.length - 1 ? place : 0;
}

/** The problem of a row under a header of `expected` cells. Empty cells beyond it, as spreadsheets write them, do no harm. */
export function rowProblem(
  { cells, badQuotes }: RawRow,
  expected: number,
  mayBeShort: boolean,
): RowProblem | null {
  if (badQuotes === true) return { reason: 'bad-quotes' };
  for (let column = 0; column < cells.length; column++) {
    if ((cells[column] as string).length > TABLE_LIMITS.cellChars) {
      return { reason: 'cell-too-long', column };
    }
  }
  if (cells.length === expected || (cells.length < expected && mayBeShort)) return null;
  const isOnlyBlank =
    cells.length > expected && cells.slice(expected).every((cell) => cell.trim() === '');
  return isOnlyBlank ? null : { reason: 'ragged', cells: [cells.length, expected] };
}

/** Cells that stand in data and not in headers: nothing, numbers, addresses, host names, links. */
export const looksLikeData = (cell: string): boolean =>
  cell === '' ||
  /^[\d.,:/%+-]+$/.test(cell) ||
  /^[a-z]+:\/\//i.test(cell) ||
  /^[\w-]+(\.[\w-]+)+$/.test(cell);
