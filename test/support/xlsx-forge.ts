import { xlsxFixedParts } from '#shared/formats/table/xlsx-markup.ts';
import { packParts } from '#shared/formats/table/xlsx-pack.ts';
import { concat, utf8 } from '#shared/kernel/bytes.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook with hand-written XML: the sheets' `<sheetData>` and what follows, other parts by name. */
export async function forgedXlsx(
  sheets: readonly string[],
  parts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Map<string, string>(xlsxFixedParts(sheets.map((_, at) => `表${at + 1}`)));
  for (const [at, sheet] of sheets.entries()) {
    all.set(`xl/worksheets/sheet${at + 1}.xml`, `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`);
  }
  for (const [name, text] of Object.entries(parts)) all.set(name, text);
  const pieces = [...all].map(([name, text]) => ({ name, pieces: [utf8(text)] }));
  return concat(await packParts(pieces));
}

/** A `<sheetData>` of text cells. */
export const sheetData = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map(
      (cells) =>
        `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
    )
    .join('')}</sheetData>`;
