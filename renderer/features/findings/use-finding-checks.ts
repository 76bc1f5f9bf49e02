import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindingFlags } from '#renderer/data/use-authorisation.ts';
import { useEvidenceOf } from '#renderer/data/use-evidence-of.ts';
import { useFlagWords } from '#renderer/data/use-violation-words.ts';
import { useNow } from '#renderer/data/use-now.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import type { CheckItem } from '#renderer/ui/check-list.tsx';
import { findingGaps } from '#shared/commands/submission-gaps.ts';
import type { BlockingGap } from '#shared/commands/refusals.ts';
import type { FindingDossier } from '#shared/journal/dossier.ts';

const REQUIRED: readonly BlockingGap[] = [
  'title',
  'organisation',
  'attacked-at',
  'claims',
  'account',
];

/** What a finding needs before it can be sent, each there or missing, and what is doubtful about it. */
export function useFindingChecks({ subject }: FindingDossier): readonly CheckItem[] {
  const { t } = useTranslation(['casework', 'control']);
  const visible = useExercise((session) => session.visible);
  const now = useNow();
  const head = useExerciseHead();
  const evidence = useEvidenceOf(subject.audience, subject.id);
  const flagsOf = useFindingFlags();
  const flagWords = useFlagWords();
  return useMemo(() => {
    const exhibits = evidence.map(({ value }) => value);
    // A target that is not chosen yet is missing, not outside.
    const hasTarget = subject.value.organisation !== null || subject.value.system !== null;
    const gaps = findingGaps(visible, head, subject.value, exhibits, now);
    return [
      ...REQUIRED.map((gap): CheckItem => {
        const state = gaps.blocking.includes(gap) ? 'missing' : 'done';
        return {
          id: gap,
          label: t(`check.blocking.${gap}`),
          state,
          stateText: t(`check.${state}`),
        };
      }),
      ...gaps.warnings
        .filter((gap) => gap !== 'outside-scope' || hasTarget)
        .map(
          (gap): CheckItem => ({
            id: gap,
            label: t(`check.warning.${gap}`),
            state: 'doubtful',
            stateText: t('check.doubtful'),
          }),
        ),
      // What control will be shown; that it lies outside of the targets is said above.
      ...flagsOf(subject.value)
        .violations.filter(({ violation, step }) => step > 0 || violation.type !== 'outside-scope')
        .map(
          (flag, at): CheckItem => ({
            id: `flag-${at}`,
            label: t('control:violation.before', { what: flagWords(flag) }),
            state: 'doubtful',
            stateText: t('check.doubtful'),
          }),
        ),
    ];
  }, [t, visible, head, evidence, now, subject, flagsOf, flagWords]);
}
