import { useMemo } from 'react';
import { useFindingDossier, useResponseDossier } from '#renderer/data/use-dossier.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { caseCopy } from '#shared/commands/case-copy.ts';
import type { Case } from '#shared/domain/judging.ts';
import type { RulingItem } from './use-ruling-queue.ts';

/** A received subject in the form in which referees get it, so that everyone judges the same page. */
export function useCaseOf({ subjectType, subject }: RulingItem): Case | undefined {
  const { store } = useSession();
  const finding = useFindingDossier(subjectType === 'finding' ? subject : null);
  const response = useResponseDossier(subjectType === 'response' ? subject : null);
  return useMemo(() => {
    const { visible } = store.getState();
    if (finding !== undefined) {
      const { audience } = finding.subject;
      return caseCopy(visible, { type: 'finding', id: subject, audience, dossier: finding }, false);
    }
    if (response === undefined) return undefined;
    const { audience } = response.subject;
    return caseCopy(visible, { type: 'response', id: subject, audience, dossier: response }, false);
  }, [store, subject, finding, response]);
}
