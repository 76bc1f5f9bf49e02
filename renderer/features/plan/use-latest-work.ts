import { type RefObject, useEffect, useRef, useState } from 'react';

/** Work that takes a while; only what was begun last may still change what is shown. */
export interface LatestWork<Change> {
  /** Runs work in place of what runs; what that still brings is let go. */
  begin(run: (signal: AbortSignal, tell: (change: Change) => void) => Promise<Change>): void;
  /** Asks the running work to stop. */
  cancel(): void;
  /** Lets go of what runs. */
  drop(): void;
}

/**
 * One piece of work at a time; `show` takes what it tells and what it ends with. A worker that broke down is a mistake of
 * ours: the page's error boundary says so. Leaving the page stops the work.
 */
export function useLatestWork<Change>(show: (change: Change) => void): LatestWork<Change> {
  const turn = useRef(0);
  const abort = useRef<AbortController | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useStopOnLeave(turn, abort);
  if (failure !== null) throw failure;
  const run = async (work: Parameters<LatestWork<Change>['begin']>[0]): Promise<void> => {
    const mine = ++turn.current;
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    const tell = (change: Change): void => {
      if (mine === turn.current) show(change);
    };
    try {
      tell(await work(controller.signal, tell));
    } catch (thrown) {
      if (mine === turn.current) setFailure(thrown);
    }
  };
  return {
    begin: (work) => void run(work),
    cancel: () => abort.current?.abort(),
    drop: () => void turn.current++,
  };
}

function useStopOnLeave(turn: RefObject<number>, abort: RefObject<AbortController | null>): void {
  useEffect(
    () => () => {
      turn.current++;
      abort.current?.abort();
    },
    [turn, abort],
  );
}
