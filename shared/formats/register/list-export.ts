import { CONTROL } from '#shared/domain/audiences.ts';
import {
  type Asset,
  assetKind,
  designationKind,
  type DesignationAttribute,
  type Organisation,
  organisationKind,
  type System,
  systemKind,
  type Trait,
} from '#shared/domain/register.ts';
import { LISTS, type ListName } from '#shared/commands/list-rows.ts';
import { elementsOf, type Recorded, readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { TableCell, WrittenTable } from '../table/written-table.ts';
import { COLUMNS_OF, type ListColumn } from './list-columns.ts';

/** Words of an export; headers must be among those that the import recognises. */
export interface ExportWords {
  readonly columns: Readonly<Record<ListColumn, string>>;
  /** Names of the sheets. */
  readonly lists: Readonly<Record<ListName, string>>;
  readonly yes: string;
  readonly no: string;
  readonly targets: Readonly<Record<'main' | 'secondary' | 'none', string>>;
}

/**
 * The whole register as three tables that an import takes for what is there already: organisations with who stands above them,
 * systems, assets. 重点, 靶标 and 上级单位 are those that take effect last, as the import compares them.
 */
export function registerTables(state: ExerciseState, words: ExportWords): WrittenTable[] {
  const source = sourceOf(state);
  const rows: Readonly<Record<ListName, () => Iterable<Recorded<object>>>> = {
    units: () => inControl(state, organisationKind),
    systems: () => inControl(state, systemKind),
    assets: () => inControl(state, assetKind),
  };
  return LISTS.map((list) => listTable(list, rows[list](), source, words));
}

/** One list of the register, with the records that are given. */
export const registerTable = (
  state: ExerciseState,
  list: ListName,
  records: Iterable<Recorded<object>>,
  words: ExportWords,
): WrittenTable => listTable(list, records, sourceOf(state), words);

interface Source {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly systems: ReadonlyMap<string, System>;
  designated(subject: string, attribute: DesignationAttribute): string | undefined;
}

function sourceOf(state: ExerciseState): Source {
  const organisations = new Map<string, Organisation>();
  for (const { id, value } of inControl(state, organisationKind)) organisations.set(id, value);
  const systems = new Map<string, System>();
  for (const { id, value } of inControl(state, systemKind)) systems.set(id, value);
  const latest = new Map<
    string,
    { readonly from: number; readonly id: string; readonly value: string }
  >();
  for (const { id, value } of inControl(state, designationKind)) {
    const key = `${value.attribute} ${value.subject}`;
    const before = latest.get(key);
    const { effectiveFrom: from } = value;
    if (before === undefined || before.from < from || (before.from === from && before.id < id)) {
      latest.set(key, { from, id, value: value.value });
    }
  }
  return {
    organisations,
    systems,
    designated: (subject, attribute) => latest.get(`${attribute} ${subject}`)?.value,
  };
}

const inControl = <Value extends object>(
  state: ExerciseState,
  kind: Parameters<typeof readAll<Value>>[1],
): Iterable<Recorded<Value>> => readAll(state, kind, (audience) => audience === CONTROL);

function listTable(
  list: ListName,
  records: Iterable<Recorded<object>>,
  source: Source,
  words: ExportWords,
): WrittenTable {
  const columns = EXPORTED[list];
  return {
    name: words.lists[list],
    header: columns.map((column) => words.columns[column]),
    rows: rowsOf(list, columns, records, source, words),
  };
}

/** Assets say of their system and organisation only which they are; the other lists say the rest. */
const EXPORTED: Readonly<Record<ListName, readonly ListColumn[]>> = {
  units: COLUMNS_OF.units,
  systems: COLUMNS_OF.systems,
  assets: COLUMNS_OF.assets.filter(
    (column) =>
      ![
        'organisationType',
        'sector',
        'region',
        'city',
        'protectionLevel',
        'keyUnit',
        'target',
      ].includes(column),
  ),
};

function* rowsOf(
  list: ListName,
  columns: readonly ListColumn[],
  records: Iterable<Recorded<object>>,
  source: Source,
  words: ExportWords,
): Generator<readonly TableCell[]> {
  for (const record of records) {
    yield columns.map((column) => CELLS[list](column, record as never, source, words));
  }
}

type Cell<Value extends object> = (
  column: ListColumn,
  record: Recorded<Value>,
  source: Source,
  words: ExportWords,
) => TableCell;

const unitCell: Cell<Organisation> = (column, record, source, words) => {
  const { id, value } = record;
  switch (column) {
    case 'organisation':
      return value.name;
    case 'parent':
      return source.organisations.get(source.designated(id, 'parent') ?? '')?.name ?? '';
    case 'organisationType':
      return value.type;
    case 'keyUnit':
      return source.designated(id, 'key-unit') === 'yes' ? words.yes : words.no;
    default:
      return commonCell(column, record, value, words);
  }
};

const systemCell: Cell<System> = (column, record, source, words) => {
  const { id, value } = record;
  switch (column) {
    case 'system':
      return value.name;
    case 'organisation':
      return source.organisations.get(value.organisation)?.name ?? '';
    case 'protectionLevel':
      return value.protectionLevel;
    case 'targetWeight':
      return value.targetWeight;
    case 'target': {
      const target = source.designated(id, 'target');
      return words.targets[target === 'main' || target === 'secondary' ? target : 'none'];
    }
    default:
      return commonCell(column, record, value, words);
  }
};

const assetCell: Cell<Asset> = (column, record, source, words) => {
  const { value } = record;
  const system = source.systems.get(value.system);
  switch (column) {
    case 'name':
      return value.name;
    case 'system':
      return system?.name ?? '';
    case 'organisation':
      return source.organisations.get(system?.organisation ?? '')?.name ?? '';
    case 'address':
      return value.address;
    case 'assetType':
      return value.type;
    default:
      return commonCell(column, record, value, words);
  }
};

const CELLS: Readonly<Record<ListName, Cell<never>>> = {
  units: unitCell,
  systems: systemCell,
  assets: assetCell,
};

const TRAIT_COLUMNS: ReadonlySet<string> = new Set<Trait>([
  'critical',
  'internet',
  'cloud',
  'container',
  'microservice',
]);

/** What organisations, systems and assets have under the same names. */
function commonCell(
  column: ListColumn,
  { row }: Recorded<object>,
  value: object,
  words: ExportWords,
): TableCell {
  if (TRAIT_COLUMNS.has(column)) {
    const has = row.values[`trait:${column}`];
    // Never said is left open: reading it again must not say that it is not so.
    return has === undefined ? '' : has === true ? words.yes : words.no;
  }
  if (column === 'tags') return elementsOf(row, 'tag').join('；');
  const text = (value as Readonly<Record<string, unknown>>)[column];
  if (column === 'managed') return text === 'yes' ? words.yes : text === 'no' ? words.no : '';
  return typeof text === 'string' || typeof text === 'number' ? text : '';
}
