import { useTranslation } from 'react-i18next';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { PLANNING } from '#shared/commands/phase-guards.ts';
import { type Audience, CONTROL, mayWrite } from '#shared/domain/audiences.ts';
import type { Phase } from '#shared/domain/exercise.ts';
import type { Kind } from '#shared/domain/kind.ts';

/** Why records of a kind can't be changed now, in words; null when they can. What would be refused is not offered. */
export function useLocked<Value extends object>(
  kind: Kind<string, Value>,
  audience: Audience = CONTROL,
  phases: ReadonlySet<Phase> = PLANNING,
): string | null {
  const { t } = useTranslation(['plan', 'terms']);
  const status = useSessionStatus();
  const actor = useActor();
  const { phase } = useExerciseHead();
  if (status.type !== 'open') return t('locked.readOnly');
  if (!mayWrite(actor, kind, audience)) {
    return t('locked.role', { role: t(`terms:role.${actor.role}`) });
  }
  return phases.has(phase) ? null : t('locked.phase', { phase: t(`terms:phase.${phase}`) });
}
