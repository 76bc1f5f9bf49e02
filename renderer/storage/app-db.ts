import Dexie, { type Table } from 'dexie';
import type { KeyHandle } from '#shared/kernel/web-crypto.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { StoredBytes } from './codec.ts';
import { checkGate, type GateError } from './schema-gate.ts';

/** An exercise on this device; its content is an `ExerciseListItem`. */
export interface ExerciseListRow extends StoredBytes {
  readonly id: string;
}

export interface SettingRow extends StoredBytes {
  readonly key: string;
}

/** Key pair of this device, made at first run. The private key can't be read out. */
export interface IdentityRow {
  readonly id: 'device';
  readonly privateKey: KeyHandle;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly createdAt: number;
}

/** Root key pair of an exercise that was made on this device; extractable, so that it can be handed over. */
export interface RootKeyRow {
  readonly exercise: string;
  readonly privateKey: KeyHandle;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/** One write of what is remembered of an exercise outside its own database. */
export interface HeadsRow extends StoredBytes {
  readonly key: string;
  readonly generation: number;
  readonly sha256: string;
}

export interface AppMetaRow {
  readonly key: 'format';
  readonly value: number;
}

/** What the bytes in the app's database mean. */
const APP_FORMAT = 1;
const SCHEMA_VERSION = 1;
export const APP_DB_NAME = 'umpire-app';

/** The app's own database: what there is on this device, who it is, and what it remembers of its exercises. */
export class AppDb extends Dexie {
  declare readonly exercises: Table<ExerciseListRow, string>;
  declare readonly settings: Table<SettingRow, string>;
  declare readonly identity: Table<IdentityRow, string>;
  declare readonly rootKeys: Table<RootKeyRow, string>;
  declare readonly heads: Table<HeadsRow, [string, number]>;
  declare readonly meta: Table<AppMetaRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(SCHEMA_VERSION).stores({
      exercises: 'id',
      settings: 'key',
      identity: 'id',
      rootKeys: 'exercise',
      heads: '[key+generation]',
      meta: 'key',
    });
  }
}

/** Opens the app's database, making it at first run. */
export async function openAppDb(): Promise<Result<AppDb, GateError>> {
  const gate = await checkGate(APP_DB_NAME, { version: SCHEMA_VERSION, format: APP_FORMAT });
  if (!gate.ok) return gate;
  const db = new AppDb(APP_DB_NAME);
  try {
    await db.open();
    await db.meta.put({ key: 'format', value: APP_FORMAT });
    return ok(db);
  } catch (cause) {
    return err({ type: 'database-failed', name: APP_DB_NAME, message: String(cause) });
  }
}
