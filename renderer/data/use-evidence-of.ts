import { useMemo } from 'react';
import { evidenceOf } from '#shared/commands/add-evidence.ts';
import type { Audience } from '#shared/domain/audiences.ts';
import { type Evidence, evidenceKind } from '#shared/domain/evidence.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { useSession } from './session-context.tsx';
import { useExercise } from './use-session-state.ts';

/** Evidence of a finding or response as it is now, in its order; the same list until some evidence there changes. */
export function useEvidenceOf(audience: Audience, subject: string): readonly Recorded<Evidence>[] {
  const { store } = useSession();
  const table = useExercise(({ visible }) =>
    visible.audiences.get(audience)?.tables.get(evidenceKind.kind),
  );
  return useMemo(
    () =>
      table === undefined ? [] : evidenceOf(store.getState().visible, audience, subject as never),
    [table, store, audience, subject],
  );
}
