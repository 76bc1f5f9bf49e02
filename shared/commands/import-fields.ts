import { CONTROL } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { candidatesOf } from '#shared/journal/register.ts';
import type { Row } from '#shared/journal/table.ts';
import { recordNew, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { ListRow } from './list-rows.ts';

type Fields = Record<string, unknown>;

/** Notes what a list says of a field, where the register does not say it already. An empty text says nothing. */
export function setChanged(
  fields: Fields,
  before: Row | undefined,
  field: string,
  value: unknown,
): void {
  if (value !== '' && value !== null && before?.values[field] !== value) fields[field] = value;
}

/** What a row says of the record that the list lists. Tags are added; whoever is listed is no longer missing. */
export function setOwnFields(
  fields: Fields,
  before: Row | undefined,
  row: ListRow,
  isOrganisation = false,
): void {
  setChanged(fields, before, 'owner', row.owner);
  setChanged(fields, before, 'contact', row.contact);
  setChanged(fields, before, 'note', row.note);
  if (!isOrganisation) {
    setChanged(fields, before, 'platform', row.platform);
    setChanged(fields, before, 'managed', row.managed);
    setChanged(fields, before, 'managedWhy', row.managedWhy);
  }
  for (const tag of row.tags) setElement(fields, before, `tag:${tag}`, true);
  for (const { trait, has } of row.traits) setElement(fields, before, `trait:${trait}`, has);
  if (before !== undefined) setElement(fields, before, 'trait:unlisted', false);
}

function setElement(fields: Fields, before: Row | undefined, field: string, has: boolean): void {
  if ((before?.values[field] === true) !== has) fields[field] = has;
}

/** The write of fields that replaces what the row shows for them; null when there are none. */
export function changeWrite(kind: Kind, row: Row, fields: Fields): Write | null {
  const names = Object.keys(fields);
  if (names.length === 0) return null;
  const write = recordNew(CONTROL, kind, row.id as RecordId, fields);
  const replaces = names.flatMap((name) => candidatesOf(row, name).map(({ entry }) => entry));
  return { ...write, entry: { ...write.entry, replaces: [...new Set(replaces)] } };
}
