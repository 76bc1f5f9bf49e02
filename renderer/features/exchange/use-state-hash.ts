import { useEffect, useState } from 'react';
import { useSession } from '#renderer/data/session-context.tsx';
import { stateHashOf } from '#renderer/data/state-hash-of.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import type { ExerciseState } from '#shared/journal/state.ts';

/** The state hash of what is here now; null while it is being computed. */
export function useStateHash(): string | null {
  const session = useSession();
  const state = useExercise((current) => current.state);
  const [hashed, setHashed] = useState<{
    readonly of: ExerciseState;
    readonly hash: string;
  } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let isWanted = true;
    stateHashOf(session).then(
      (hash) => {
        if (isWanted) setHashed({ of: state, hash });
      },
      (thrown: unknown) => {
        if (isWanted) setFailure(thrown);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [session, state]);
  if (failure !== null) throw failure;
  return hashed?.of === state ? hashed.hash : null;
}
