import { utf8 } from '#shared/kernel/bytes.ts';
import { CSV_MARK, csvRow } from '../csv-cells.ts';
import { TABLE_LIMITS } from './table-refusal.ts';
import type { WrittenTable } from './written-table.ts';
import { xlsxFixedParts, xlsxSheetPieces } from './xlsx-markup.ts';
import { packParts } from './xlsx-pack.ts';

/** How long writing is watched. */
export interface WriteWatch {
  readonly signal?: { readonly aborted: boolean };
  readonly pause?: () => Promise<void>;
}

/** Media types of written tables. */
export const TABLE_MEDIA = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Rows written between two pauses. */
const STEP = 2000;

/**
 * A table as CSV: UTF-8 with a byte order mark, lines end with CR LF. What a spreadsheet would take for a formula gets a quote
 * mark before it, which reading takes away again. Null when it was stopped.
 */
export async function writeCsv(
  { header, rows }: WrittenTable,
  { signal, pause }: WriteWatch = {},
): Promise<readonly Uint8Array<ArrayBuffer>[] | null> {
  const pieces = [utf8(CSV_MARK + csvRow(header))];
  let text = '';
  let count = 0;
  for (const row of rows) {
    text += csvRow(row.map((cell) => cell ?? ''));
    if (++count % STEP !== 0) continue;
    pieces.push(utf8(text));
    text = '';
    await pause?.();
    if (signal?.aborted === true) return null;
  }
  pieces.push(utf8(text));
  return pieces;
}

/**
 * Tables as the sheets of a workbook: text cells are typed as text, so that nothing in them is ever run, and what looks like a
 * formula also bears the mark that keeps it a text when somebody edits it. A text longer than a cell can be is cut and ends
 * with `…`. Null when it was stopped.
 */
export async function writeXlsx(
  tables: readonly WrittenTable[],
  { signal, pause }: WriteWatch = {},
): Promise<readonly Uint8Array<ArrayBuffer>[] | null> {
  const names = sheetNames(tables.map(({ name }) => name));
  const parts = xlsxFixedParts(names).map(([name, text]) => ({ name, pieces: [utf8(text)] }));
  for (const [place, table] of tables.entries()) {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (const text of xlsxSheetPieces(table, STEP)) {
      pieces.push(utf8(text));
      await pause?.();
      if (signal?.aborted === true) return null;
    }
    parts.push({ name: `xl/worksheets/sheet${place + 1}.xml`, pieces });
  }
  return packParts(parts);
}

/** Names that spreadsheets allow, each once: 31 characters without `[]:*?/\`, no apostrophe at the ends. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.slice(0, TABLE_LIMITS.sheets).map((name, place) => {
    const clean = name
      .replaceAll(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim();
    const base = [...(clean || `Sheet${place + 1}`)].slice(0, 27).join('');
    let free = base;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${base} ${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
