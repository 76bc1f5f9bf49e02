import { err, ok, type Result } from '#shared/kernel/result.ts';

/** Why a database was not opened. Nothing was changed. */
export type GateError =
  | { readonly type: 'database-missing'; readonly name: string }
  /** Written by a newer program; opening it with this one could spoil it. */
  | {
      readonly type: 'database-newer';
      readonly name: string;
      readonly found: number;
      readonly supported: number;
    }
  | { readonly type: 'database-failed'; readonly name: string; readonly message: string };

/** What this program can open: its highest schema version and its highest meaning of the bytes in it. */
export interface GateLimits {
  readonly version: number;
  readonly format: number;
}

/** Dexie counts its versions in tenths. */
const DEXIE_FACTOR = 10;

/**
 * Looks at a database before Dexie does. Dexie answers a version from the future by opening it anyway, and creates what
 * is not there: both would let an old program write into new data, or hide that data is gone.
 */
export async function checkGate(
  name: string,
  limits: GateLimits,
): Promise<Result<{ readonly exists: boolean }, GateError>> {
  try {
    const listed = (await indexedDB.databases()).find((database) => database.name === name);
    if (listed?.version === undefined) return ok({ exists: false });
    const found = listed.version / DEXIE_FACTOR;
    if (found > limits.version) {
      return err({ type: 'database-newer', name, found, supported: limits.version });
    }
    const format = await storedFormat(name);
    return format !== null && format > limits.format
      ? err({ type: 'database-newer', name, found: format, supported: limits.format })
      : ok({ exists: true });
  } catch (cause) {
    return err({ type: 'database-failed', name, message: String(cause) });
  }
}

/** The number under `meta/format`, or null when the database has none (its creation was cut off). */
async function storedFormat(name: string): Promise<number | null> {
  const database = await settled(indexedDB.open(name));
  try {
    if (!database.objectStoreNames.contains('meta')) return null;
    const row: unknown = await settled(
      database.transaction('meta', 'readonly').objectStore('meta').get('format'),
    );
    const format: unknown =
      typeof row === 'object' && row !== null ? Reflect.get(row, 'value') : null;
    return typeof format === 'number' ? format : null;
  } finally {
    database.close();
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed')));
  });
