import { useTranslation } from 'react-i18next';
import { CONTROL, mayRead } from '#shared/domain/audiences.ts';
import type { FindingDossier } from '#shared/journal/dossier.ts';
import { useFindingFlags } from './use-authorisation.ts';
import { useActor } from './use-session-state.ts';
import { useFlagWords, useRemarkWords } from './use-violation-words.ts';

/** For control: what stands against a submitted finding, each thing with its clause; null where there is nothing. */
export function useFlagNotice(
  dossier: FindingDossier | undefined,
): { readonly title: string; readonly lines: readonly string[] } | null {
  const { t } = useTranslation('control');
  const actor = useActor();
  const flagsOf = useFindingFlags();
  const words = useFlagWords();
  const remarkWords = useRemarkWords();
  const sent = dossier?.submissions.at(-1)?.value.content;
  if (sent === undefined || !mayRead(actor, CONTROL)) return null;
  const { violations, remarks } = flagsOf(sent);
  if (violations.length + remarks.length === 0) return null;
  return {
    title:
      violations.length === 0
        ? t('violation.remarks')
        : t('violation.flagged', { count: violations.length }),
    lines: [...violations.map(words), ...remarks.map(remarkWords)],
  };
}
