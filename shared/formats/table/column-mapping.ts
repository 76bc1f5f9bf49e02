import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { TableRefusal } from './table-refusal.ts';
import { looksLikeData, type TableSheet } from './table-sheet.ts';

/** What a list of some kind can say, and how its headers are recognised. */
export interface ColumnPlan<Column extends string> {
  readonly columns: readonly Column[];
  /** Spellings of each column's header, as {@link headerKey} writes them, the more usual first. */
  readonly headers: Readonly<Record<Column, readonly string[]>>;
}

/** Column numbers, from 0, of what is taken from a sheet. */
export type ColumnMapping<Column extends string> = Readonly<Partial<Record<Column, number>>>;

/** Header as it is compared: width, case, white space, dashes and what stands in brackets do not matter. */
export const headerKey = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replaceAll(/[\s_\-*.:]+/g, '');

/** The columns that are recognised by their headers. Where two say the same, the more usual header wins, then the first. */
export function guessMapping<Column extends string>(
  { columns, headers }: ColumnPlan<Column>,
  header: readonly string[],
): ColumnMapping<Column> {
  const columnOf = new Map<string, Column>();
  for (const column of columns) {
    for (const spelling of headers[column]) columnOf.set(spelling, column);
  }
  const mapping: Partial<Record<Column, number>> = {};
  const rank = new Map<Column, number>();
  for (const [index, cell] of header.entries()) {
    const key = headerKey(cell);
    const column = columnOf.get(key);
    if (column === undefined) continue;
    const usual = headers[column].indexOf(key);
    if (usual < (rank.get(column) ?? Number.POSITIVE_INFINITY)) {
      mapping[column] = index;
      rank.set(column, usual);
    }
  }
  return mapping;
}

/** The guess for a sheet; refused where no header is recognised and the header looks like data. */
export function mapSheet<Column extends string>(
  plan: ColumnPlan<Column>,
  { header, headerLine }: Pick<TableSheet, 'header' | 'headerLine'>,
): Result<ColumnMapping<Column>, TableRefusal> {
  const mapping = guessMapping(plan, header);
  const data = Object.keys(mapping).length > 0 ? undefined : header.find(looksLikeData);
  return data === undefined
    ? ok(mapping)
    : err({ type: 'table-no-header', line: headerLine, cell: data });
}

/**
 * Name under which a mapping is remembered: the same for every file with these headers, in whatever order.
 * 53 bits of FNV-1a over both halves, in base 36.
 */
export function headerFingerprint(header: readonly string[]): string {
  const text = header.map(headerKey).toSorted().join('\n');
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + at), 0x85ebca6b);
  }
  return ((high >>> 0) * 2 ** 21 + (low >>> 11)).toString(36);
}

/** A mapping as it is remembered: columns with the keys of their headers, in pairs. */
export type RememberedMapping = readonly (readonly [column: string, header: string])[];

/** What to remember of a mapping that a person settled. */
export const rememberable = <Column extends string>(
  mapping: ColumnMapping<Column>,
  header: readonly string[],
): RememberedMapping =>
  Object.entries(mapping).flatMap(([column, index]) => {
    const cell = header[index as number];
    return cell === undefined ? [] : [[column, headerKey(cell)] as const];
  });

/** A remembered mapping for this header; null when a header that it names is not there. */
export function recalled<Column extends string>(
  { columns }: ColumnPlan<Column>,
  header: readonly string[],
  remembered: RememberedMapping,
): ColumnMapping<Column> | null {
  const keys = header.map(headerKey);
  const mapping: Partial<Record<Column, number>> = {};
  for (const [name, key] of remembered) {
    const column = columns.find((one) => one === name);
    const index = keys.indexOf(key);
    if (column === undefined || index < 0) return null;
    mapping[column] = index;
  }
  return mapping;
}

/** Reads a remembered mapping from what a device stored; null for anything else. */
export const asRemembered = (stored: unknown): RememberedMapping | null =>
  Array.isArray(stored) &&
  stored.every(
    (pair) =>
      Array.isArray(pair) && pair.length === 2 && pair.every((one) => typeof one === 'string'),
  )
    ? (stored as RememberedMapping)
    : null;
