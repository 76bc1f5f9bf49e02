import {
  type RejectedScanRow,
  type ScanDialect,
  type ScanRow,
  type ScanSlice,
} from '#shared/commands/scan-rows.ts';
import { known } from '#shared/kernel/result.ts';
import { placeOf, readPort } from '#shared/kernel/host-place.ts';
import { isTableRefusal, type TableRow, type TableSheet } from '../table/table-sheet.ts';
import { finding, hostNames } from './nessus-row.ts';
import { columnKey, SCAN_TABLES, type ScanColumn } from './scan-columns.ts';
import type { ScanRefusal } from './scan-refusal.ts';
import { cleanLine, MAX_FIELD_CHARS, readTime } from './scan-text.ts';

type Places = ReadonlyMap<ScanColumn, readonly number[]>;

/** The dialect of a table by its header, and where its columns stand; null for a header that is none of a scanner. */
export function recogniseTable(
  header: readonly string[],
): { readonly dialect: ScanDialect; readonly places: Places } | null {
  const keys = header.map(columnKey);
  for (const [dialect, table] of Object.entries(SCAN_TABLES)) {
    if (!table.marks.some((mark) => keys.includes(mark))) continue;
    const places = new Map<ScanColumn, readonly number[]>();
    for (const [column, spellings] of Object.entries(table.headers)) {
      const found = spellings.map((key) => keys.indexOf(key)).filter((at) => at >= 0);
      if (found.length > 0) places.set(column as ScanColumn, found);
    }
    if (table.needs.every((column) => places.has(column))) {
      return { dialect: dialect as ScanDialect, places };
    }
  }
  return null;
}

/** Reads the rows under the header. */
export function* scanTableRows(
  sheet: TableSheet,
  { dialect, places }: { readonly dialect: ScanDialect; readonly places: Places },
): Generator<ScanSlice | ScanRefusal> {
  for (const slice of sheet.slices()) {
    if (isTableRefusal(slice)) return yield slice;
    const rows: ScanRow[] = [];
    const rejected: RejectedScanRow[] = [];
    for (const row of slice.rows) {
      const read = shapeProblem(row) ?? rowOf(row, dialect, places);
      if ('reason' in read) rejected.push(read);
      else rows.push(read);
    }
    yield { rows, rejected, done: slice.done };
  }
}

/** Cells longer than a spreadsheet allows are no problem here: output of a scanner may be long and is cut to what is shown. */
function shapeProblem({ line, cells, problem }: TableRow): RejectedScanRow | null {
  if (problem?.reason === 'bad-quotes') return { line, reason: 'bad-quotes' };
  if (cells.every((cell) => cell.trim() === '')) return { line, reason: 'blank' };
  if (problem?.reason === 'ragged') {
    return { line, reason: 'ragged', value: problem.cells.join(' ≠ ') };
  }
  return cells.some((cell) => cell.length > MAX_FIELD_CHARS) ? { line, reason: 'too-long' } : null;
}

function rowOf(
  { line, cells }: TableRow,
  dialect: ScanDialect,
  places: Places,
): ScanRow | RejectedScanRow {
  const all = (column: ScanColumn): readonly string[] =>
    (places.get(column) ?? []).map((at) => unlisted(cells[at] ?? ''));
  /** The first column of those that may say it that does. */
  const text = (column: ScanColumn): string => all(column).find((cell) => cell.trim() !== '') ?? '';
  const shown = placeOf(text('host').split(/[\s,;|]/, 1)[0] ?? '');
  const { names, addresses } = hostNames([shown.host, ...all('name'), ...all('address')]);
  const host = cleanLine(shown.host === '' ? (names[0] ?? addresses[0] ?? '') : shown.host, 300);
  if (host === '') return { line, reason: 'missing-host' };
  const port = readPort(text('port'));
  if (port === undefined) return { line, reason: 'bad-port', value: cleanLine(text('port'), 40) };
  const url = cleanLine(text('url') === '' ? text('host') : text('url'), 1000);
  const row: Omit<ScanRow, 'found'> = {
    line,
    host,
    names,
    addresses,
    url: /^https?:\/\//i.test(url) ? url : '',
    port: port === 0 ? null : (port ?? shown.port),
    protocol: cleanLine(text('protocol'), 20).toLowerCase(),
    service: cleanLine(text('service'), 100),
    firstSeenAt: readTime(text('first')) ?? readTime(text('last')),
    lastSeenAt: readTime(text('last')),
    label: cleanLine(text('label'), 300),
    organisationName: cleanLine(text('organisation'), 300),
  };
  if (!known(SCAN_TABLES[dialect], 'only tables are read here').needs.includes('rule')) {
    return { ...row, found: null };
  }
  const found = finding({
    rule: text('rule'),
    title: text('title'),
    family: text('family'),
    severity: text('severity'),
    cvss: text('cvss'),
    cves: text('cve'),
    synopsis: text('synopsis'),
    description: text('description'),
    output: text('output'),
    solution: text('solution'),
  });
  return 'reason' in found ? { line, ...found } : { ...row, found };
}

/** Lists stand in cells as JSON (`["10.0.0.1","10.0.0.2"]`), or in the brackets of other languages. */
const unlisted = (cell: string): string =>
  /^\s*\[.*\]\s*$/s.test(cell) && !/^\s*\[[\da-f:.]+\]/i.test(cell)
    ? cell.replaceAll(/[[\]"']/g, ' ').trim()
    : cell;
