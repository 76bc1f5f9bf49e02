import Dexie from 'dexie';
import { type Audience, isAudience } from '#shared/domain/audiences.ts';
import type { Digest } from '#shared/kernel/ports.ts';
import { known, ok, err, type Result } from '#shared/kernel/result.ts';
import type { DeviceRow, ExerciseDb, JournalRow } from './exercise-db.ts';
import { rowToBatches } from './journal-rows.ts';
import {
  EMPTY_TAIL,
  type JournalTail,
  type TailPlace,
  tailToText,
  textToTail,
} from './journal-tail.ts';
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
  if (stored !== undefined) return textToTail(String(stored.value));
  return (await db.journal.limit(1).count()) === 0 ? EMPTY_TAIL : null;
}

/** The tail as the rows themselves show it, for when what says so is damaged. Audiences whose last row is not whole are left out. */
export async function rebuildTail(db: ExerciseDb, digest: Digest): Promise<JournalTail> {
  const tail = new Map<Audience, TailPlace>();
  let [key] = await db.journal.orderBy(':id').limit(1).primaryKeys();
  while (key !== undefined) {
    const [audience] = key;
    const last = await lastJournalRow(db, audience);
    const batches = last && (await rowToBatches(last, 0, digest).catch(() => null));
    const head = batches?.ok === true ? batches.value.at(-1) : undefined;
    if (last !== undefined && head !== undefined && isAudience(audience)) {
      tail.set(audience, { count: last.from + last.count, head: head.hash });
    }
    [key] = await db.journal
      .where('[audience+from]')
      .above([audience, Dexie.maxKey])
      .limit(1)
      .primaryKeys();
  }
  return tail;
}

/** Random name that the database got when it was made: another one in its place has another. */
export const readDbUuid = async (db: ExerciseDb): Promise<string> =>
  String((await db.meta.get('dbUuid'))?.value ?? '');

/**
 * Rows of one audience that hold places from `from` on; each may begin before the place that is due, since rows are joined
 * while others read.
 */
export async function* journalRowsFrom(
  db: ExerciseDb,
  audience: string,
  from: number,
  pageRows = 16,
): AsyncGenerator<JournalRow> {
  let due = from;
  for (;;) {
    const holding = await db.journal
      .where('[audience+from]')
      .between([audience, Dexie.minKey], [audience, due], true, true)
      .last();
    const holds = holding !== undefined && holding.from + holding.count > due;
    const page = await db.journal
      .where('[audience+from]')
      .between([audience, holds ? holding.from : due], [audience, Dexie.maxKey], true, true)
      .limit(pageRows)
      .toArray();
    if (page.length === 0) return;
    yield* page;
    const last = known(page.at(-1), 'the page has rows');
    due = last.from + last.count;
  }
}

/** The last row of one audience. */
export const lastJournalRow = (db: ExerciseDb, audience: string): Promise<JournalRow | undefined> =>
  db.journal
    .where('[audience+from]')
    .between([audience, Dexie.minKey], [audience, Dexie.maxKey], true, true)
    .last();

/** Puts one row in place of the rows that it joins; rejects, changing nothing, when they are not as they were read. */
export async function replaceRows(
  db: ExerciseDb,
  joined: JournalRow,
  parts: readonly JournalRow[],
): Promise<void> {
  const keys = parts.map((part): [string, number] => [part.audience, part.from]);
  await db.transaction('rw', db.journal, async () => {
    const stored = await db.journal.bulkGet(keys);
    if (stored.some((row, at) => row?.sha256 !== parts[at]?.sha256)) throw new StorageMovedError();
    await db.journal.bulkDelete(keys.slice(1));
    await db.journal.put(joined);
  });
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

/** Puts a journal in place of the whole one that is there, as a person decided after damage. Snapshots go with it. */
export async function rewriteJournal(
  db: ExerciseDb,
  rows: readonly JournalRow[],
  tail: JournalTail,
): Promise<Result<null, StorageError>> {
  try {
    const stores = [db.journal, db.meta, db.snapshotManifests, db.snapshotParts];
    await db.transaction('rw', stores, async () => {
      await db.snapshotManifests.clear();
      await db.snapshotParts.clear();
      await db.journal.clear();
      for (const portion of portions(rows)) await db.journal.bulkAdd(portion);
      await db.meta.put({ key: 'tail', value: tailToText(tail) });
      await db.meta.delete('packed');
    });
    return ok(null);
  } catch (cause) {
    return err(storageErrorOf(cause));
  }
}

/** How far each audience's rows are packed: places before it need not be looked at again. */
export async function readPacked(db: ExerciseDb): Promise<Map<string, number>> {
  const stored = await db.meta.get('packed');
  return new Map(
    stored === undefined ? [] : (JSON.parse(String(stored.value)) as [string, number][]),
  );
}

export async function writePacked(
  db: ExerciseDb,
  packed: ReadonlyMap<string, number>,
): Promise<void> {
  await db.meta.put({ key: 'packed', value: JSON.stringify([...packed]) });
}

export const readDevices = (db: ExerciseDb): Promise<DeviceRow[]> => db.devices.toArray();
