import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingDossier, ResponseDossier } from '#shared/journal/dossier.ts';
import { useExerciseTime } from './use-exercise-time.ts';

/** Stands for what is being written and not yet sent. */
const DRAFT = 'draft';

/** What a finding or response can be looked at as: the draft while there is one, and every revision as it was sent, newest first. */
export function useCaseVersions({ submissions, status }: FindingDossier | ResponseDossier) {
  const { t } = useTranslation('casework');
  const time = useExerciseTime();
  const [chosen, choose] = useState<string | null>(null);
  const isDraft = status === 'draft' || status === 'returned' || submissions.length === 0;
  const choices = useMemo(
    () => [
      ...(isDraft ? [{ id: DRAFT, label: t('currentDraft') }] : []),
      ...submissions
        .map(({ id, value: { revision } }, at) => ({
          id: id as string,
          label: t(at === submissions.length - 1 ? 'newestRevision' : 'revision', { revision }),
        }))
        .reverse(),
    ],
    [isDraft, submissions, t],
  );
  const shown = choices.find(({ id }) => id === chosen)?.id ?? choices[0]?.id ?? DRAFT;
  const sent = submissions.find(({ id }) => id === shown)?.value;
  const notice =
    sent === undefined
      ? t('draftNotice')
      : t('frozenNotice', { when: time.moment(sent.submittedAt) });
  return { shown, choices, choose, notice };
}
