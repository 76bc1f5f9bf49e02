import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand/react';
import type { Result } from '#shared/kernel/result.ts';
import { createDraftKeeper, type DraftSave, type DraftTiming } from './draft-keeper.ts';
import type { AppError } from './use-error-text.ts';

/** A record being written by a person. */
export interface Draft<Fields extends object> {
  /** The record with what was typed since. */
  readonly values: Fields;
  readonly save: DraftSave<AppError>;
  set(change: Partial<Fields>): void;
  flush(): Promise<boolean>;
  settle(): void;
}

/**
 * Keeps what is typed into a record without being asked. `write` must stay the same function for one record. What is not
 * recorded yet is recorded when the page is hidden or left, and closing the window asks first.
 */
export function useDraft<Fields extends object>(
  current: Fields,
  write: (change: Partial<Fields>) => Promise<Result<unknown, AppError>>,
  timing?: DraftTiming,
): Draft<Fields> {
  const keeper = useMemo(() => createDraftKeeper(write, timing), [write, timing]);
  const { edits, save } = useStore(keeper.store);
  useEffect(() => {
    const flush = (): void => void keeper.flush();
    const ask = (event: BeforeUnloadEvent): void => {
      if (keeper.store.getState().save.type === 'saved') return;
      flush();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', ask);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', ask);
      flush();
    };
  }, [keeper]);
  const { set, flush, settle } = keeper;
  return useMemo(
    () => ({ values: { ...current, ...edits }, save, set, flush, settle }),
    [current, edits, save, set, flush, settle],
  );
}
