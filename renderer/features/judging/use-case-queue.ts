import { useMemo } from 'react';
import { useTable } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { refereeAudience } from '#shared/domain/audiences.ts';
import { type Case, caseKind, reviewKind } from '#shared/domain/judging.ts';
import { reviewId } from '#shared/journal/dossier.ts';
import type { Recorded } from '#shared/journal/read.ts';

/** A case on one's own desk. */
export interface QueuedCase {
  readonly brief: Recorded<Case>;
  readonly isMarked: boolean;
}

/** The cases given to the person acted as, unmarked ones first, then by receipt number. */
export function useCaseQueue(): readonly QueuedCase[] {
  const { person } = useActor();
  const cases = useTable(caseKind);
  const reviews = useTable(reviewKind);
  return useMemo(() => {
    // The chief referee sees every referee's audience; only what lies in one's own is one's to mark.
    const own = refereeAudience(person);
    return [...cases]
      .filter(({ audience }) => audience === own)
      .map((brief) => ({
        brief,
        isMarked: reviews.get(reviewId(brief.id, person)) !== undefined,
      }))
      .sort(
        (a, b) =>
          Number(a.isMarked) - Number(b.isMarked) ||
          (a.brief.value.sequence ?? 0) - (b.brief.value.sequence ?? 0),
      );
  }, [cases, reviews, person]);
}
