import { type Actor, mayRead } from '#shared/domain/audiences.ts';
import type { ExerciseState } from '#shared/journal/state.ts';

/** The state without the audiences that `actor` may not see, so that nothing read from it needs a check of its own. */
export function visibleState(state: ExerciseState, actor: Actor): ExerciseState {
  const audiences = new Map([...state.audiences].filter(([audience]) => mayRead(actor, audience)));
  return audiences.size === state.audiences.size ? state : { ...state, audiences };
}
