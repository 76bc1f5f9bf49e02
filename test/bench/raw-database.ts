/** IndexedDB with nothing in between: what every figure of storage is held against. */

const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error(request.error?.message ?? 'failed')));
  });

export async function openRaw(name: string, stores: readonly string[] = []): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => {
    for (const store of stores) request.result.createObjectStore(store);
  });
  return asPromise(request);
}

export const deleteRaw = (name: string): Promise<unknown> =>
  asPromise(indexedDB.deleteDatabase(name));

/** Writes values under 0, 1, 2 … in one strict transaction. */
export async function writeRaw(
  db: IDBDatabase,
  store: string,
  values: readonly unknown[],
): Promise<void> {
  const transaction = db.transaction(store, 'readwrite', { durability: 'strict' });
  values.forEach((value, key) => transaction.objectStore(store).put(value, key));
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', () =>
      reject(new Error(transaction.error?.message ?? 'aborted')),
    );
  });
}

export const readAllRaw = (db: IDBDatabase, store: string): Promise<unknown[]> =>
  asPromise(db.transaction(store).objectStore(store).getAll());
