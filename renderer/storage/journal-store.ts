import Dexie from 'dexie';
import { known, ok, err, type Result } from '#shared/kernel/result.ts';
import type { DeviceRow, ExerciseDb, JournalRow } from './exercise-db.ts';
import { EMPTY_TAIL, type JournalTail, tailToText, textToTail } from './journal-tail.ts';
import { StorageMovedError, type StorageError, storageErrorOf } from './storage-error.ts';

/** Bytes handed to the database at once; between two such portions frames and input get through. */
const PORTION_BYTES = 1024 * 1024;

/** What is appended in one go: all of it or nothing. */
export interface Append {
  /** The tail that the rows were laid out behind. */
  readonly after: JournalTail;
  readonly rows: readonly JournalRow[];
  readonly tail: JournalTail;
  readonly devices: readonly DeviceRow[];
}

/**
 * Appends in one strict transaction, which first looks whether the store still ends where the rows begin.
 * Only promises of the database are awaited inside: any other would let the transaction end early.
 */
export async function appendToJournal(
  db: ExerciseDb,
  { after, rows, tail, devices }: Append,
): Promise<Result<null, StorageError>> {
  const expected = tailToText(after);
  const next = tailToText(tail);
  try {
    await db.transaction('rw', db.journal, db.meta, db.devices, async () => {
      const stored = await db.meta.get('tail');
      if ((stored?.value ?? tailToText(EMPTY_TAIL)) !== expected) throw new StorageMovedError();
      for (const portion of portions(rows)) await db.journal.bulkAdd(portion);
      if (devices.length > 0) await db.devices.bulkPut(devices);
      await db.meta.put({ key: 'tail', value: next });
    });
    return ok(null);
  } catch (cause) {
    return err(storageErrorOf(cause));
  }
}

/** Where the stored journal ends, or null when what says so is damaged. */
export async function readTail(db: ExerciseDb): Promise<JournalTail | null> {
  const stored = await db.meta.get('tail');
  return stored === undefined ? EMPTY_TAIL : textToTail(String(stored.value));
}

/** Random name that the database got when it was made: another one in its place has another. */
export const readDbUuid = async (db: ExerciseDb): Promise<string> =>
  String((await db.meta.get('dbUuid'))?.value ?? '');

/** Rows of one audience that hold places from `from` on; the first may begin before it. */
export async function* journalRowsFrom(
  db: ExerciseDb,
  audience: string,
  from: number,
  pageRows = 16,
): AsyncGenerator<JournalRow> {
  const holding = await db.journal
    .where('[audience+from]')
    .between([audience, Dexie.minKey], [audience, from], true, true)
    .last();
  let after = from;
  if (holding !== undefined && holding.from + holding.count > from) {
    yield holding;
    after = holding.from + holding.count;
  }
  for (;;) {
    const page = await db.journal
      .where('[audience+from]')
      .between([audience, after], [audience, Dexie.maxKey], true, true)
      .limit(pageRows)
      .toArray();
    if (page.length === 0) return;
    yield* page;
    const last = known(page.at(-1), 'the page has rows');
    after = last.from + last.count;
  }
}

/** The last row of one audience. */
export const lastJournalRow = (db: ExerciseDb, audience: string): Promise<JournalRow | undefined> =>
  db.journal
    .where('[audience+from]')
    .between([audience, Dexie.minKey], [audience, Dexie.maxKey], true, true)
    .last();

/** Puts one row in place of the rows that it joins, if they are still as they were read. */
export async function replaceRows(
  db: ExerciseDb,
  joined: JournalRow,
  parts: readonly JournalRow[],
): Promise<Result<null, StorageError>> {
  const keys = parts.map((part): [string, number] => [part.audience, part.from]);
  try {
    await db.transaction('rw', db.journal, async () => {
      const stored = await db.journal.bulkGet(keys);
      if (stored.some((row, at) => row?.sha256 !== parts[at]?.sha256)) throw new StorageMovedError();
      await db.journal.bulkDelete(keys.slice(1));
      await db.journal.put(joined);
    });
    return ok(null);
  } catch (cause) {
    return err(storageErrorOf(cause));
  }
}

function* portions(rows: readonly JournalRow[]): Generator<JournalRow[]> {
  let portion: JournalRow[] = [];
  let sizeBytes = 0;
  for (const row of rows) {
    if (portion.length > 0 && sizeBytes + row.bytes.length > PORTION_BYTES) {
      yield portion;
      portion = [];
      sizeBytes = 0;
    }
    portion.push(row);
    sizeBytes += row.bytes.length;
  }
  if (portion.length > 0) yield portion;
}
