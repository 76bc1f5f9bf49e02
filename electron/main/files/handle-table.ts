import { randomUUID } from 'node:crypto';

export interface Releasable {
  release(): Promise<void>;
}

/** What windows hold open, under names that a page can't guess and no other window may use. */
export interface HandleTable<T extends Releasable> {
  /** Null when this owner holds as many as it may. */
  add(owner: number, item: T): string | null;
  get(owner: number, handle: string): T | null;
  release(owner: number, handle: string): Promise<void>;
  releaseAll(owner: number): Promise<void>;
}

export function createHandleTable<T extends Releasable>(limit: number): HandleTable<T> {
  const entries = new Map<string, { readonly owner: number; readonly item: T }>();
  const ownedBy = (owner: number) => [...entries].filter(([, entry]) => entry.owner === owner);

  const get = (owner: number, handle: string): T | null => {
    const entry = entries.get(handle);
    return entry?.owner === owner ? entry.item : null;
  };
  const release = async (owner: number, handle: string): Promise<void> => {
    const item = get(owner, handle);
    if (item === null) return;
    entries.delete(handle);
    await item.release();
  };
  return {
    add(owner, item) {
      if (ownedBy(owner).length >= limit) return null;
      const handle = randomUUID();
      entries.set(handle, { owner, item });
      return handle;
    },
    get,
    release,
    async releaseAll(owner) {
      for (const [handle] of ownedBy(owner)) await release(owner, handle);
    },
  };
}
