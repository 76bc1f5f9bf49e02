/** One thing after the other: every change of an exercise passes through here. */
export interface WriterQueue {
  /** Runs `work` when all that was added before has ended, however it ended. */
  add<T>(work: () => Promise<T> | T): Promise<T>;
}

export function createWriterQueue(): WriterQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add<T>(work: () => Promise<T> | T): Promise<T> {
      const turn = last.then(work);
      // The next one waits for the end, not for success; the failure itself goes to whoever asked.
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
