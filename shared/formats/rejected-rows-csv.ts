import type { RejectedRow, RowRejection } from '#shared/commands/asset-rows.ts';
import type { AssetColumn } from './asset-columns.ts';
import type { AssetCsv } from './asset-csv.ts';
import { CSV_MARK, csvRow } from './csv-cells.ts';
import { csvSlices, isCsvRefusal } from './csv-text.ts';

/**
 * Words for rejected rows in one language. Those of a reason may hold `{column}`, `{first}` (the line that was taken of two
 * alike), `{found}` and `{expected}` (numbers of cells).
 */
export interface RejectionWords {
  readonly reasons: Readonly<Record<RowRejection, string>>;
  readonly columns: Readonly<Record<AssetColumn, string>>;
  /** Headers of the two columns put before those of the list. */
  readonly line: string;
  readonly reason: string;
}

/** Why a row was not taken, in words. */
export function rejectionText(
  { reason, column = '', firstLine = 0, cells = [0, 0] }: RejectedRow,
  { reasons, columns }: Pick<RejectionWords, 'reasons' | 'columns'>,
): string {
  const values: Readonly<Record<string, string | number>> = {
    column: columns[column as AssetColumn] ?? column,
    first: firstLine,
    found: cells[0],
    expected: cells[1],
  };
  return reasons[reason].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}

/**
 * The rejected rows of a list as a list again, each with its line number and the reason before its own cells, so that they
 * can be mended and imported by themselves. Stretch by stretch, as UTF-8 with a byte order mark.
 */
export function* rejectedRowsCsv(
  { csv, header }: Pick<AssetCsv, 'csv' | 'header'>,
  rejected: readonly RejectedRow[],
  words: RejectionWords,
): Generator<string> {
  const byLine = new Map(rejected.map((row) => [row.line, row]));
  yield CSV_MARK + csvRow([words.line, words.reason, ...header]);
  for (const slice of csvSlices(csv)) {
    if (isCsvRefusal(slice)) return;
    let text = '';
    for (const { line, cells } of slice.rows) {
      const row = byLine.get(line);
      if (row !== undefined) text += csvRow([line, rejectionText(row, words), ...cells]);
    }
    if (text !== '') yield text;
  }
}
