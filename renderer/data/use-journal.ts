import { useEffect, useMemo, useRef, useState } from 'react';
import { openWorker } from '#renderer/workers/open-worker.ts';
import type {
  JournalCounts,
  JournalLine,
  ReadJournalAsks,
} from '#renderer/workers/read-journal.ts';
import { mayRead } from '#shared/domain/audiences.ts';
import type { BatchHash } from '#shared/journal/batch.ts';
import { useSession } from './session-context.tsx';
import { useActor, useExercise } from './use-session-state.ts';

export type { JournalLine };

/** The journal as far as the person acted as may see it. */
export interface Journal {
  /** Newest first. */
  readonly lines: readonly JournalLine[];
  readonly byHash: ReadonlyMap<BatchHash, JournalLine>;
  readonly isLoading: boolean;
}

interface Read {
  /** Batches that the exercise had when this was asked for. */
  readonly at: number;
  readonly lines: readonly JournalLine[];
  readonly counts: JournalCounts;
}

const NOTHING: Read = { at: 0, lines: [], counts: {} };

/** Reads the stored journal in a worker, and what is new whenever the exercise has changed. */
export function useJournal(): Journal {
  const { id, ports } = useSession();
  const size = useExercise(({ state }) => state.batches.size + state.waiting.size);
  const actor = useActor();
  const known = useRef(NOTHING);
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let isWanted = true;
    const worker = openWorker<ReadJournalAsks>(ports.spawn('read-journal'));
    worker.ask('lines', { exercise: id, from: known.current.counts }).then(
      ({ lines, counts }) => {
        if (!isWanted) return;
        known.current = {
          at: size,
          lines: [...known.current.lines, ...lines].sort(newestFirst),
          counts,
        };
        setRead(known.current);
      },
      (thrown: unknown) => {
        if (isWanted) setFailure(thrown);
      },
    );
    return () => {
      isWanted = false;
      worker.close();
    };
  }, [id, ports, size]);
  if (failure !== null) throw failure;
  return useMemo(() => {
    const lines = (read ?? NOTHING).lines.filter(({ audience }) => mayRead(actor, audience));
    return {
      lines,
      byHash: new Map(lines.map((line) => [line.hash, line])),
      isLoading: read === null,
    };
  }, [read, actor]);
}

const newestFirst = (a: JournalLine, b: JournalLine): number =>
  b.at - a.at || (a.device < b.device ? -1 : a.device > b.device ? 1 : b.number - a.number);
