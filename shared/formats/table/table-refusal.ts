import type { TextRefusal } from '../text-encoding.ts';

/** Why a file as a whole, or a sheet of it, is not a table that can be read. */
export type TableRefusal =
  | TextRefusal
  | { readonly type: 'table-empty' }
  | { readonly type: 'table-too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly type: 'table-too-many-rows'; readonly sheet: string; readonly limit: number }
  | { readonly type: 'table-too-many-columns'; readonly line: number; readonly limit: number }
  | { readonly type: 'table-no-header'; readonly line: number; readonly cell: string }
  | { readonly type: 'table-only-header'; readonly line: number }
  | { readonly type: 'csv-quotes'; readonly line: number }
  | { readonly type: 'csv-row-too-long'; readonly line: number; readonly limitChars: number }
  /** Not the zip of a workbook, cut off, damaged, or XML that no workbook holds. `part`: the file in it, where known. */
  | { readonly type: 'xlsx-broken'; readonly part: string }
  /** Protected by a password. */
  | { readonly type: 'xlsx-encrypted' }
  /** Unpacked it would be larger than is read: a zip bomb, or a list for several files. */
  | { readonly type: 'xlsx-swollen'; readonly limitBytes: number };

/** Every type of {@link TableRefusal}, for the texts of screens and of the command line. */
export const TABLE_REFUSAL_TYPES = [
  'text-binary',
  'text-encoding-unknown',
  'table-empty',
  'table-too-large',
  'table-too-many-rows',
  'table-too-many-columns',
  'table-no-header',
  'table-only-header',
  'csv-quotes',
  'csv-row-too-long',
  'xlsx-broken',
  'xlsx-encrypted',
  'xlsx-swollen',
] as const satisfies readonly TableRefusal['type'][];

/** Limits of what is read. Sizes in bytes, lengths in UTF-16 units. */
export const TABLE_LIMITS = {
  /** A CSV file. */
  csvBytes: 256 * 1024 * 1024,
  /** A workbook as it is stored. */
  xlsxBytes: 128 * 1024 * 1024,
  /** All parts of a workbook that are read, unpacked. */
  unpackedBytes: 512 * 1024 * 1024,
  /** Rows of one sheet: as many as spreadsheets have. */
  rows: 1_048_576,
  columns: 512,
  /** Cells with something in them, of all sheets. */
  cells: 12_000_000,
  /** A cell: as long as spreadsheets allow. */
  cellChars: 32_767,
  sheets: 200,
} as const;
