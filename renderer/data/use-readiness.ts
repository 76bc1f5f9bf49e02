import { useTranslation } from 'react-i18next';
import type { DraftSave } from './draft-keeper.ts';
import { type AppError, useErrorText } from './use-error-text.ts';

const SAVE_TONES = {
  saved: 'positive',
  pending: 'neutral',
  saving: 'neutral',
  failed: 'danger',
} as const;
const WORST_FIRST = ['failed', 'saving', 'pending', 'saved'] as const;

/** What stands beside a draft: the state of its parts together, and the sum of its checks. */
export function useReadiness<Check extends { readonly state: string }>(
  checks: readonly Check[],
  saves: readonly DraftSave<AppError>[],
  onRetry: () => void,
) {
  const { t } = useTranslation('casework');
  const errorText = useErrorText();
  const missing = checks.filter(({ state }) => state === 'missing').length;
  const state = WORST_FIRST.find((type) => saves.some((save) => save.type === type)) ?? 'saved';
  const failed = saves.find((save) => save.type === 'failed');
  return {
    title: t('check.title'),
    save: { label: t(`save.${state}`), tone: SAVE_TONES[state] },
    failure:
      failed === undefined
        ? undefined
        : {
            title: t('save.failedText'),
            text: errorText(failed.error),
            retryLabel: t('save.retry'),
            onRetry,
          },
    summary: missing > 0 ? t('check.notReady', { count: missing }) : t('check.ready'),
    checks,
  };
}
