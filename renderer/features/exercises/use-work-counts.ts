import { useMemo } from 'react';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { responseKind } from '#shared/domain/response.ts';
import { findingDossier, responseDossier, type SubjectStatus } from '#shared/journal/dossier.ts';
import { readAll } from '#shared/journal/read.ts';

/** How many findings and responses stand where, as far as the acting person may see. */
export function useWorkCounts(): ReadonlyMap<SubjectStatus, number> {
  const visible = useExercise((session) => session.visible);
  return useMemo(() => {
    const counts = new Map<SubjectStatus, number>();
    const add = (status: SubjectStatus | undefined): void => {
      if (status !== undefined) counts.set(status, (counts.get(status) ?? 0) + 1);
    };
    for (const { audience, id } of readAll(visible, findingKind))
      add(findingDossier(visible, audience, id)?.status);
    for (const { audience, id } of readAll(visible, responseKind))
      add(responseDossier(visible, audience, id)?.status);
    return counts;
  }, [visible]);
}
