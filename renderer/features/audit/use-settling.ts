import { useTranslation } from 'react-i18next';
import type { Conflict } from '#renderer/data/conflicts.ts';
import { useActor, useExercise, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { maySettle } from '#shared/commands/settle-conflict.ts';
import { CONTROL, refereeAudience } from '#shared/domain/audiences.ts';
import { assignmentKind, reviewKind } from '#shared/domain/judging.ts';
import { KINDS } from '#shared/domain/kinds.ts';
import { readIn } from '#shared/journal/read.ts';

/** Whether the values may be seen at all, and why one can't be chosen (null: it can). */
export interface Settling {
  readonly isSealed: boolean;
  readonly refusal: string | null;
}

export function useSettling({ kind: name, audience, record }: Conflict): Settling {
  const { t } = useTranslation(['audit', 'terms']);
  const actor = useActor();
  const status = useSessionStatus();
  const isRevealed = useExercise(({ state }) => {
    const submission = readIn(state, audience, reviewKind, record)?.value.submission;
    const assignment = submission && readIn(state, CONTROL, assignmentKind, submission);
    return typeof assignment?.value.revealedAt === 'number';
  });
  const isSealed =
    name === reviewKind.kind && audience !== refereeAudience(actor.person) && !isRevealed;
  if (isSealed) return { isSealed, refusal: t('conflict.sealed') };
  if (status.type !== 'open') return { isSealed, refusal: t('conflict.readOnly') };
  const kind = KINDS.get(name);
  return kind !== undefined && maySettle(actor, kind, audience)
    ? { isSealed, refusal: null }
    : { isSealed, refusal: t('conflict.mayNot', { role: t(`terms:role.${actor.role}`) }) };
}
