import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Violation } from '#shared/commands/authorisation.ts';
import type { FindingFlag } from '#shared/commands/finding-flags.ts';
import type { OwnershipFlag } from '#shared/commands/ownership-flags.ts';
import { assertNever } from '#shared/kernel/result.ts';
import { useExerciseTime } from './use-exercise-time.ts';

/** What stands against an attack, in words with its clause. */
export function useViolationWords(): (violation: Violation) => string {
  const { t } = useTranslation(['control', 'terms']);
  const time = useExerciseTime();
  return useCallback(
    (violation) => {
      const clause = (basis: string): string =>
        basis === '' ? '' : t('control:violation.clause', { basis });
      switch (violation.type) {
        case 'outside-scope':
          return t('control:violation.outside-scope', { clause: clause(violation.basis) });
        case 'outside-exercise':
          return t(`control:violation.outside-exercise.${violation.reason}`);
        case 'phase':
          return t('control:violation.phase', { phase: t(`terms:phase.${violation.phase}`) });
        case 'outside-window':
          return violation.opensAt === null
            ? t('control:violation.outside-window.closed')
            : t('control:violation.outside-window.opens', { when: time.moment(violation.opensAt) });
        case 'stopped':
          return t('control:violation.stopped', {
            number: violation.number,
            when: time.moment(violation.stoppedAt),
          });
        case 'do-not-touch':
        case 'blackout':
          return t(`control:violation.${violation.type}`, {
            name: violation.name,
            clause: clause(violation.basis),
          });
        case 'source':
          return t('control:violation.source', { address: violation.address });
        case 'not-participating':
          return violation.joinsAt === null
            ? t(`control:violation.not-participating.${violation.participation}`)
            : t('control:violation.not-participating.joins', {
                when: time.moment(violation.joinsAt),
              });
        case 'forbidden-method':
        case 'filing-missing':
          return t(`control:violation.${violation.type}`, {
            method: violation.title,
            clause: clause(violation.basis),
          });
        default:
          return assertNever(violation);
      }
    },
    [t, time],
  );
}

/** A flag with where in the finding it stands. */
export function useFlagWords(): (flag: FindingFlag) => string {
  const { t } = useTranslation('control');
  const words = useViolationWords();
  return useCallback(
    ({ violation, step }) =>
      step === 0 ? words(violation) : t('violation.inStep', { step, what: words(violation) }),
    [t, words],
  );
}

/** Honeypots and disputed ownership in words. */
export function useRemarkWords(): (flag: OwnershipFlag) => string {
  const { t } = useTranslation('control');
  return useCallback(
    (flag) =>
      flag.type === 'honeypot'
        ? t('violation.honeypot', { name: flag.name })
        : t(`violation.${flag.type}`, { name: flag.name }),
    [t],
  );
}
