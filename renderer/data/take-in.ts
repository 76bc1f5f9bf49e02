import type { DeviceRow, JournalRow } from '#renderer/storage/exercise-db.ts';
import { hashedRowBatches } from '#renderer/storage/journal-rows.ts';
import { appendToJournal } from '#renderer/storage/journal-store.ts';
import type { JournalTail, TailPlace } from '#renderer/storage/journal-tail.ts';
import { beginSlices } from '#renderer/storage/slices.ts';
import type { SealedRows } from '#renderer/workers/sealed-rows.ts';
import { type Audience, isAudience } from '#shared/domain/audiences.ts';
import { beginFold, type Fold } from '#shared/journal/fold.ts';
import type { Arrival } from '#shared/journal/link.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import { type AppendError, type Appended, writableDb } from './append-sealed.ts';
import { createChannel } from './channel.ts';
import {
  noteBroken,
  noteFailure,
  noteTail,
  publishFold,
  pushUndo,
  type SessionCore,
  type UndoEntry,
} from './session-core.ts';

/** Work of a worker that ends in batches to take in. */
export interface Intake<E> {
  /** Batches that the exercise had when the work was planned; another number means that it must be planned again. */
  readonly plannedAt: number;
  /** `whole-actions` where this device itself made the batches: then they are folded as they come. */
  readonly arrival: Arrival;
  /** Where this device itself acted: the action that is to be undone in one. */
  readonly undo?: Pick<UndoEntry, 'actor'> & { readonly action: RecordId };
  /** Runs the work, handing over rows as they come; answers the keys of the devices that wrote them. */
  run(receive: (rows: SealedRows) => void): Promise<Result<readonly DeviceRow[], E>>;
}

export type Overtaken = { readonly type: 'overtaken' };

/**
 * Takes in what a worker seals or has checked: all of it or nothing, published once. Rows are read and folded on the side
 * while the worker goes on and while they are stored; only when the store has answered does the fold become the state.
 */
export function takeIn<E>(
  core: SessionCore,
  intake: Intake<E>,
): Promise<Result<Appended, E | AppendError | Overtaken>> {
  return core.queue.add(() => takeInNow(core, intake));
}

/** {@link takeIn} for who is inside the queue already. */
export async function takeInNow<E>(
  core: SessionCore,
  intake: Intake<E>,
): Promise<Result<Appended, E | AppendError | Overtaken>> {
  const db = await writableDb(core);
  if (!db.ok) return db;
  const { state } = core.store.getState();
  if (state.batches.size !== intake.plannedAt) return err({ type: 'overtaken' });
  const fold = beginFold(state, intake.arrival);
  const arriving = createChannel<SealedRows>();
  const rows: JournalRow[] = [];
  const tail = new Map(core.tail);
  const folding = foldArriving(fold, arriving);
  const done = await finished(intake, arriving, (received) => {
    for (const { row, hashes } of received) {
      rows.push(placed(row, core.tail));
      advance(tail, row, known(hashes.at(-1), 'a row has batches'));
    }
  });
  if (!done.ok || rows.length === 0) {
    await folding;
    return done.ok ? ok({ batches: 0, changes: new Map() }) : done;
  }
  core.store.setState({ save: { type: 'saving' } });
  const append = { after: core.tail, rows, tail, devices: done.value };
  const [stored, batches] = await Promise.all([appendToJournal(db.value, append), folding]).catch(
    (cause: unknown) => {
      noteBroken(core);
      throw cause;
    },
  );
  if (!stored.ok) {
    noteFailure(core, stored.error);
    return stored;
  }
  noteTail(core, tail);
  const changes = publishFold(core, fold);
  if (intake.undo !== undefined) {
    const { actor, action } = intake.undo;
    pushUndo(core, { actor, steps: { action }, sealed: [] });
  }
  return ok({ batches, changes });
}

/** Runs the work to its end; whatever its end, nothing arrives any more afterwards. */
async function finished<E>(
  intake: Intake<E>,
  arriving: ReturnType<typeof createChannel<SealedRows>>,
  note: (rows: SealedRows) => void,
): Promise<Result<readonly DeviceRow[], E>> {
  try {
    return await intake.run((rows) => {
      note(rows);
      arriving.push(rows);
    });
  } finally {
    arriving.end();
  }
}

/** Folds what arrives, in slices; answers the number of batches. */
async function foldArriving(fold: Fold, arriving: AsyncIterable<SealedRows>): Promise<number> {
  const slices = beginSlices();
  let batches = 0;
  for await (const rows of arriving) {
    for (const row of rows) {
      for (const sealed of hashedRowBatches(row)) {
        for (const _ of fold.takeInSteps(sealed)) await slices.breathe();
        batches++;
        await slices.breathe();
      }
    }
  }
  return batches;
}

/** A worker's row, which counts from 0, behind what is stored. */
const placed = (row: JournalRow, tail: JournalTail): JournalRow => ({
  ...row,
  from: row.from + (tail.get(row.audience as Audience)?.count ?? 0),
});

function advance(tail: Map<Audience, TailPlace>, row: JournalRow, head: TailPlace['head']): void {
  if (!isAudience(row.audience)) throw new Error('A worker gave a row of no audience');
  const count = (tail.get(row.audience)?.count ?? 0) + row.count;
  tail.set(row.audience, { count, head });
}
