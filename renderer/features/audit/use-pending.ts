import { useMemo } from 'react';
import { streamParts } from '#renderer/data/use-merge-words.ts';
import { useActor, useExercise } from '#renderer/data/use-session-state.ts';
import { mayRead } from '#shared/domain/audiences.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import type { AsideEntry, Fork } from '#shared/journal/state.ts';
import { type IncompleteAction, type MissingBatch, waitingOf } from '#shared/merge/missing.ts';

/** What of the journal is not as it should be, as far as the person acted as may see. */
export interface Pending {
  readonly missing: readonly MissingBatch[];
  readonly incomplete: readonly IncompleteAction[];
  readonly broken: readonly SealedBatch[];
  readonly forks: readonly Fork[];
  readonly aside: readonly AsideEntry[];
  /** All but `aside`. */
  readonly count: number;
}

export function usePending(): Pending {
  const state = useExercise((session) => session.state);
  const actor = useActor();
  return useMemo(() => {
    const isSeen = ({ audience }: Pick<AsideEntry, 'audience'>): boolean =>
      mayRead(actor, audience);
    const waiting = waitingOf(state);
    const missing = waiting.missing.filter(isSeen);
    const incomplete = waiting.incomplete.filter(isSeen);
    const broken = waiting.broken.flatMap((hash) => {
      const sealed = state.waiting.get(hash);
      return sealed !== undefined && isSeen(sealed.batch) ? [sealed] : [];
    });
    const forks = state.forks.filter(({ stream }) => isSeen(streamParts(stream)));
    const aside = state.aside.filter(isSeen);
    const count = missing.length + incomplete.length + broken.length + forks.length;
    return { missing, incomplete, broken, forks, aside, count };
  }, [state, actor]);
}
