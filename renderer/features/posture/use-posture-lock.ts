import { useTranslation } from 'react-i18next';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { CONTROL, mayWrite } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { weakPointKind } from '#shared/domain/weak-point.ts';

/** Why records of the posture can't be changed now, in words; null when they can. */
export function usePostureLock(
  kind: Pick<Kind, 'audiences' | 'writers'> = weakPointKind,
): string | null {
  const { t } = useTranslation(['plan', 'terms']);
  const status = useSessionStatus();
  const actor = useActor();
  const { phase } = useExerciseHead();
  if (status.type !== 'open') return t('plan:locked.readOnly');
  if (!mayWrite(actor, kind as Kind, CONTROL)) {
    return t('plan:locked.role', { role: t(`terms:role.${actor.role}`) });
  }
  return OPEN.has(phase) ? null : t('plan:locked.phase', { phase: t(`terms:phase.${phase}`) });
}
