import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand/react';
import type { ScoreReading } from './score-keeper.ts';
import { useSession } from './session-context.tsx';

/** Both boards and the ledger, of what the person acted as may see. */
export function useScore(): ScoreReading {
  const { store, scores } = useSession();
  const visible = useStore(store, (session) => session.visible);
  return useSyncExternalStore(scores.subscribe, () => scores.read(visible));
}
