/** A byte order mark, so that spreadsheets take the file for UTF-8. */
export const CSV_MARK = '\u{FEFF}';

/**
 * A row of a CSV file with its line end. Cells that a spreadsheet would take for a formula get a quote mark before them
 * (ASVS 1.2.10): what a foreign list brought in must do no harm when it is handed back. A lone dash, as lists write for
 * „none“, is no formula.
 */
export const csvRow = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r\n`;

/** Whether a spreadsheet would take a text for a formula. */
export const isFormulaLike = (text: string): boolean =>
  /^[=+\-@\t\r\0＝＋－＠]/.test(text) && !/^[-－]+$/.test(text);

/** Numbers are harmless; of texts also those that begin with quote marks before a formula get one more, so that reading can take one away. */
function harmless(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  return isFormulaLike(cell) || isMarked(cell) ? `'${cell}` : cell;
}

const isMarked = (cell: string): boolean => /^'+[=+\-@\t\r\0＝＋－＠]/.test(cell);

/** A cell as it was before {@link csvRow} marked it as text. */
export const unmarked = (cell: string): string => (isMarked(cell) ? cell.slice(1) : cell);

const quoted = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
