import { assetKind } from '#shared/domain/register.ts';
import type { Row } from '#shared/journal/table.ts';
import type { Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { changeWrite, setChanged, setOwnFields } from './import-fields.ts';
import { missingRecords } from './import-missing.ts';
import { KEY_UNIT, ownerWrites, PARENT, TARGET } from './import-owners.ts';
import type { ImportPlan, ImportTerms } from './import-plan.ts';
import type { ListRow, ListSlice, RejectedRow } from './list-rows.ts';
import type { PlannedRecord, PlannedSystem, RegisterLookup } from './register-lookup.ts';

/** An import being planned. */
export interface ImportDraft {
  take(slice: ListSlice): void;
  finish(terms: ImportTerms): Omit<ImportPlan, 'batches'>;
}

type Fields = Record<string, unknown>;

/** Starts planning an import into the register. */
export function draftImport(register: RegisterLookup, ids: IdSource): ImportDraft {
  const drafting = new Drafting(register, ids);
  return { take: (slice) => drafting.take(slice), finish: (terms) => drafting.finish(terms) };
}

class Drafting {
  readonly #register: RegisterLookup;
  readonly #ids: IdSource;
  readonly #assetWrites: Write[] = [];
  readonly #changed: ImportPlan['changed'][number][] = [];
  readonly #rejected: RejectedRow[] = [];
  readonly #assets = { added: 0, changed: 0, unchanged: 0, missing: 0 };
  #kept = 0;
  #differing = 0;
  #last: Place | undefined;
  #wholeLists = new Set<ListRow['list']>();

  constructor(register: RegisterLookup, ids: IdSource) {
    this.#register = register;
    this.#ids = ids;
  }

  take({ rows, rejected }: ListSlice): void {
    for (const row of rejected) this.#rejected.push(row);
    for (const row of rows) {
      const problem = this.#takeRow(row);
      if (problem === null) this.#kept++;
      else this.#rejected.push(problem);
    }
  }

  finish(terms: ImportTerms): Omit<ImportPlan, 'batches'> {
    const owners = ownerWrites(this.#register, this.#ids, terms);
    const missing = missingRecords(this.#register, this.#wholeLists);
    const count = (kind: string): number => missing.filter((one) => one.kind.kind === kind).length;
    // A row that could not be read may name what seems to be missing: then nothing is marked.
    const isWhole = this.#rejected.every(({ reason }) => reason === 'duplicate');
    const marks = terms.markMissing === true && isWhole ? missing.flatMap(missingMark) : [];
    return {
      writes: [...owners.writes, ...this.#assetWrites, ...marks],
      read: this.#kept + this.#rejected.length,
      kept: this.#kept,
      rejected: this.#rejected.toSorted(
        (a, b) => (a.sheet ?? '').localeCompare(b.sheet ?? '') || a.line - b.line,
      ),
      organisations: { ...owners.organisations, missing: count('organisation') },
      systems: { ...owners.systems, missing: count('system') },
      assets: { ...this.#assets, missing: count('asset') },
      designations: owners.designations,
      differing: this.#differing,
      changed: [...owners.changed, ...this.#changed],
      missing,
    };
  }

  #takeRow(row: ListRow): RejectedRow | null {
    this.#wholeLists.add(row.list);
    if (row.list === 'assets') return this.#takeAsset(row);
    const organisation = this.#register.organisation(row.organisation);
    if (row.list === 'systems') {
      const system = this.#register.system(organisation, row.system);
      if (system.line !== 0) return duplicate(row, system.line);
      this.#place(row);
      system.line = row.line;
      this.#sayOwn(system, row);
      return null;
    }
    if (organisation.line !== 0) return duplicate(row, organisation.line);
    if (row.parent !== '' && !this.#register.putUnder(row.organisation, row.parent)) {
      return { ...where(row), reason: 'parent-cycle', column: 'parent' };
    }
    this.#place(row);
    organisation.line = row.line;
    this.#sayOwn(organisation, row);
    return null;
  }

  #takeAsset(row: ListRow): RejectedRow | null {
    if (this.#last === undefined || !isSamePlace(this.#last.row, row)) {
      this.#last = { row, system: this.#place(row) };
    }
    const { system } = this.#last;
    const before = system.assets.get(row.name);
    if (typeof before === 'number') return duplicate(row, before);
    this.#writeAsset(row, system, before);
    system.assets.set(row.name, row.line);
    return null;
  }

  #writeAsset(row: ListRow, system: PlannedSystem, before: Row | undefined): void {
    const fields: Fields = before === undefined ? { name: row.name, system: system.id } : {};
    setChanged(fields, before, 'address', row.address);
    setChanged(fields, before, 'type', row.type);
    setOwnFields(fields, before, row);
    if (before === undefined) {
      this.#assetWrites.push(newAsset(this.#ids.next() as RecordId, fields));
      this.#assets.added++;
      return;
    }
    const write = changeWrite(assetKind, before, fields);
    if (write === null) {
      this.#assets.unchanged++;
      return;
    }
    this.#assetWrites.push(write);
    this.#changed.push({ kind: assetKind, before, fields });
    this.#assets.changed++;
  }

  /** The system of a row, with what the row says of it and of its organisation. */
  #place(row: ListRow): PlannedSystem {
    const organisation = this.#register.organisation(row.organisation);
    organisation.isNamed = true;
    this.#say(organisation, 'type', row.organisationType);
    this.#say(organisation, 'sector', row.sector);
    this.#say(organisation, 'region', row.region);
    this.#say(organisation, 'city', row.city);
    this.#say(organisation, KEY_UNIT, row.keyUnit);
    if (row.parent !== '') this.#say(organisation, PARENT, row.parent);
    if (row.list === 'units') return NO_SYSTEM;
    const system = this.#register.system(organisation, row.system);
    system.isNamed = true;
    this.#say(system, 'protectionLevel', row.protectionLevel);
    this.#say(system, 'targetWeight', row.targetWeight);
    this.#say(system, TARGET, row.target);
    return system;
  }

  #sayOwn(record: PlannedRecord, row: ListRow): void {
    const fields: Fields = {};
    setOwnFields(fields, record.row ?? undefined, row, row.list === 'units');
    for (const [field, value] of Object.entries(fields)) record.said.set(field, value);
  }

  #say(record: PlannedRecord, field: string, value: unknown): void {
    if (value === '' || value === null) return;
    const said = record.said.get(field);
    if (said === undefined) record.said.set(field, value);
    else if (said !== value) this.#differing++;
  }
}

/** Stands where a list of organisations has no system. */
const NO_SYSTEM: PlannedSystem = {
  id: '' as RecordId,
  row: null,
  said: new Map(),
  line: 0,
  isNamed: false,
  assets: new Map(),
};

const where = ({ sheet, line }: ListRow) => (sheet === '' ? { line } : { sheet, line });

const duplicate = (row: ListRow, firstLine: number): RejectedRow => ({
  ...where(row),
  reason: 'duplicate',
  firstLine,
});

/** Where an asset belongs, and the row that said so. */
interface Place {
  readonly row: ListRow;
  readonly system: PlannedSystem;
}

/** Whether two rows say the same of everything above the asset, as neighbours mostly do. */
const isSamePlace = (a: ListRow, b: ListRow): boolean =>
  a.system === b.system &&
  a.organisation === b.organisation &&
  a.organisationType === b.organisationType &&
  a.sector === b.sector &&
  a.region === b.region &&
  a.city === b.city &&
  a.keyUnit === b.keyUnit &&
  a.parent === b.parent &&
  a.protectionLevel === b.protectionLevel &&
  a.targetWeight === b.targetWeight &&
  a.target === b.target;

/** What `recordNew` gives, without its copies: there may be hundreds of thousands. */
const newAsset = (record: RecordId, body: Fields): Write => ({
  audience: CONTROL,
  kind: assetKind.kind,
  entry: { type: ASSET_RECORDED, schema: assetKind.schemaVersion, record, body, replaces: NONE },
});

const ASSET_RECORDED = `${assetKind.kind}.recorded`;
const NONE: Write['entry']['replaces'] = [];

/** The mark of a record that the list lacks; none where it has the mark already. */
function missingMark({ kind, row }: ImportPlan['missing'][number]): Write[] {
  const fields: Fields = {};
  if (row.values['trait:unlisted'] !== true) fields['trait:unlisted'] = true;
  const write = changeWrite(kind, row, fields);
  return write === null ? [] : [write];
}
