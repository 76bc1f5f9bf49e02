import { CONTROL } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { candidatesOf, REMOVED_FIELD } from '#shared/journal/register.ts';
import type { Row } from '#shared/journal/table.ts';
import { recordNew, type Write } from '#shared/journal/write.ts';
import { hex, utf8 } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { runningSha256 } from '#shared/kernel/sha256.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An id that follows from a text: two laptops that read the same file make the same record. */
export function derivedId(prefix: string, text: string): RecordId {
  const run = runningSha256();
  run.update(utf8(text));
  return `${prefix}-${hex(run.finish()).slice(0, 40)}` as RecordId;
}

/** Those of `fields` that the row does not show already. */
export const changedFields = (row: Row, fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => JSON.stringify(row.values[name]) !== JSON.stringify(value),
    ),
  );

/** Writes that bring a record to `fields`: new, changed or, where it was taken away, shown again. */
export function upsert(kind: Kind, id: RecordId, row: Row | undefined, fields: Fields): Write[] {
  if (row === undefined) return [recordNew(CONTROL, kind, id, fields)];
  const changed = changedFields(row, fields);
  const writes: Write[] = [];
  const names = Object.keys(changed);
  if (names.length > 0) {
    const write = recordNew(CONTROL, kind, id, changed);
    writes.push({ ...write, entry: { ...write.entry, replaces: replaced(row, names) } });
  }
  if (row.removed) {
    const entry = {
      type: `${kind.kind}.removed`,
      schema: kind.schemaVersion,
      record: id,
      body: { removed: false },
      replaces: replaced(row, [REMOVED_FIELD]),
    };
    writes.push({ audience: CONTROL, kind: kind.kind, entry });
  }
  return writes;
}

const replaced = (row: Row, fields: readonly string[]) => [
  ...new Set(fields.flatMap((field) => candidatesOf(row, field).map(({ entry }) => entry))),
];
