import { type ScanDialect, type ScanSlice, SOURCE_OF } from '#shared/commands/scan-rows.ts';
import type { ScanSource } from '#shared/domain/weak-point.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type CsvChoice, csvSlices, isCsvRefusal, openCsv } from '../csv-text.ts';
import { decodeText, type TextEncodingName } from '../text-encoding.ts';
import { nessusXmlRows } from './nessus-xml.ts';
import { nucleiRows } from './nuclei-json.ts';
import { recogniseTable, scanTableRows } from './scan-csv.ts';
import type { ScanRefusal } from './scan-refusal.ts';
import { cleanLine } from './scan-text.ts';

/** Largest file of a scanner, in bytes: 256 MB. */
export const MAX_SCAN_BYTES = 256 * 1024 * 1024;

/** A scanner's file, recognised and ready to be read. */
export interface ScanFile {
  readonly dialect: ScanDialect;
  readonly source: ScanSource;
  readonly encoding: TextEncodingName;
  /** Reads all rows from the beginning, stretch by stretch; ends with a refusal where the file as a whole can't be trusted. */
  slices(): Generator<ScanSlice | ScanRefusal>;
}

/**
 * Recognises a scanner's file by its content, never by its name: Nessus reports and tables, nuclei results, tables of FOFA and OpenAEV.
 * `expected`, where given, is the scanner that a person says it is from.
 */
export function openScanFile(
  bytes: Uint8Array,
  expected: ScanSource | null = null,
  choice: CsvChoice = {},
): Result<ScanFile, ScanRefusal> {
  if (bytes.length > MAX_SCAN_BYTES) {
    return err({ type: 'scan-too-large', sizeBytes: bytes.length, limitBytes: MAX_SCAN_BYTES });
  }
  const decoded = decodeText(bytes, choice.encoding);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const start = text.slice(0, 4096).trimStart();
  if (start === '' && text.trim() === '') return err({ type: 'scan-empty' });
  const opened: Result<ScanFile, ScanRefusal> = start.startsWith('<')
    ? ok(fileOf('nessus-xml', encoding, () => nessusXmlRows(text)))
    : /^[[{]/.test(start)
      ? ok(fileOf('nuclei-json', encoding, () => nucleiRows(text)))
      : openTable(bytes, choice);
  if (!opened.ok) return opened;
  const { source } = opened.value;
  return expected === null || expected === source
    ? opened
    : err({ type: 'scan-wrong-source', expected, found: source });
}

const fileOf = (
  dialect: ScanDialect,
  encoding: TextEncodingName,
  slices: ScanFile['slices'],
): ScanFile => ({ dialect, source: SOURCE_OF[dialect], encoding, slices });

function openTable(bytes: Uint8Array, choice: CsvChoice): Result<ScanFile, ScanRefusal> {
  const csv = openCsv(bytes, choice);
  if (!csv.ok) return csv;
  for (const slice of csvSlices(csv.value)) {
    if (isCsvRefusal(slice)) return err(slice);
    const [first] = slice.rows;
    if (first === undefined) continue;
    const header = first.cells.map((cell) => cell.trim());
    const table = recogniseTable(header);
    if (table === null) {
      return err({ type: 'scan-unrecognised', header: cleanLine(header.join(', '), 200) });
    }
    return ok(
      fileOf(table.dialect, csv.value.encoding, () => scanTableRows(csv.value, header, table)),
    );
  }
  return err({ type: 'scan-empty' });
}
