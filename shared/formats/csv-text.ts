import papa from 'papaparse/papaparse.js';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { TABLE_LIMITS, type TableRefusal } from './table/table-refusal.ts';
import { decodeText, type TextEncodingName } from './text-encoding.ts';

/** A decoded CSV text, line ends as line feeds, with its delimiter. */
export interface CsvText {
  readonly text: string;
  readonly encoding: TextEncodingName;
  readonly delimiter: string;
}

/** A row of cells. `line` is where it starts in the file, from 1; a row over several lines has one number. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Text stands after a closing quote. */
  readonly badQuotes: boolean;
}

/** Delimiters that are looked for. */
export const CSV_DELIMITERS = [',', '\t', ';', '|'] as const;
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number];

/** How a person wants a file read; what is left out is guessed. */
export interface CsvChoice {
  readonly encoding?: TextEncodingName;
  readonly delimiter?: CsvDelimiter;
}

/** Characters parsed at a time: a few ms of work, and few enough that what is cast away dies young. */
const SLICE_CHARS = 1 << 17;
const SAMPLE_CHARS = 1 << 16;

/** Decodes a CSV file and finds its delimiter. The header is the reader's business. */
export function openCsv(bytes: Uint8Array, choice: CsvChoice = {}): Result<CsvText, TableRefusal> {
  const limitBytes = TABLE_LIMITS.csvBytes;
  if (bytes.length > limitBytes) {
    return err({ type: 'table-too-large', sizeBytes: bytes.length, limitBytes });
  }
  const decoded = decodeText(bytes, choice.encoding);
  if (!decoded.ok) return decoded;
  const { encoding } = decoded.value;
  const raw = decoded.value.text;
  const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw;
  if (!/\S/.test(text)) return err({ type: 'table-empty' });
  return ok({ text, encoding, delimiter: choice.delimiter ?? guessedDelimiter(text) });
}

function guessedDelimiter(text: string): string {
  const guessing = { preview: 20, delimitersToGuess: [...CSV_DELIMITERS], skipEmptyLines: true };
  return papa.parse(text.slice(0, SAMPLE_CHARS), guessing).meta.delimiter;
}

/** Rows of one stretch of a file. */
export interface CsvSlice {
  readonly rows: readonly CsvRow[];
  /** Part of the file read so far, 0 to 1. */
  readonly done: number;
}

/**
 * Reads the rows stretch by stretch, blank lines left out, so that the caller can breathe, show progress and stop in between.
 * Ends with a refusal where a quote is never closed, since nothing after it can be trusted.
 */
export function* csvSlices({ text, delimiter }: CsvText): Generator<CsvSlice | TableRefusal> {
  const parser = new papa.Parser({ delimiter, newline: '\n' });
  let start = 0;
  let line = 1;
  while (start < text.length) {
    const end = Math.min(text.length, start + SLICE_CHARS);
    const isLast = end === text.length;
    const slice = text.slice(start, end);
    const parsed = parser.parse(slice, 0, !isLast);
    // Not one whole row in so long a stretch: a quote that is never closed, or a cell that no list has.
    if (!isLast && parsed.data.length === 0) {
      yield slice.includes('"')
        ? { type: 'csv-quotes', line }
        : { type: 'csv-row-too-long', line, limitChars: SLICE_CHARS };
      return;
    }
    const isQuoted = slice.includes('"');
    const bad = new Map(parsed.errors.map((error) => [error.row, error.code]));
    const rows: CsvRow[] = [];
    for (const [index, cells] of parsed.data.entries()) {
      const lines = isQuoted ? 1 + lineFeeds(cells) : 1;
      const code = bad.get(index);
      if (code === 'MissingQuotes' || (code === 'InvalidQuotes' && lines > 1)) {
        return yield { type: 'csv-quotes', line };
      }
      if (cells.length > 1 || cells[0]?.trim() !== '') {
        rows.push({ line, cells, badQuotes: code !== undefined });
      }
      line += lines;
    }
    start = isLast ? end : start + parsed.meta.cursor;
    yield { rows, done: start / text.length };
  }
}

/** Whether a yield of {@link csvSlices} is a refusal. */
export const isCsvRefusal = (item: CsvSlice | TableRefusal): item is TableRefusal => 'type' in item;

function lineFeeds(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}
