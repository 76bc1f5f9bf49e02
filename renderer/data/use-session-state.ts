import { useMemo } from 'react';
import { useStore } from 'zustand/react';
import { useShallow } from 'zustand/react/shallow';
import type { Actor } from '#shared/domain/audiences.ts';
import { type ActorChoice, actorChoices } from './actor-choices.ts';
import { useSession } from './session-context.tsx';
import type { SaveStatus, SessionState, SessionStatus } from './session-state.ts';

/**
 * Anything derived from the open exercise. Renders again only when what the selector gives differs (shallowly),
 * so select rows, ids and numbers, not freshly made nested objects.
 */
export const useExercise = <T>(selector: (state: SessionState) => T): T =>
  useStore(useSession().store, useShallow(selector));

/** Whom one acts as. */
export const useActor = (): Actor => useStore(useSession().store, (state) => state.actor);

/** Everyone whom one can act as on this device. */
export function useActorChoices(): readonly ActorChoice[] {
  const { identity, store } = useSession();
  const state = useStore(store, (session) => session.state);
  return useMemo(() => actorChoices(state, identity.device), [state, identity]);
}

/** Whether and why the exercise can't be changed. */
export const useSessionStatus = (): SessionStatus =>
  useStore(useSession().store, (state) => state.status);

/** How safe the work is: saved, saving, failed, or saved but unguarded. */
export const useSaveStatus = (): SaveStatus => useStore(useSession().store, (state) => state.save);

/** Whether `session.undo()` has something to take back. */
export const useCanUndo = (): boolean => useStore(useSession().store, (state) => state.canUndo);
