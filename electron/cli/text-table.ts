/** Columns of a terminal that a text takes: Chinese characters and full-width forms take two. */
function width(text: string): number {
  let columns = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const isWide = (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xff60);
    columns += isWide ? 2 : 1;
  }
  return columns;
}

/** Lines of a table, its columns lined up; numbers stand at the right. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string[] {
  const cells = [header, ...rows].map((row) => row.map((cell) => String(cell ?? '–')));
  const widths = header.map((_, column) =>
    Math.max(...cells.map((row) => width(row[column] ?? ''))),
  );
  return cells.map((row, index) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - width(cell));
        const isNumber = index > 0 && typeof rows[index - 1]?.[column] === 'number';
        return isNumber ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd(),
  );
}
