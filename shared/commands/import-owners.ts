import { CONTROL } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import {
  type DesignationAttribute,
  designationKind,
  organisationKind,
  systemKind,
} from '#shared/domain/register.ts';
import { recordNew, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import { normalised } from './checked-input.ts';
import { changeWrite } from './import-fields.ts';
import type { ChangedRecord, ImportTerms } from './import-plan.ts';
import type { PlannedRecord, RegisterLookup } from './register-lookup.ts';

/** Keys under which a list's designations are kept among what it says; no field is called so. */
export const KEY_UNIT = '$key-unit';
export const TARGET = '$target';
/** Name of the organisation above. */
export const PARENT = '$parent';

type Counts = { added: number; changed: number; unchanged: number };
const newTally = (): Counts => ({ added: 0, changed: 0, unchanged: 0 });

export interface OwnerWrites {
  readonly writes: Write[];
  readonly changed: ChangedRecord[];
  readonly organisations: Counts;
  readonly systems: Counts;
  designations: number;
}

/** Organisations, systems and designations that the lists name, in the order in which they name them. */
export function ownerWrites(
  register: RegisterLookup,
  ids: IdSource,
  { effectiveFrom, basis }: ImportTerms,
): OwnerWrites {
  const found: OwnerWrites = {
    writes: [],
    changed: [],
    organisations: newTally(),
    systems: newTally(),
    designations: 0,
  };
  const designate = (
    record: PlannedRecord,
    attribute: DesignationAttribute,
    value: unknown,
  ): void => {
    if (typeof value !== 'string') return;
    const standing = register.designated(record.id, attribute) ?? IMPLIED[attribute];
    if (value === standing) return;
    const designation = {
      subject: record.id,
      attribute,
      value,
      effectiveFrom,
      basis: normalised(basis),
    };
    found.writes.push(recordNew(CONTROL, designationKind, ids.next() as RecordId, designation));
    found.designations++;
  };
  // An organisation that is only named as the one above another is entered too.
  for (const { said } of [...register.organisations.values()].filter((one) => one.isNamed)) {
    const parent = said.get(PARENT);
    if (typeof parent === 'string') register.organisation(parent).isNamed = true;
  }
  for (const organisation of register.organisations.values()) {
    if (!organisation.isNamed) continue;
    writeOwner(organisation, organisationKind, found.organisations, found);
    designate(organisation, 'key-unit', organisation.said.get(KEY_UNIT));
    const parent = organisation.said.get(PARENT);
    if (typeof parent === 'string') {
      designate(organisation, 'parent', register.organisation(parent).id);
    }
    for (const system of organisation.systems.values()) {
      if (!system.isNamed) continue;
      writeOwner(system, systemKind, found.systems, found);
      designate(system, 'target', system.said.get(TARGET));
    }
  }
  return found;
}

/** What holds while nothing was ever designated. */
const IMPLIED: Partial<Record<DesignationAttribute, string>> = { 'key-unit': 'no', target: 'none' };

function writeOwner(record: PlannedRecord, kind: Kind, tally: Counts, found: OwnerWrites): void {
  const fields: Record<string, unknown> = {};
  for (const [field, value] of record.said) {
    const isElement = field.includes(':');
    const before = record.row?.values[field];
    const isSame = isElement ? (before === true) === value : before === value;
    if (!field.startsWith('$') && !isSame) fields[field] = value;
  }
  if (record.row === null) {
    found.writes.push(recordNew(CONTROL, kind, record.id, fields));
    tally.added++;
    return;
  }
  const write = changeWrite(kind, record.row, fields);
  if (write === null) {
    tally.unchanged++;
    return;
  }
  found.writes.push(write);
  found.changed.push({ kind, before: record.row, fields });
  tally.changed++;
}
