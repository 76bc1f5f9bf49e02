import type { AssetRow, RejectedRow, RowRejection } from '#shared/commands/asset-rows.ts';
import type { AssetColumn, AssetMapping } from './asset-columns.ts';
import type { CsvRow } from './csv-text.ts';

/** How cells become assets. */
export interface AssetReading {
  readonly mapping: AssetMapping;
  /** System of rows that name none; without it they are rejected. */
  readonly defaultSystem?: string;
}

/** Longest text of each column, in UTF-16 units. */
const LIMITS: Readonly<Record<AssetColumn, number>> = {
  name: 200,
  system: 200,
  organisation: 200,
  organisationType: 100,
  sector: 100,
  region: 100,
  city: 100,
  address: 300,
  assetType: 100,
  owner: 200,
  protectionLevel: 100,
  keyUnit: 100,
  target: 100,
  tags: 1000,
  note: 1000,
};

/** A reader of single rows; it remembers what it cleaned, since most cells repeat the row above. */
export function assetCells(reading: AssetReading): (row: CsvRow) => AssetRow | RejectedRow {
  const row: Reading = { cells: [], problem: null };
  const columns = columnReaders(reading.mapping, row);
  const defaultSystem = cleanCell(reading.defaultSystem ?? '');
  const isNamedByAddress = reading.mapping.name === undefined;
  return ({ line, cells }) => {
    row.cells = cells;
    row.problem = null;
    const address = columns.address();
    const asset: AssetRow = {
      line,
      organisation: columns.organisation(),
      organisationType: columns.organisationType(),
      sector: columns.sector(),
      region: columns.region(),
      city: columns.city(),
      keyUnit: columns.keyUnit(),
      system: columns.system() || defaultSystem,
      protectionLevel: columns.protectionLevel(),
      target: columns.target(),
      name: isNamedByAddress ? address : columns.name(),
      address,
      type: columns.assetType(),
      owner: columns.owner(),
      note: columns.note(),
      tags: columns.tags(),
    };
    const problem = row.problem ?? missing(asset);
    return problem === null ? asset : { line, ...problem };
  };
}

type Problem = Pick<RejectedRow, 'reason' | 'column'>;

function missing({ name, organisation, system }: AssetRow): Problem | null {
  if (name === '') return { reason: 'missing-name', column: 'name' };
  if (organisation === '') return { reason: 'missing-organisation', column: 'organisation' };
  return system === '' ? { reason: 'missing-system', column: 'system' } : null;
}

/** The row being read and the first thing that is wrong with it. */
interface Reading {
  cells: readonly string[];
  problem: Problem | null;
}

function columnReaders(mapping: AssetMapping, row: Reading) {
  const text = (column: AssetColumn) => columnReader(mapping, row, column, '', asText);
  const word = <T>(
    column: AssetColumn,
    read: (key: string) => T | undefined,
    reason: RowRejection,
  ) =>
    columnReader<T | null>(mapping, row, column, null, (cell, note) => {
      const value = read(wordKey(cell));
      if (value === undefined) note({ reason, column });
      return value ?? null;
    });
  return {
    name: text('name'),
    system: text('system'),
    organisation: text('organisation'),
    organisationType: text('organisationType'),
    sector: text('sector'),
    region: text('region'),
    city: text('city'),
    address: text('address'),
    assetType: text('assetType'),
    owner: text('owner'),
    note: text('note'),
    keyUnit: word('keyUnit', keyUnitOf, 'unknown-flag'),
    protectionLevel: word('protectionLevel', protectionLevelOf, 'unknown-level'),
    target: word('target', targetOf, 'unknown-target'),
    tags: columnReader(mapping, row, 'tags', NO_TAGS, tagsOf),
  };
}

const asText = (cell: string): string => cell;

/** Reads one column of the current row; `empty` stands for a column that is not there and for an empty cell. */
function columnReader<T>(
  mapping: AssetMapping,
  row: Reading,
  column: AssetColumn,
  empty: T,
  meaning: (cell: string, note: (problem: Problem) => void) => T,
): () => T {
  const index = mapping[column];
  if (index === undefined) return () => empty;
  let lastRaw = '';
  let last = empty;
  let problem: Problem | null = null;
  const note = (found: Problem): void => void (problem ??= found);
  return () => {
    const raw = row.cells[index] ?? '';
    if (raw !== lastRaw) {
      const isClean = isPlain(raw);
      const cell = isClean ? raw : cleanCell(raw);
      lastRaw = raw;
      problem = isClean && raw.length <= LIMITS[column] ? null : textProblem(column, cell);
      last = cell === '' ? empty : meaning(cell, note);
    }
    row.problem ??= problem;
    return last;
  };
}

const wordKey = (cell: string): string =>
  cell.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/** A cell as the journal keeps it: NFC, on one line. What looks like a formula is text like any other. */
const cleanCell = (raw: string): string =>
  isPlain(raw) ? raw : raw.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/**
 * Whether a cell is certainly clean: printable ASCII, Chinese characters and their punctuation, no white space but single
 * spaces inside. Nearly every cell is, and looking is ten times faster than normalising.
 */
function isPlain(raw: string): boolean {
  let before = SPACE;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    const isCommon =
      (code >= SPACE && code < 0x7f) ||
      (code >= 0x4e00 && code <= 0x9fff) ||
      (code > 0x3000 && code <= 0x3020) ||
      (code >= 0xff01 && code <= 0xff5e);
    if (!isCommon || (code === SPACE && before === SPACE)) return false;
    before = code;
  }
  return before !== SPACE;
}

const SPACE = 0x20;

function textProblem(column: AssetColumn, clean: string): Problem | null {
  if (clean.length > LIMITS[column]) return { reason: 'too-long', column };
  for (let at = 0; at < clean.length; at++) {
    const code = clean.charCodeAt(at);
    if (code < SPACE || code === 0x7f) return { reason: 'control-character', column };
  }
  return null;
}

const LEVEL_WORDS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 };
const NO_LEVEL = new Set(['无', '-', '/', '未定级', '未备案', 'none', 'n/a', '0']);

/** 三级, 第三级, 等保3级, S3A3G3, level 3, 3 → 3; null where the list says that there is none. */
function protectionLevelOf(key: string): number | null | undefined {
  if (NO_LEVEL.has(key)) return null;
  const found =
    /^(?:等保|等级保护|第|level|l|s)*([1-5一二三四五])(?:级|a[1-5]g[1-5])?(?:等保)?$/.exec(
      key,
    )?.[1];
  if (found === undefined) return undefined;
  return LEVEL_WORDS[found] ?? Number(found);
}

const YES = new Set(['是', 'yes', 'y', 'true', '1', '√', '✓', '✔', '重点', '重点单位', 'key']);
const NO = new Set(['否', 'no', 'n', 'false', '0', '×', '-', '非重点', '普通', '一般']);

const keyUnitOf = (key: string): 'yes' | 'no' | undefined =>
  YES.has(key) ? 'yes' : NO.has(key) ? 'no' : undefined;

const MAIN = new Set([
  '主靶标',
  '主',
  'main',
  'primary',
  '靶标',
  '是',
  'yes',
  'y',
  'true',
  '1',
  '√',
]);
const SECONDARY = new Set(['分靶标', '次靶标', '分', '次', 'secondary']);
const NOT_A_TARGET = new Set(['非靶标', '否', '无', 'none', 'no', 'n', 'false', '0', '-', '×']);

function targetOf(key: string): 'main' | 'secondary' | 'none' | undefined {
  if (MAIN.has(key)) return 'main';
  if (SECONDARY.has(key)) return 'secondary';
  return NOT_A_TARGET.has(key) ? 'none' : undefined;
}

const NO_TAGS: readonly string[] = [];

const tagsOf = (cell: string): readonly string[] =>
  cell === ''
    ? NO_TAGS
    : cell
        .split(/[,;|，；、]/)
        .map((tag) => tag.trim().slice(0, 160))
        .filter((tag) => tag !== '');
