import type { AssetRowSlice, RejectedRow } from '#shared/commands/asset-rows.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { assetCells, type AssetReading } from './asset-cells.ts';
import { type AssetMapping, mappingOfHeader } from './asset-columns.ts';
import {
  type CsvChoice,
  type CsvRow,
  csvSlices,
  type CsvText,
  isCsvRefusal,
  openCsv,
} from './csv-text.ts';
import type { TableRefusal } from './table/table-refusal.ts';

/** An asset list before it is imported: what it seems to be, for people to check. */
export interface AssetCsv {
  readonly csv: CsvText;
  readonly header: readonly string[];
  /** Guess by the headers; people may change it. */
  readonly mapping: AssetMapping;
  /** The first rows as they stand in the file. */
  readonly preview: readonly CsvRow[];
}

const PREVIEW_ROWS = 20;

/** Opens an asset list: encoding, delimiter, header, guess of the columns, first rows. */
export function openAssetCsv(
  bytes: Uint8Array,
  choice?: CsvChoice,
): Result<AssetCsv, TableRefusal> {
  const csv = openCsv(bytes, choice);
  if (!csv.ok) return csv;
  const rows: CsvRow[] = [];
  for (const slice of csvSlices(csv.value)) {
    if (isCsvRefusal(slice)) return err(slice);
    rows.push(...slice.rows.slice(0, PREVIEW_ROWS + 1 - rows.length));
    if (rows.length > PREVIEW_ROWS) break;
  }
  const [first, ...preview] = rows;
  if (first === undefined) return err({ type: 'table-empty' });
  const header = first.cells.map((cell) => cell.trim());
  const mapping = mappingOfHeader(header);
  const data = Object.keys(mapping).length > 0 ? undefined : header.find(looksLikeData);
  if (data !== undefined) return err({ type: 'table-no-header', line: first.line, cell: data });
  if (preview.length === 0) return err({ type: 'table-only-header', line: first.line });
  return ok({ csv: csv.value, header, mapping, preview });
}

/** Cells that stand in data and not in headers: nothing, numbers, addresses, host names, links. */
const looksLikeData = (cell: string): boolean =>
  cell === '' ||
  /^[\d.,:/%+-]+$/.test(cell) ||
  /^[a-z]+:\/\//i.test(cell) ||
  /^[\w-]+(\.[\w-]+)+$/.test(cell);

/**
 * Reads the assets of a list stretch by stretch. Every row after the header is either taken or rejected with its line and
 * reason; a file whose quotes do not close ends with a refusal, and nothing of it should be kept.
 */
export function* assetRows(
  { csv, header }: Pick<AssetCsv, 'csv' | 'header'>,
  reading: AssetReading,
): Generator<AssetRowSlice | TableRefusal> {
  const read = assetCells(reading);
  let isHeader = true;
  for (const slice of csvSlices(csv)) {
    if (isCsvRefusal(slice)) return yield slice;
    const rows: AssetRowSlice['rows'][number][] = [];
    const rejected: RejectedRow[] = [];
    for (const row of isHeader ? slice.rows.slice(1) : slice.rows) {
      const asset = shapeProblem(row, header.length) ?? read(row);
      if ('reason' in asset) rejected.push(asset);
      else rows.push(asset);
    }
    isHeader = isHeader && slice.rows.length === 0;
    yield { rows, rejected, done: slice.done };
  }
}

/** Whether a yield of {@link assetRows} is a refusal. */
export const isAssetRefusal = (item: AssetRowSlice | TableRefusal): item is TableRefusal =>
  'type' in item;

/** A row must have as many cells as the header; empty ones beyond, as spreadsheets write them, do no harm. */
function shapeProblem({ line, cells, badQuotes }: CsvRow, expected: number): RejectedRow | null {
  if (badQuotes) return { line, reason: 'bad-quotes' };
  if (cells.length === expected) return null;
  const surplus = cells.slice(expected);
  if (cells.length > expected && surplus.every((cell) => cell.trim() === '')) return null;
  return { line, reason: 'ragged', cells: [cells.length, expected] };
}
