import type { Digest } from '#shared/kernel/ports.ts';
import type { ExerciseDb, JournalRow } from './exercise-db.ts';
import { joinRows, MAX_ROW_BYTES, MAX_ROW_ENTRIES } from './journal-rows.ts';
import { journalRowsFrom, readPacked, replaceRows, writePacked } from './journal-store.ts';
import type { JournalTail } from './journal-tail.ts';

/** Rows that may stay single: joining fewer would rewrite more than it saves. */
const WORTH_JOINING = 64;

/**
 * Joins the small rows that single actions left behind into rows of up to 256 entries or 256 KB.
 * Reads from where the last packing ended; the lines themselves stay byte for byte the same.
 */
export async function packJournal(
  db: ExerciseDb,
  tail: JournalTail,
  digest: Digest,
): Promise<void> {
  const packed = await readPacked(db);
  let moved = false;
  for (const [audience, { count }] of tail) {
    const from = packed.get(audience) ?? 0;
    if (count - from < WORTH_JOINING) continue;
    packed.set(audience, await packAudience(db, audience, from, digest));
    moved = true;
  }
  if (moved) await writePacked(db, packed);
}

/** Answers the place up to which rows are as full as they will get. */
async function packAudience(
  db: ExerciseDb,
  audience: string,
  from: number,
  digest: Digest,
): Promise<number> {
  let group: JournalRow[] = [];
  let packedTo = from;
  for await (const row of journalRowsFrom(db, audience, from)) {
    if (group.length > 0 && !fits(group, row)) {
      await join(db, group, digest);
      group = [];
    }
    if (group.length === 0) packedTo = row.from;
    group.push(row);
  }
  if (group.length >= WORTH_JOINING) await join(db, group, digest);
  return packedTo;
}

async function join(db: ExerciseDb, group: readonly JournalRow[], digest: Digest): Promise<void> {
  if (group.length < 2) return;
  const joined = await joinRows(group, digest);
  if (joined === null) return; // a gap: loading names it, packing leaves it as it is
  await replaceRows(db, joined, group);
}

const fits = (group: readonly JournalRow[], row: JournalRow): boolean =>
  group.reduce((sum, one) => sum + one.entries, row.entries) <= MAX_ROW_ENTRIES &&
  group.reduce((sum, one) => sum + one.bytes.length, row.bytes.length) <= MAX_ROW_BYTES;
