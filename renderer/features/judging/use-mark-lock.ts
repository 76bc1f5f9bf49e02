import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useSessionStatus } from '#renderer/data/use-session-state.ts';
import { useTrial } from '#renderer/data/use-trial.ts';
import { mark } from '#shared/commands/mark.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** Whether a mark on a case would be taken now, and if not, why, in words (none where the page says it anyway). */
export function useMarkLock(submission: RecordId): {
  readonly isLocked: boolean;
  readonly reason: string | null;
} {
  const { t } = useTranslation('judging');
  const status = useSessionStatus();
  const errorText = useErrorText();
  const refusal = useTrial()(mark, { submission, verdict: 'reject', awards: [], reason: '—' });
  if (refusal === null) return { isLocked: status.type !== 'open', reason: null };
  if (refusal.type !== 'wrong-state') return { isLocked: true, reason: errorText(refusal) };
  return { isLocked: true, reason: t(refusal.kind === 'review' ? 'form.locked' : 'form.ruled') };
}
