import { useCallback } from 'react';
import { useStore } from 'zustand/react';
import type { Command } from '#shared/commands/command.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import { useSession } from './session-context.tsx';

/** What a command would be refused for, were it run now; null when it would be done. */
export type Trial = <In, Out>(command: Command<In, Out>, input: In) => CommandError | null;

/** Nothing of a trial is kept, so every record may have the same name. */
const NO_IDS: IdSource = { next: () => '00000000-0000-7000-8000-000000000000' };

/**
 * Tries commands without carrying them out, so that a page offers just what would be done: the rules are those of the
 * command itself. A new function whenever the state or the person acted as changes.
 */
export function useTrial(): Trial {
  const { store, identity } = useSession();
  const state = useStore(store, (session) => session.state);
  const actor = useStore(store, (session) => session.actor);
  return useCallback(
    (command, input) => {
      const { device } = identity;
      const outcome = command({ state, actor, now: Date.now(), ids: NO_IDS, device }, input);
      return outcome.ok ? null : outcome.error;
    },
    [state, actor, identity],
  );
}
