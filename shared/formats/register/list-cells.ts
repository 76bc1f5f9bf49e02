import type {
  ListName,
  ListRow,
  RejectedRow,
  RowRejection,
  TraitSaid,
} from '#shared/commands/list-rows.ts';
import type { TableRow } from '../table/table-sheet.ts';
import type { ListColumn, ListMapping } from './list-columns.ts';

/** How the cells of a sheet become rows of a list. */
export interface SheetReading {
  readonly list: ListName;
  readonly mapping: ListMapping;
  /** System of assets whose row names none; without it they are rejected. */
  readonly defaultSystem?: string;
}

/** Longest text of each column, in UTF-16 units. */
const LIMITS: Readonly<Record<ListColumn, number>> = {
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
  parent: 200,
  contact: 300,
  targetWeight: 100,
  platform: 200,
  critical: 100,
  internet: 100,
  cloud: 100,
  container: 100,
  microservice: 100,
  managed: 100,
  managedWhy: 300,
};

/** A reader of single rows; it remembers what it cleaned, since most cells repeat the row above. */
export function listCells(
  reading: SheetReading,
  sheet: string,
): (row: TableRow) => ListRow | RejectedRow {
  const row: Reading = { cells: [], problem: null };
  const { list, mapping } = reading;
  const columns = columnReaders(mapping, row);
  const defaultSystem = cleanCell(reading.defaultSystem ?? '');
  const isNamedByAddress = mapping.name === undefined;
  return ({ line, cells }) => {
    row.cells = cells;
    row.problem = null;
    const address = columns.address();
    const read: ListRow = {
      list,
      sheet,
      line,
      organisation: columns.organisation(),
      organisationType: columns.organisationType(),
      sector: columns.sector(),
      region: columns.region(),
      city: columns.city(),
      parent: columns.parent(),
      keyUnit: columns.keyUnit(),
      system: columns.system() || defaultSystem,
      protectionLevel: columns.protectionLevel(),
      target: columns.target(),
      targetWeight: columns.targetWeight(),
      name: isNamedByAddress ? address : columns.name(),
      address,
      type: columns.assetType(),
      owner: columns.owner(),
      contact: columns.contact(),
      platform: columns.platform(),
      managed: columns.managed(),
      managedWhy: columns.managedWhy(),
      note: columns.note(),
      tags: columns.tags(),
      traits: columns.traits(),
    };
    const problem = row.problem ?? missing(read);
    return problem === null ? read : { ...(sheet === '' ? {} : { sheet }), line, ...problem };
  };
}

type Problem = Pick<RejectedRow, 'reason' | 'column'>;

function missing({ list, name, organisation, system }: ListRow): Problem | null {
  if (list === 'assets' && name === '') return { reason: 'missing-name', column: 'name' };
  if (organisation === '') return { reason: 'missing-organisation', column: 'organisation' };
  return list !== 'units' && system === '' ? { reason: 'missing-system', column: 'system' } : null;
}

/** The row being read and the first thing that is wrong with it. */
interface Reading {
  cells: readonly string[];
  problem: Problem | null;
}

function columnReaders(mapping: ListMapping, row: Reading) {
  const text = (column: ListColumn) => columnReader(mapping, row, column, '', asText);
  const word = <T>(
    column: ListColumn,
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
    parent: text('parent'),
    contact: text('contact'),
    platform: text('platform'),
    managedWhy: text('managedWhy'),
    managed: word('managed', flagOf, 'unknown-flag'),
    targetWeight: word('targetWeight', weightOf, 'unknown-weight'),
    traits: traitReader(mapping, (column) => word(column, flagOf, 'unknown-flag')),
    keyUnit: word('keyUnit', flagOf, 'unknown-flag'),
    protectionLevel: word('protectionLevel', protectionLevelOf, 'unknown-level'),
    target: word('target', targetOf, 'unknown-target'),
    tags: columnReader(mapping, row, 'tags', NO_TAGS, tagsOf),
  };
}

const TRAIT_COLUMNS = ['critical', 'internet', 'cloud', 'container', 'microservice'] as const;
const NO_TRAITS: readonly TraitSaid[] = [];

/** The traits that the list says anything of; a list without such columns says nothing and costs nothing. */
function traitReader(
  mapping: ListMapping,
  reader: (column: (typeof TRAIT_COLUMNS)[number]) => () => 'yes' | 'no' | null,
): () => readonly TraitSaid[] {
  const readers = TRAIT_COLUMNS.filter((trait) => mapping[trait] !== undefined).map((trait) => ({
    trait,
    read: reader(trait),
  }));
  if (readers.length === 0) return () => NO_TRAITS;
  return () =>
    readers.flatMap(({ trait, read }) => {
      const said = read();
      return said === null ? NO_TRAITS : [{ trait, has: said === 'yes' }];
    });
}

const asText = (cell: string): string => cell;

/** Reads one column of the current row; `empty` stands for a column that is not there and for an empty cell. */
function columnReader<T>(
  mapping: ListMapping,
  row: Reading,
  column: ListColumn,
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
      problem =
        isClean && raw.length <= LIMITS[column] && raw.charCodeAt(0) !== HASH
          ? null
          : textProblem(column, cell);
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
const HASH = 0x23;

/** What spreadsheets show where a formula failed. */
const CELL_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

function textProblem(column: ListColumn, clean: string): Problem | null {
  if (CELL_ERROR.test(clean)) return { reason: 'cell-error', column };
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

const flagOf = (key: string): 'yes' | 'no' | undefined =>
  YES.has(key) ? 'yes' : NO.has(key) ? 'no' : undefined;

/** A percentage from 0 to 100, with or without its sign. */
function weightOf(key: string): number | undefined {
  const found = /^(\d{1,3}(?:\.\d+)?)%?$/.exec(key)?.[1];
  const weight = found === undefined ? Number.NaN : Math.round(Number(found));
  return weight >= 0 && weight <= 100 ? weight : undefined;
}

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
