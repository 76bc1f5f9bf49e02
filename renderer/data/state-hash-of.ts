import type { Audience } from '#shared/domain/audiences.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { ExerciseSession } from './exercise-session.ts';

/**
 * Hash of everything that this device holds of the exercise: what two people compare to know that they see the same.
 * With `only`, of these audiences alone: what a device that holds just them shows.
 */
export function stateHashOf(
  { store, ports }: ExerciseSession,
  only: readonly Audience[] | null = null,
): Promise<Sha256> {
  const { state } = store.getState();
  const audiences =
    only === null
      ? state.audiences
      : new Map([...state.audiences].filter(([audience]) => only.includes(audience)));
  return stateHash({ ...state, audiences }, ports.digest);
}
