import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { PLANNING } from '#shared/commands/phase-guards.ts';
import { type Audience, CONTROL, mayWrite } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';

/** Whether the person acted as may write records of a kind now, for control unless an audience is named. */
export function useMayControl<Value extends object>(
  kind: Kind<string, Value>,
  audience: Audience = CONTROL,
): boolean {
  const status = useSessionStatus();
  const actor = useActor();
  const { phase } = useExerciseHead();
  return status.type === 'open' && PLANNING.has(phase) && mayWrite(actor, kind, audience);
}
