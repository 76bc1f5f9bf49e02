import type { RejectedRow, RowRejection } from '#shared/commands/list-rows.ts';
import type { WrittenTable } from '../table/written-table.ts';
import { isTableRefusal, type TableSheet } from '../table/table-sheet.ts';
import type { ListColumn } from './list-columns.ts';

/**
 * Words for rejected rows in one language. Those of a reason may hold `{column}`, `{first}` (the line that was taken of two
 * alike), `{found}` and `{expected}` (numbers of cells).
 */
export interface RejectionWords {
  readonly reasons: Readonly<Record<RowRejection, string>>;
  readonly columns: Readonly<Record<ListColumn, string>>;
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
    column: columns[column as ListColumn] ?? column,
    first: firstLine,
    found: cells[0],
    expected: cells[1],
  };
  return reasons[reason].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}

/**
 * The rejected rows as lists again, one for each sheet that has any: each row with its line number and the reason before its
 * own cells, so that they can be mended and imported by themselves.
 */
export function rejectedTables(
  sheets: readonly TableSheet[],
  rejected: readonly RejectedRow[],
  words: RejectionWords,
): WrittenTable[] {
  return sheets.flatMap((sheet) => {
    const own = rejected.filter((row) => (row.sheet ?? '') === sheet.name);
    if (own.length === 0) return [];
    const header = [words.line, words.reason, ...sheet.header];
    return [{ name: sheet.name, header, rows: rejectedRows(sheet, own, words) }];
  });
}

function* rejectedRows(
  sheet: TableSheet,
  rejected: readonly RejectedRow[],
  words: RejectionWords,
): Generator<readonly (string | number)[]> {
  const byLine = new Map(rejected.map((row) => [row.line, row]));
  for (const slice of sheet.slices()) {
    if (isTableRefusal(slice)) return;
    for (const { line, cells } of slice.rows) {
      const row = byLine.get(line);
      if (row !== undefined) yield [line, rejectionText(row, words), ...cells];
    }
  }
}
