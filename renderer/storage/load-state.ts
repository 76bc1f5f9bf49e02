import { beginFold } from '#shared/journal/fold.ts';
import { openSealed } from '#shared/journal/seal.ts';
import { bytesToLines, isLineProblem } from '#shared/journal/line-format.ts';
import { restoreState, type SnapshotPart, snapshotParts } from '#shared/journal/snapshot.ts';
import { emptyState, type ExerciseState } from '#shared/journal/state.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { fromBase64url } from '#shared/kernel/bytes.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { Digest, Verifier } from '#shared/kernel/ports.ts';
import { decodeBytes } from './codec.ts';
import type { ExerciseDb, JournalRow } from './exercise-db.ts';
import { journalRowsFrom, readDevices, readTail, rebuildTail } from './journal-store.ts';
import { type RowDamage, rowToBatches } from './journal-rows.ts';
import type { JournalTail } from './journal-tail.ts';
import { beginSlices, type Slices } from './slices.ts';
import {
  beginReading,
  readManifests,
  SnapshotDamaged,
  type SnapshotManifest,
} from './snapshot-store.ts';

/** What loading needs besides the database. */
export interface LoadPorts {
  readonly digest: Digest;
  readonly verifier: Verifier;
}

/** An exercise as it lies in its database. */
export interface LoadedState {
  readonly state: ExerciseState;
  /** Where the stored journal ends. */
  readonly tail: JournalTail;
  /** The snapshot it was loaded from, with the identities of its pieces; null when the journal was folded from its beginning. */
  readonly snapshot: LoadedSnapshot | null;
  /** Rows that are not what was written, or not there. Empty when all is well. */
  readonly damage: readonly RowDamage[];
}

export interface LoadedSnapshot {
  readonly manifest: SnapshotManifest;
  readonly identities: ReadonlyMap<string, SnapshotPart['identity']>;
}

/** Loads an exercise: the newest whole snapshot and the batches after it, or else all batches. In slices. */
export async function loadState(
  db: ExerciseDb,
  exercise: ExerciseId,
  ports: LoadPorts,
): Promise<LoadedState> {
  const slices = beginSlices();
  const stored = await readTail(db);
  const tail = stored ?? (await rebuildTail(db, ports.digest));
  const base = await loadSnapshot(db, exercise, tail, ports.digest, slices);
  const fold = beginFold(base?.state ?? emptyState(exercise));
  const damage: RowDamage[] =
    stored === null ? [{ type: 'journal-damaged', audience: '', from: 0 }] : [];
  for (const [audience, { count }] of tail) {
    const from = base?.snapshot.manifest.tail.get(audience)?.count ?? 0;
    if (from === count) continue;
    for await (const piece of journalBatches(db, audience, { from, to: count }, ports)) {
      if (piece.damage !== null) damage.push(piece.damage);
      for (const sealed of piece.batches) {
        if (sealed.batch.exercise !== exercise) continue;
        for (const _ of fold.takeInSteps(sealed)) await slices.breathe();
        await slices.breathe();
      }
    }
  }
  return { state: fold.finish().state, tail, snapshot: base?.snapshot ?? null, damage };
}

/** Batches of one row, and what is wrong with it. Of a damaged row only batches whose signature holds are given. */
export interface JournalPiece {
  readonly batches: readonly SealedBatch[];
  readonly damage: RowDamage | null;
}

/** The stored batches of an audience at the places `from` to `to`, row by row. */
export async function* journalBatches(
  db: ExerciseDb,
  audience: string,
  { from, to }: { readonly from: number; readonly to: number },
  ports: LoadPorts,
): AsyncGenerator<JournalPiece> {
  let due = from;
  for await (const row of journalRowsFrom(db, audience, from)) {
    if (row.from > due) yield { batches: [], damage: damageAt(audience, due) };
    const skip = Math.max(0, due - row.from);
    due = row.from + row.count;
    const batches = await rowToBatches(row, skip, ports.digest).catch(() => null);
    if (batches?.ok === true) yield { batches: batches.value, damage: null };
    else yield { batches: await salvage(db, row, ports), damage: damageAt(audience, row.from) };
  }
  if (due < to) yield { batches: [], damage: damageAt(audience, due) };
}

const damageAt = (audience: string, from: number): RowDamage => ({
  type: 'journal-damaged',
  audience,
  from,
});

/** The batches of an altered row that are provably as their authors signed them. */
async function salvage(db: ExerciseDb, row: JournalRow, ports: LoadPorts): Promise<SealedBatch[]> {
  const publicKeys = new Map<string, Uint8Array>();
  for (const { device, publicKey } of await readDevices(db)) {
    const key = fromBase64url(publicKey);
    if (key !== null) publicKeys.set(device, key);
  }
  const saved: SealedBatch[] = [];
  for (const line of bytesToLines(decodeBytes(row))) {
    if (isLineProblem(line)) break;
    const opened = await openSealed(line.bytes, line.signature, { ...ports, publicKeys });
    if (opened.ok && opened.value.batch.audience === row.audience) saved.push(opened.value);
  }
  return saved;
}

async function loadSnapshot(
  db: ExerciseDb,
  exercise: ExerciseId,
  tail: JournalTail,
  digest: Digest,
  slices: Slices,
): Promise<{ readonly state: ExerciseState; readonly snapshot: LoadedSnapshot } | null> {
  for (const manifest of await readManifests(db, digest)) {
    if (!reaches(tail, manifest.tail)) continue;
    const state = await restore(db, exercise, manifest, digest, slices);
    if (state === null) continue;
    const identities = new Map(snapshotParts(state).map((part) => [part.key, part.identity]));
    return { state, snapshot: { manifest, identities } };
  }
  return null;
}

/** Whether the journal holds everything that a snapshot was made from. */
const reaches = (journal: JournalTail, snapshot: JournalTail): boolean =>
  [...snapshot].every(([audience, { count }]) => (journal.get(audience)?.count ?? 0) >= count);

async function restore(
  db: ExerciseDb,
  exercise: ExerciseId,
  manifest: SnapshotManifest,
  digest: Digest,
  slices: Slices,
): Promise<ExerciseState | null> {
  const piece = beginReading(db, manifest, digest);
  const steps = restoreState(exercise);
  try {
    let step = steps.next();
    while (step.done !== true) {
      step = steps.next(await piece(step.value));
      await slices.breathe();
    }
    return step.value;
  } catch (cause) {
    if (cause instanceof SnapshotDamaged) return null;
    throw cause;
  }
}
