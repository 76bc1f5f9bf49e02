import { err, ok, type Result } from '#shared/kernel/result.ts';
import { TABLE_LIMITS, type TableRefusal } from './table-refusal.ts';
import type { RawRow } from './table-sheet.ts';
import { dateText } from './xlsx-dates.ts';
import type { ScanWatch, XlsxParts } from './xlsx-parts.ts';
import { capped, unescapedCell, type XlsxSheetPart, type XlsxWorkbook } from './xlsx-workbook.ts';
import type { XmlListener } from './xml-scanner.ts';

/** Counts what all sheets of a workbook hold together. */
export interface CellCount {
  cells: number;
}

/** Reads the rows of a sheet that hold anything. Formulas are not looked at, only what they last gave. */
export async function readXlsxSheet(
  parts: XlsxParts,
  sheet: XlsxSheetPart,
  workbook: XlsxWorkbook,
  count: CellCount,
  onPiece?: ScanWatch['onPiece'],
): Promise<Result<readonly RawRow[], TableRefusal>> {
  const reading = new SheetReading(sheet, workbook, count);
  const read = await parts.scan(sheet.part, reading, {
    refusal: () => reading.refusal,
    ...(onPiece === undefined ? {} : { onPiece }),
  });
  if (!read.ok) return read;
  if (reading.refusal !== null) return { ok: false, error: reading.refusal };
  if (!fillMerged(reading.rows, reading.merged, count)) {
    return err({ type: 'xlsx-swollen', limitBytes: TABLE_LIMITS.unpackedBytes });
  }
  return ok(reading.rows);
}

interface MutableRow {
  readonly line: number;
  readonly cells: string[];
}

/** Cells merged downwards: rows `from` + 1 to `to` of a column have what row `from` has. */
interface MergedCells {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

const MAX_MERGED = 200_000;
const ROWS_LIMIT = TABLE_LIMITS.rows;

class SheetReading implements XmlListener {
  wantsText = false;
  refusal: TableRefusal | null = null;
  readonly rows: MutableRow[] = [];
  readonly merged: MergedCells[] = [];
  readonly #sheet: XlsxSheetPart;
  readonly #workbook: XlsxWorkbook;
  readonly #count: CellCount;
  #line = 0;
  #cells: string[] = [];
  #column = -1;
  #type = '';
  #style = -1;
  #text = '';
  #isReading = false;

  constructor(sheet: XlsxSheetPart, workbook: XlsxWorkbook, count: CellCount) {
    this.#sheet = sheet;
    this.#workbook = workbook;
    this.#count = count;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    switch (name) {
      case 'c':
        return this.#openCell(attribute);
      case 'v':
        this.wantsText = this.#type !== 'inlineStr';
        this.#text = '';
        return;
      case 't':
        this.wantsText = this.#type === 'inlineStr' && !this.#isReading;
        return;
      case 'rPh':
        this.#isReading = true;
        return;
      case 'row':
        return this.#openRow(attribute('r'));
      case 'mergeCell':
        return this.#noteMerged(attribute('ref') ?? '');
      default:
    }
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.wantsText = false;
        return;
      case 'rPh':
        this.#isReading = false;
        return;
      case 'c':
        return this.#closeCell();
      case 'row':
        if (this.#cells.length > 0) this.rows.push({ line: this.#line, cells: this.#cells });
        return;
      default:
    }
  }

  text(piece: string): void {
    this.#text = capped(this.#text, piece);
  }

  #openRow(number: string | undefined): void {
    const line = number === undefined ? this.#line + 1 : Number(number);
    if (!Number.isInteger(line) || line <= this.#line) this.#break();
    if (line > ROWS_LIMIT) {
      this.refusal ??= { type: 'table-too-many-rows', sheet: this.#sheet.name, limit: ROWS_LIMIT };
    }
    this.#line = line;
    this.#cells = [];
    this.#column = -1;
  }

  #openCell(attribute: (name: string) => string | undefined): void {
    const place = attribute('r');
    const column = place === undefined ? this.#column + 1 : columnOf(place);
    if (column <= this.#column) this.#break();
    this.#column = column;
    this.#type = attribute('t') ?? 'n';
    const style = attribute('s');
    this.#style = style === undefined ? -1 : Number(style);
    this.#text = '';
  }

  #closeCell(): void {
    const text = this.#cellText();
    if (text === '') return;
    if (this.#column >= TABLE_LIMITS.columns) {
      const limit = TABLE_LIMITS.columns;
      this.refusal ??= { type: 'table-too-many-columns', line: this.#line, limit };
      return;
    }
    if (++this.#count.cells > TABLE_LIMITS.cells) {
      const limitBytes = TABLE_LIMITS.unpackedBytes;
      this.refusal ??= { type: 'xlsx-swollen', limitBytes };
      return;
    }
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells.push(text);
  }

  #cellText(): string {
    const text = this.#text;
    switch (this.#type) {
      case 's': {
        if (text === '') return '';
        const shared = this.#workbook.strings[Number(text)];
        if (shared === undefined) this.#break();
        return shared ?? '';
      }
      case 'b':
        return text === '1' ? 'TRUE' : text === '0' ? 'FALSE' : text;
      case 'n':
        return this.#numberText(text);
      case 'd':
        return text.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?$/, '');
      default:
        // str (a formula's text), inlineStr, e (#N/A)
        return unescapedCell(text);
    }
  }

  #numberText(text: string): string {
    if (text === '') return '';
    const value = Number(text);
    if (Number.isNaN(value)) {
      this.#break();
      return '';
    }
    const isDate = this.#workbook.isDateStyle[this.#style] === true;
    const date = isDate ? dateText(value, this.#workbook.calendar) : null;
    // 1.1000000000000001 is what 1.1 looks like on the disk.
    return date ?? (Number.isSafeInteger(value) || !Number.isInteger(value) ? String(value) : text);
  }

  #noteMerged(ref: string): void {
    const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/.exec(ref);
    if (found === null || this.merged.length >= MAX_MERGED) return;
    const [, column = '', from, to] = found;
    if (from !== to)
      this.merged.push({ column: columnOf(column), from: Number(from), to: Number(to) });
  }

  #break(): void {
    this.refusal ??= { type: 'xlsx-broken', part: this.#sheet.part };
  }
}

/** Number of a column, from 0, by a cell's place (`AB12`). */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const code = place.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
    if (at > 3) break;
  }
  return column - 1;
}

/**
 * Lists say a unit once and merge its cell over the rows of its systems: every row under it means the same. Only rows that
 * are there are filled, and every cell at most once; false when the sheet would grow beyond what a list may hold.
 */
function fillMerged(
  rows: readonly MutableRow[],
  merged: readonly MergedCells[],
  count: CellCount,
): boolean {
  if (merged.length === 0) return true;
  const placeOf = new Map(rows.map(({ line }, place) => [line, place]));
  for (const { column, from, to } of merged) {
    const place = placeOf.get(from);
    const text = place === undefined ? '' : (rows[place]?.cells[column] ?? '');
    if (place === undefined || text === '') continue;
    for (let next = place + 1; next < rows.length; next++) {
      const { line, cells } = rows[next] as MutableRow;
      if (line > to || (cells[column] ?? '') !== '') break;
      count.cells += Math.max(1, column + 1 - cells.length);
      if (count.cells > TABLE_LIMITS.cells) return false;
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
  }
  return true;
}
