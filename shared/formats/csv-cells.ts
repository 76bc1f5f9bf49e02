/** A byte order mark, so that spreadsheets take the file for UTF-8. */
export const CSV_MARK = '\u{FEFF}';

/**
 * A row of a CSV file with its line end. Cells that a spreadsheet would take for a formula get a quote mark before them
 * (ASVS 1.2.10): what a foreign list brought in must do no harm when it is handed back. A lone dash, as lists write for
 * „none“, is no formula.
 */
export const csvRow = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => quoted(harmless(String(cell)))).join(',')}\r\n`;

const harmless = (cell: string): string =>
  /^[=+\-@\t\r\0＝＋－＠]/.test(cell) && !/^[-－]+$/.test(cell) ? `'${cell}` : cell;

const quoted = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
