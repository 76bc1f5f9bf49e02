import { type StorageError, storageErrorOf } from '#renderer/storage/storage-error.ts';

/** Writes snapshots and packs the journal while nobody waits for it. */
export interface BackgroundKeeper {
  /** Something changed: keep it soon. */
  schedule(): void;
  /** Does now what is due, and resolves when nothing is left to do. */
  settle(): Promise<void>;
  /** Ends keeping; what runs is let finish. */
  stop(): Promise<void>;
}

export interface BackgroundWork {
  writeSnapshot(): Promise<void>;
  packJournal(): Promise<void>;
  report(error: StorageError | null): void;
}

/** How long after a change its snapshot is written; changes in between are written with it. */
const KEEP_AFTER_MS = 8000;

export function createBackgroundKeeper(work: BackgroundWork): BackgroundKeeper {
  let due = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  const keep = async (): Promise<void> => {
    while (due && !stopped) {
      due = false;
      try {
        await work.writeSnapshot();
        await work.packJournal();
        work.report(null);
      } catch (cause) {
        // The journal holds everything; only the next opening is slower. The next change tries again.
        work.report(storageErrorOf(cause));
      }
    }
    running = null;
  };
  const start = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running ??= keep();
    return running;
  };
  return {
    schedule() {
      due = true;
      if (!stopped && running === null) timer ??= setTimeout(() => void start(), KEEP_AFTER_MS);
    },
    settle: () => start(),
    async stop() {
      stopped = true;
      await start();
    },
  };
}
