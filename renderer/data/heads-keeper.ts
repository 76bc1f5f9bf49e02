import type { Host } from '#renderer/platform/host.ts';
import type { JournalTail } from '#renderer/storage/journal-tail.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { headsToText } from './heads-text.ts';
import type { SaveStatus } from './session-state.ts';

/** Keeps what is remembered outside the database up to date, without making anyone wait for it. */
export interface HeadsKeeper {
  /** Notes where the journal ends; of several notes in a row only the last is written. */
  remember(tail: JournalTail): void;
  /** Resolves when everything noted is written or has failed. */
  settled(): Promise<void>;
}

interface HeadsPlace {
  readonly host: Pick<Host, 'heads'>;
  readonly exercise: ExerciseId;
  dbUuid(): string;
  report(status: SaveStatus): void;
}

export function createHeadsKeeper(place: HeadsPlace): HeadsKeeper {
  let pending: JournalTail | null = null;
  let running: Promise<void> | null = null;
  const write = async (): Promise<void> => {
    for (let tail = pending; tail !== null; tail = pending) {
      pending = null;
      const text = headsToText({ dbUuid: place.dbUuid(), tail });
      const written = await place.host.heads.write(place.exercise, text);
      place.report(written.ok ? { type: 'saved' } : { type: 'unguarded', error: written.error });
    }
    running = null;
  };
  return {
    remember(tail) {
      pending = tail;
      running ??= write();
    },
    settled: () => running ?? Promise.resolve(),
  };
}
