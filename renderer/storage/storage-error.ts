/** Why something could not be stored or read. Whatever was saved before stays as it was. */
export type StorageError =
  | { readonly type: 'storage-full' }
  /** Somebody else appended since this session looked; nothing was written. */
  | { readonly type: 'storage-moved' }
  | { readonly type: 'storage-failed'; readonly message: string };

/** What an exception of the database means. Browsers hide the reason of an aborted transaction inside it. */
export function storageErrorOf(cause: unknown): StorageError {
  for (const layer of layersOf(cause)) {
    if (layer.name === 'QuotaExceededError') return { type: 'storage-full' };
    if (layer.name === 'StorageMovedError') return { type: 'storage-moved' };
  }
  return { type: 'storage-failed', message: messageOf(cause) };
}

/** Thrown inside a transaction to abort it: the store is not where the writer believed it to be. */
export class StorageMovedError extends Error {
  override readonly name = 'StorageMovedError';
}

interface Layer {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly inner?: unknown;
  readonly cause?: unknown;
}

function* layersOf(cause: unknown): Generator<Layer> {
  let layer = cause;
  for (let depth = 0; depth < 8 && typeof layer === 'object' && layer !== null; depth++) {
    const current = layer as Layer;
    yield current;
    layer = current.inner ?? current.cause;
  }
}

function messageOf(cause: unknown): string {
  const { name, message } = typeof cause === 'object' && cause !== null ? (cause as Layer) : {};
  return [name, message].filter((part) => typeof part === 'string').join(': ') || String(cause);
}
