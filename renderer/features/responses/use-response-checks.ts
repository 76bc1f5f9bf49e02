import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvidenceOf } from '#renderer/data/use-evidence-of.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import type { CheckItem } from '#renderer/ui/check-list.tsx';
import type { BlockingGap } from '#shared/commands/refusals.ts';
import { responseGaps } from '#shared/commands/submission-gaps.ts';
import type { ResponseDossier } from '#shared/journal/dossier.ts';

const REQUIRED: readonly BlockingGap[] = ['title', 'detected-at', 'account'];

/** What a response needs before it can be sent, each there or missing, and what is doubtful about it. */
export function useResponseChecks({ subject }: ResponseDossier): readonly CheckItem[] {
  const { t } = useTranslation('casework');
  const head = useExerciseHead();
  const evidence = useEvidenceOf(subject.audience, subject.id);
  return useMemo(() => {
    const exhibits = evidence.map(({ value }) => value);
    const gaps = responseGaps(head, subject.value, exhibits);
    return [
      ...REQUIRED.map((gap): CheckItem => {
        const state = gaps.blocking.includes(gap) ? 'missing' : 'done';
        return {
          id: gap,
          label: t(`check.blocking.${gap === 'account' ? 'response-account' : gap}`),
          state,
          stateText: t(`check.${state}`),
        };
      }),
      ...gaps.warnings.map(
        (gap): CheckItem => ({
          id: gap,
          label: t(`check.warning.${gap}`),
          state: 'doubtful',
          stateText: t('check.doubtful'),
        }),
      ),
    ];
  }, [t, head, evidence, subject]);
}
