import { type ScanDialect, type ScanSlice, SOURCE_OF } from '#shared/commands/scan-rows.ts';
import type { ScanSource } from '#shared/domain/weak-point.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import {
  openTable,
  type TableCancelled,
  type TableChoice,
  tableFormat,
} from '../table/table-file.ts';
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
  /** Null for workbooks, which say themselves how they are written. */
  readonly encoding: TextEncodingName | null;
  /** Reads all rows from the beginning, stretch by stretch; ends with a refusal where the file as a whole can't be trusted. */
  slices(): Generator<ScanSlice | ScanRefusal>;
}

/**
 * Recognises a scanner's file by its content, never by its name: Nessus reports and tables, nuclei results, tables of FOFA and OpenAEV.
 * `expected`, where given, is the scanner that a person says it is from.
 */
export async function openScanFile(
  bytes: Uint8Array,
  expected: ScanSource | null = null,
  choice: TableChoice = {},
): Promise<Result<ScanFile, ScanRefusal | TableCancelled>> {
  if (bytes.length > MAX_SCAN_BYTES) {
    return err({ type: 'scan-too-large', sizeBytes: bytes.length, limitBytes: MAX_SCAN_BYTES });
  }
  const opened = tableFormat(bytes) === 'xlsx' ? null : openDocument(bytes, choice);
  const file = opened ?? (await openScanTable(bytes, choice));
  if (!file.ok) return file;
  const { source } = file.value;
  return expected === null || expected === source
    ? file
    : err({ type: 'scan-wrong-source', expected, found: source });
}

/** What is no table: XML or JSON, by its first character. Null for what may be a table. */
function openDocument(
  bytes: Uint8Array,
  choice: TableChoice,
): Result<ScanFile, ScanRefusal> | null {
  const decoded = decodeText(bytes, choice.encoding);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const start = text.slice(0, 4096).trimStart();
  if (start === '' && text.trim() === '') return err({ type: 'scan-empty' });
  if (start.startsWith('<')) return ok(fileOf('nessus-xml', encoding, () => nessusXmlRows(text)));
  return /^[[{]/.test(start) ? ok(fileOf('nuclei-json', encoding, () => nucleiRows(text))) : null;
}

const fileOf = (
  dialect: ScanDialect,
  encoding: TextEncodingName | null,
  slices: ScanFile['slices'],
): ScanFile => ({ dialect, source: SOURCE_OF[dialect], encoding, slices });

/** The first sheet whose header is that of a scanner. */
async function openScanTable(
  bytes: Uint8Array,
  choice: TableChoice,
): Promise<Result<ScanFile, ScanRefusal | TableCancelled>> {
  const opened = await openTable(bytes, choice);
  if (!opened.ok) return opened;
  const { sheets, encoding } = opened.value;
  for (const sheet of sheets) {
    const table = recogniseTable(sheet.header);
    if (table !== null) {
      return ok(fileOf(table.dialect, encoding, () => scanTableRows(sheet, table)));
    }
  }
  const header = sheets[0]?.header.join(', ') ?? '';
  return err({ type: 'scan-unrecognised', header: cleanLine(header, 200) });
}
