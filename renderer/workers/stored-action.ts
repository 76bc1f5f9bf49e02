import { readTail, rebuildTail } from '#renderer/storage/journal-store.ts';
import type { ExerciseDb } from '#renderer/storage/exercise-db.ts';
import { journalBatches } from '#renderer/storage/load-state.ts';
import { isAudience } from '#shared/domain/audiences.ts';
import { KINDS } from '#shared/domain/kinds.ts';
import {
  type Batch,
  type Entry,
  type EntryId,
  entryId,
  type SealedBatch,
} from '#shared/journal/batch.ts';
import { REMOVED_FIELD, WHOLE_FIELD } from '#shared/journal/register.ts';
import type { OwnBatch, UndoStep } from '#shared/journal/undo.ts';
import { compareHybrid, type HybridTime } from '#shared/kernel/hybrid-clock.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** An action as the journal holds it, with what it took the place of. */
export interface StoredAction {
  readonly batches: readonly OwnBatch[];
  readonly steps: readonly UndoStep[];
}

interface Replaced {
  readonly entry: Entry;
  readonly time: HybridTime;
}

/** Reads an action and what it replaced back from the journal: what an undo needs, however large the action was. */
export async function readStoredAction(
  db: ExerciseDb,
  action: RecordId,
  ports: WorkerPorts,
): Promise<StoredAction> {
  const own: SealedBatch[] = [];
  const wanted = new Set<EntryId>();
  const records = new Set<string>();
  for await (const sealed of allBatches(db, ports)) {
    if (sealed.batch.action !== action) continue;
    own.push(sealed);
    for (const { record, replaces } of sealed.batch.entries) {
      records.add(record);
      for (const id of replaces) wanted.add(id);
    }
  }
  const replaced = new Map<EntryId, Replaced>();
  const existed = new Set<string>();
  const ours = new Set(own.map(({ hash }) => hash));
  const since = new Set<string>();
  for await (const { hash, batch } of allBatches(db, ports)) {
    if (ours.has(hash)) since.add(batch.audience);
    else if (batch.entries.some(({ record }) => records.has(record))) {
      note(batch, hash, since.has(batch.audience), { wanted, records, replaced, existed });
    }
  }
  const steps = own.flatMap(({ batch }) =>
    batch.entries.map((e) => stepOf(batch, e, replaced, existed)),
  );
  return { batches: own, steps };
}

interface Noted {
  readonly wanted: ReadonlySet<EntryId>;
  readonly records: ReadonlySet<string>;
  readonly replaced: Map<EntryId, Replaced>;
  readonly existed: Set<string>;
}

function note(batch: Batch, hash: SealedBatch['hash'], isLater: boolean, noted: Noted): void {
  for (const [index, entry] of batch.entries.entries()) {
    if (!noted.records.has(entry.record)) continue;
    const id = entryId(hash, index);
    if (noted.wanted.has(id)) noted.replaced.set(id, { entry, time: batch.time });
    // What came after the action did not stand there before it, unless the action itself says that it saw it.
    if (!isLater || noted.wanted.has(id)) noted.existed.add(entry.record);
  }
}

async function* allBatches(db: ExerciseDb, ports: WorkerPorts): AsyncGenerator<SealedBatch> {
  const tail = (await readTail(db)) ?? (await rebuildTail(db, ports.digest));
  for (const [audience, { count }] of tail) {
    if (!isAudience(audience)) continue;
    for await (const { batches } of journalBatches(db, audience, { from: 0, to: count }, ports)) {
      yield* batches;
    }
  }
}

function stepOf(
  { audience }: Batch,
  { type, record, body, replaces }: Entry,
  replaced: ReadonlyMap<EntryId, Replaced>,
  existed: ReadonlySet<string>,
): UndoStep {
  const name = type.slice(0, type.indexOf('.'));
  const kind = known(KINDS.get(name), 'this device wrote only kinds that it knows');
  const isRemoval = type.endsWith('.removed');
  const fields = isRemoval
    ? [REMOVED_FIELD]
    : kind.shape === 'whole'
      ? [WHOLE_FIELD]
      : Object.keys(body);
  const latest = replaces
    .flatMap((id) => replaced.get(id) ?? [])
    .toSorted((a, b) => compareHybrid(a.time, b.time));
  const before: Record<string, unknown> = isRemoval ? { [REMOVED_FIELD]: false } : {};
  for (const { entry } of latest) {
    if (isRemoval) before[REMOVED_FIELD] = entry.body['removed'] === true;
    else if (kind.shape === 'whole') before[WHOLE_FIELD] = entry.body;
    else {
      for (const field of fields) {
        if (Object.hasOwn(entry.body, field)) before[field] = entry.body[field];
      }
    }
  }
  return { audience, kind: name, record, fields, before, created: !existed.has(record) };
}
