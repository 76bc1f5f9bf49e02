import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Result } from '#shared/kernel/result.ts';

/** How safe what was typed is. `failed`: it is still here, and the next change or `flush` tries again. */
export type DraftSave<E> =
  | { readonly type: 'saved' }
  | { readonly type: 'pending' }
  | { readonly type: 'saving' }
  | { readonly type: 'failed'; readonly error: E };

export interface DraftState<Fields extends object, E> {
  /** What was typed and is not (or only just) recorded. Shown before the record's own values. */
  readonly edits: Partial<Fields>;
  readonly save: DraftSave<E>;
}

/** Records what is typed, soon and by itself. */
export interface DraftKeeper<Fields extends object, E> {
  readonly store: Pick<
    StoreApi<DraftState<Fields, E>>,
    'getState' | 'subscribe' | 'getInitialState'
  >;
  set(change: Partial<Fields>): void;
  /** Records now what is not recorded yet. Answers whether all of it is. */
  flush(): Promise<boolean>;
  /** Lets go of what is recorded, so that the record's own values are seen again: text is kept without white space around it. */
  settle(): void;
}

export interface DraftTiming {
  /** Rest after the last change, in ms. */
  readonly waitMs: number;
  /** Longest time that anything stays unrecorded while typing goes on, in ms. */
  readonly longestMs: number;
}

const TIMING: DraftTiming = { waitMs: 600, longestMs: 3000 };

/** What could be wrong with one field must not keep the others from being recorded. */
export function createDraftKeeper<Fields extends object, E>(
  write: (change: Partial<Fields>) => Promise<Result<unknown, E>>,
  { waitMs, longestMs }: DraftTiming = TIMING,
): DraftKeeper<Fields, E> {
  const store = createStore<DraftState<Fields, E>>(() => ({ edits: {}, save: { type: 'saved' } }));
  const dirty = new Set<keyof Fields>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let dirtySince = 0;
  let running: Promise<boolean> | null = null;

  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const writeKeys = async (keys: readonly (keyof Fields)[]): Promise<E | null> => {
    const { edits } = store.getState();
    const change: Partial<Fields> = {};
    for (const key of keys) {
      dirty.delete(key);
      Object.assign(change, { [key]: edits[key] });
    }
    const written = await write(change);
    if (written.ok) return null;
    for (const key of keys) dirty.add(key);
    return written.error;
  };
  const record = async (): Promise<boolean> => {
    let failure: E | null = null;
    while (dirty.size > 0 && failure === null) {
      store.setState({ save: { type: 'saving' } });
      const keys = [...dirty];
      failure = await writeKeys(keys);
      if (failure === null || keys.length === 1) continue;
      failure = null;
      for (const key of keys) failure = (await writeKeys([key])) ?? failure;
    }
    store.setState({
      save: failure === null ? { type: 'saved' } : { type: 'failed', error: failure },
    });
    return failure === null;
  };
  const flush = (): Promise<boolean> => {
    stopTimer();
    running ??= record().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    store,
    flush,
    set(change) {
      const now = Date.now();
      if (dirty.size === 0) dirtySince = now;
      for (const key of Object.keys(change) as (keyof Fields)[]) dirty.add(key);
      const edits = { ...store.getState().edits, ...change };
      store.setState(running === null ? { edits, save: { type: 'pending' } } : { edits });
      stopTimer();
      const rest = Math.max(0, Math.min(waitMs, dirtySince + longestMs - now));
      timer = setTimeout(() => void flush(), rest);
    },
    settle() {
      const { edits } = store.getState();
      const kept = Object.entries(edits).filter(([key]) => dirty.has(key as keyof Fields));
      if (running === null && kept.length < Object.keys(edits).length) {
        store.setState({ edits: Object.fromEntries(kept) as Partial<Fields> });
      }
    },
  };
}
