import { designationKind } from '#shared/domain/register.ts';
import { valueOfRow } from '#shared/journal/read.ts';
import type { Row, Segment } from '#shared/journal/table.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { RegisterRows } from './register-rows.ts';

/** A record of the register as an import sees it: there before (`row`) or new, and what the list says of it. */
export interface PlannedRecord {
  readonly id: RecordId;
  readonly row: Row | null;
  /** Values from the list; the first line that says something counts. */
  readonly said: Map<string, unknown>;
  /** Line of the list of its own kind that names it; 0 for none. */
  line: number;
  /** Whether any row names it. */
  isNamed: boolean;
}

export interface PlannedOrganisation extends PlannedRecord {
  readonly systems: Map<string, PlannedSystem>;
}

export interface PlannedSystem extends PlannedRecord {
  /** Assets by name: there before, or the line of the list that named it. */
  readonly assets: Map<string, Row | number>;
}

/** Organisations by name with their systems and assets, those of `rows` and those that an import adds. */
export interface RegisterLookup {
  readonly organisations: Map<string, PlannedOrganisation>;
  /** Value of `attribute` of a subject that takes effect last. */
  designated(subject: string, attribute: string): string | undefined;
  organisation(name: string): PlannedOrganisation;
  system(organisation: PlannedOrganisation, name: string): PlannedSystem;
  /** Notes who stands above an organisation; false where that would make it stand above itself. */
  putUnder(name: string, parent: string): boolean;
}

/** Prepares the register for looking up by name. Removed records are not found: a list that names one enters it anew. */
export function registerLookup(rows: RegisterRows, ids: IdSource): RegisterLookup {
  const organisations = new Map<string, PlannedOrganisation>();
  const byId = new Map<string, PlannedOrganisation>();
  for (const row of rowsIn(rows.organisations)) {
    const one = { ...planned(row, ids), systems: new Map<string, PlannedSystem>() };
    byId.set(row.id, one);
    addOnce(organisations, text(row, 'name'), one);
  }
  const systemsById = new Map<string, PlannedSystem>();
  for (const row of rowsIn(rows.systems)) {
    const one = { ...planned(row, ids), assets: new Map<string, Row | number>() };
    systemsById.set(row.id, one);
    const owner = byId.get(text(row, 'organisation'));
    if (owner !== undefined) addOnce(owner.systems, text(row, 'name'), one);
  }
  for (const row of rowsIn(rows.assets)) {
    const owner = systemsById.get(text(row, 'system'));
    if (owner !== undefined) addOnce(owner.assets, text(row, 'name'), row);
  }
  const designations = latestDesignations(rows.designations);
  const parents = new Map<string, string>();
  const parentOf = (name: string): string | undefined => {
    const told = parents.get(name);
    const id = organisations.get(name)?.id;
    if (told !== undefined || id === undefined) return told;
    const parent = byId.get(designations.get(`parent ${id}`)?.value ?? '');
    return parent?.row === undefined || parent.row === null ? undefined : text(parent.row, 'name');
  };
  return {
    organisations,
    designated: (subject, attribute) => designations.get(`${attribute} ${subject}`)?.value,
    putUnder(name, parent) {
      const seen = new Set([name]);
      for (let above: string | undefined = parent; above !== undefined; above = parentOf(above)) {
        if (seen.has(above)) return false;
        seen.add(above);
      }
      parents.set(name, parent);
      return true;
    },
    organisation(name) {
      let found = organisations.get(name);
      if (found === undefined) {
        found = { ...planned(null, ids), systems: new Map() };
        found.said.set('name', name);
        organisations.set(name, found);
      }
      return found;
    },
    system(organisation, name) {
      let found = organisation.systems.get(name);
      if (found === undefined) {
        found = { ...planned(null, ids), assets: new Map() };
        found.said.set('name', name).set('organisation', organisation.id);
        organisation.systems.set(name, found);
      }
      return found;
    },
  };
}

const planned = (row: Row | null, ids: IdSource): PlannedRecord => ({
  id: (row?.id ?? ids.next()) as RecordId,
  row,
  said: new Map(),
  line: 0,
  isNamed: false,
});

const text = (row: Row, field: string): string => {
  const value = row.values[field];
  return typeof value === 'string' ? value : '';
};

function* rowsIn(segments: readonly Segment[]): Generator<Row> {
  for (const segment of segments) {
    for (const row of segment) if (!row.removed) yield row;
  }
}

/** Of two records of one name the one that arrived first is meant; people settle which of them stays. */
function addOnce<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

interface Latest {
  readonly id: string;
  readonly from: number;
  readonly value: string;
}

function latestDesignations(segments: readonly Segment[]): Map<string, Latest> {
  const latest = new Map<string, Latest>();
  for (const row of rowsIn(segments)) {
    const { subject, attribute, value, effectiveFrom: from } = valueOfRow(designationKind, row);
    const key = `${attribute} ${subject}`;
    const before = latest.get(key);
    if (
      before === undefined ||
      before.from < from ||
      (before.from === from && before.id < row.id)
    ) {
      latest.set(key, { id: row.id, from, value });
    }
  }
  return latest;
}
