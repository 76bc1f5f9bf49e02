import { CONTROL } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import {
  assetKind,
  type DesignationAttribute,
  designationKind,
  organisationKind,
  systemKind,
} from '#shared/domain/register.ts';
import { candidatesOf } from '#shared/journal/register.ts';
import type { Row } from '#shared/journal/table.ts';
import { recordNew, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import type { AssetRow, AssetRowSlice, RejectedRow } from './asset-rows.ts';
import type { PlannedRecord, PlannedSystem, RegisterLookup } from './register-lookup.ts';

/** How many records of a kind an import adds, changes and finds as they are. */
export interface ImportTally {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What an import would do. Plain data, so that a worker can hand it back. */
export interface AssetImportPlan {
  readonly writes: readonly Write[];
  /** Rows after the header: `kept` + `rejected.length`. */
  readonly read: number;
  readonly kept: number;
  readonly rejected: readonly RejectedRow[];
  readonly organisations: ImportTally;
  readonly systems: ImportTally;
  readonly assets: ImportTally;
  /** 重点 and 靶标 newly given or taken. */
  readonly designations: number;
  /** Cells that say something else of an organisation or system than an earlier line, which counts. */
  readonly differing: number;
  /** Batches that the register was read from; see `RegisterRows`. */
  readonly batches: number;
}

/** From when on (ms, 0 for always) and on what basis (文号) 重点 and 靶标 hold. */
export interface ImportTerms {
  readonly effectiveFrom: number;
  readonly basis: string;
}

/** An import being planned. */
export interface ImportDraft {
  take(slice: AssetRowSlice): void;
  finish(terms: ImportTerms): Omit<AssetImportPlan, 'batches'>;
}

type Counts = { -readonly [Key in keyof ImportTally]: number };
type Fields = Record<string, unknown>;

const newTally = (): Counts => ({ added: 0, changed: 0, unchanged: 0 });

/** Starts planning an import into the register. */
export function draftImport(register: RegisterLookup, ids: IdSource): ImportDraft {
  const assetWrites: Write[] = [];
  const rejected: RejectedRow[] = [];
  const assets = newTally();
  let kept = 0;
  let differing = 0;
  const say = (record: PlannedRecord, field: string, value: unknown): void => {
    if (value === '' || value === null) return;
    const said = record.said.get(field);
    if (said === undefined) record.said.set(field, value);
    else if (said !== value) differing++;
  };
  let last: Place | undefined;
  const placeOf = (row: AssetRow): Place => {
    const organisation = register.organisation(row.organisation);
    const system = register.system(organisation, row.system);
    say(organisation, 'type', row.organisationType);
    say(organisation, 'sector', row.sector);
    say(organisation, 'region', row.region);
    say(organisation, 'city', row.city);
    say(organisation, KEY_UNIT, row.keyUnit);
    say(system, 'protectionLevel', row.protectionLevel);
    say(system, TARGET, row.target);
    return { row, system };
  };
  const takeRow = (row: AssetRow): void => {
    if (last === undefined || !isSamePlace(last.row, row)) last = placeOf(row);
    const { system } = last;
    const before = system.assets.get(row.name);
    if (typeof before === 'number') {
      rejected.push({ line: row.line, reason: 'duplicate', firstLine: before });
      return;
    }
    kept++;
    const write = assetWrite(row, system, before, ids);
    if (write === null) assets.unchanged++;
    else {
      assetWrites.push(write);
      if (before === undefined) assets.added++;
      else assets.changed++;
    }
    system.assets.set(row.name, row.line);
  };
  return {
    take(slice) {
      rejected.push(...slice.rejected);
      for (const row of slice.rows) takeRow(row);
    },
    finish(terms) {
      const owners = ownerWrites(register, ids, terms);
      return {
        writes: [...owners.writes, ...assetWrites],
        read: kept + rejected.length,
        kept,
        rejected: rejected.toSorted((a, b) => a.line - b.line),
        organisations: owners.organisations,
        systems: owners.systems,
        assets,
        designations: owners.designations,
        differing,
      };
    },
  };
}

/** Where an asset belongs, and the row that said so. */
interface Place {
  readonly row: AssetRow;
  readonly system: PlannedSystem;
}

/** Whether two rows say the same of everything above the asset, as neighbours mostly do. */
const isSamePlace = (a: AssetRow, b: AssetRow): boolean =>
  a.system === b.system &&
  a.organisation === b.organisation &&
  a.organisationType === b.organisationType &&
  a.sector === b.sector &&
  a.region === b.region &&
  a.city === b.city &&
  a.keyUnit === b.keyUnit &&
  a.protectionLevel === b.protectionLevel &&
  a.target === b.target;

/** Keys under which a list's designations are kept among what it says; no field is called so. */
const KEY_UNIT = '$key-unit';
const TARGET = '$target';

/** The write for one row, or null where the register has it already. */
function assetWrite(
  row: AssetRow,
  system: PlannedSystem,
  before: Row | undefined,
  ids: IdSource,
): Write | null {
  const fields: Fields = before === undefined ? { name: row.name, system: system.id } : {};
  setChanged(fields, before, 'address', row.address);
  setChanged(fields, before, 'type', row.type);
  setChanged(fields, before, 'owner', row.owner);
  setChanged(fields, before, 'note', row.note);
  for (const tag of row.tags) {
    if (before?.values[`tag:${tag}`] !== true) fields[`tag:${tag}`] = true;
  }
  if (before === undefined) return newAsset(ids.next() as RecordId, fields);
  return changeWrite(assetKind, before, fields);
}

/** What `recordNew` gives, without its copies: there may be hundreds of thousands. */
const newAsset = (record: RecordId, body: Fields): Write => ({
  audience: CONTROL,
  kind: assetKind.kind,
  entry: { type: ASSET_RECORDED, schema: assetKind.schemaVersion, record, body, replaces: NONE },
});

const ASSET_RECORDED = `${assetKind.kind}.recorded`;
const NONE: Write['entry']['replaces'] = [];

function setChanged(fields: Fields, before: Row | undefined, field: string, value: unknown): void {
  if (value !== '' && before?.values[field] !== value) fields[field] = value;
}

/** The write of fields that replaces what the row shows for them; null when there are none. */
function changeWrite(kind: Kind, row: Row, fields: Fields): Write | null {
  const names = Object.keys(fields);
  if (names.length === 0) return null;
  const write = recordNew(CONTROL, kind, row.id as RecordId, fields);
  const replaces = names.flatMap((name) => candidatesOf(row, name).map(({ entry }) => entry));
  return { ...write, entry: { ...write.entry, replaces: [...new Set(replaces)] } };
}

interface OwnerWrites {
  readonly writes: Write[];
  readonly organisations: Counts;
  readonly systems: Counts;
  designations: number;
}

/** Organisations, systems and designations that the list names, in the order in which it names them. */
function ownerWrites(register: RegisterLookup, ids: IdSource, terms: ImportTerms): OwnerWrites {
  const found: OwnerWrites = {
    writes: [],
    organisations: newTally(),
    systems: newTally(),
    designations: 0,
  };
  const designate = (record: PlannedRecord, attribute: DesignationAttribute, key: string): void => {
    const value = record.said.get(key);
    if (typeof value !== 'string') return;
    const standing = register.designated(record.id, attribute) ?? IMPLIED[attribute];
    if (value === standing) return;
    const designation = { subject: record.id, attribute, value, ...terms };
    const id = ids.next() as RecordId;
    found.writes.push(recordNew(CONTROL, designationKind, id, designation));
    found.designations++;
  };
  for (const organisation of register.organisations.values()) {
    const systems = [...organisation.systems.values()].filter(isNamed);
    if (systems.length === 0) continue;
    writeOwner(organisation, organisationKind, found.organisations, found.writes);
    designate(organisation, 'key-unit', KEY_UNIT);
    for (const system of systems) {
      writeOwner(system, systemKind, found.systems, found.writes);
      designate(system, 'target', TARGET);
    }
  }
  return found;
}

/** What holds while nothing was ever designated. */
const IMPLIED: Partial<Record<DesignationAttribute, string>> = { 'key-unit': 'no', target: 'none' };

/** Whether the list names the system: one of its assets then has the number of a line. */
function isNamed(system: PlannedSystem): boolean {
  for (const asset of system.assets.values()) if (typeof asset === 'number') return true;
  return false;
}

function writeOwner(record: PlannedRecord, kind: Kind, tally: Counts, writes: Write[]): void {
  const fields: Fields = {};
  for (const [field, value] of record.said) {
    if (!field.startsWith('$') && record.row?.values[field] !== value) fields[field] = value;
  }
  if (record.row === null) {
    writes.push(recordNew(CONTROL, kind, record.id, fields));
    tally.added++;
    return;
  }
  const write = changeWrite(kind, record.row, fields);
  if (write === null) tally.unchanged++;
  else {
    writes.push(write);
    tally.changed++;
  }
}
