import Dexie, { type Table } from 'dexie';
import { base64url } from '#shared/kernel/bytes.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { RandomSource } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { StoredBytes } from './codec.ts';
import { checkGate, type GateError } from './schema-gate.ts';

/** A run of one audience's batches in order of arrival, one line each (`line-format.ts`). */
export interface JournalRow extends StoredBytes {
  readonly audience: string;
  /** Place of the first batch among all of the audience's batches in this database. */
  readonly from: number;
  readonly count: number;
  readonly entries: number;
  readonly sha256: string;
}

/** One piece of a snapshot, as written by one generation and used by it and later ones. */
export interface SnapshotPartRow extends StoredBytes {
  readonly key: string;
  readonly generation: number;
  readonly sha256: string;
}

/** Written last: a snapshot without its manifest does not exist. */
export interface SnapshotManifestRow extends StoredBytes {
  readonly generation: number;
  readonly sha256: string;
}

/** A stored evidence file; written after its last chunk, so that what is incomplete is invisible. */
export interface EvidenceRow {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly chunks: number;
}

export interface EvidenceChunkRow extends StoredBytes {
  readonly sha256: string;
  readonly index: number;
}

/** Public key of a device whose batches are here. */
export interface DeviceRow {
  readonly device: string;
  readonly publicKey: string;
}

/** `format`: number. `dbUuid`: random name of this database. `tail` and `packed`: see `journal-store.ts`. */
export interface MetaRow {
  readonly key: 'format' | 'dbUuid' | 'tail' | 'packed';
  readonly value: number | string;
}

/** What the bytes in an exercise database mean. */
export const EXERCISE_FORMAT = 1;
const SCHEMA_VERSION = 1;

export const exerciseDbName = (exercise: ExerciseId): string => `umpire-exercise-${exercise}`;

/** The database of one exercise. Only indexes are named: `[a+b]` is a compound primary key. */
export class ExerciseDb extends Dexie {
  declare readonly journal: Table<JournalRow, [string, number]>;
  declare readonly snapshotParts: Table<SnapshotPartRow, [string, number]>;
  declare readonly snapshotManifests: Table<SnapshotManifestRow, number>;
  declare readonly evidence: Table<EvidenceRow, string>;
  declare readonly evidenceChunks: Table<EvidenceChunkRow, [string, number]>;
  declare readonly devices: Table<DeviceRow, string>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(SCHEMA_VERSION).stores({
      journal: '[audience+from]',
      snapshotParts: '[key+generation]',
      snapshotManifests: 'generation',
      evidence: 'sha256',
      evidenceChunks: '[sha256+index]',
      devices: 'device',
      meta: 'key',
    });
  }
}

/** Opens the database of an exercise that must exist. One that is missing is not created. */
export async function openExerciseDb(exercise: ExerciseId): Promise<Result<ExerciseDb, GateError>> {
  const name = exerciseDbName(exercise);
  const gate = await checkGate(name, { version: SCHEMA_VERSION, format: EXERCISE_FORMAT });
  if (!gate.ok) return gate;
  return gate.value.exists ? opened(name) : err({ type: 'database-missing', name });
}

/** Makes the database of an exercise that is new on this device. */
export async function createExerciseDb(
  exercise: ExerciseId,
  random: RandomSource,
): Promise<Result<ExerciseDb, GateError>> {
  const name = exerciseDbName(exercise);
  const gate = await checkGate(name, { version: SCHEMA_VERSION, format: EXERCISE_FORMAT });
  if (!gate.ok) return gate;
  if (gate.value.exists) return err({ type: 'database-failed', name, message: 'already exists' });
  const db = await opened(name);
  if (!db.ok) return db;
  try {
    await db.value.meta.bulkAdd([
      { key: 'format', value: EXERCISE_FORMAT },
      { key: 'dbUuid', value: base64url(random.bytes(16)) },
    ]);
    return db;
  } catch (cause) {
    db.value.close();
    return err({ type: 'database-failed', name, message: String(cause) });
  }
}

/** Removes an exercise from this device for good. */
export const deleteExerciseDb = (exercise: ExerciseId): Promise<void> =>
  Dexie.delete(exerciseDbName(exercise));

async function opened(name: string): Promise<Result<ExerciseDb, GateError>> {
  const db = new ExerciseDb(name);
  try {
    await db.open();
    return ok(db);
  } catch (cause) {
    return err({ type: 'database-failed', name, message: String(cause) });
  }
}
