import { useStore } from 'zustand/react';
import type { Result } from '#shared/kernel/result.ts';
import type { ScheduleError } from '#shared/scoring/book-schedule.ts';
import type { Score } from '#shared/scoring/score.ts';
import { useSession } from './session-context.tsx';

/** Both boards and the ledger, of what the person acted as may see; or why the exercise can't be scored. */
export function useScore(): Result<Score, ScheduleError> {
  const { store, score } = useSession();
  return useStore(store, ({ visible }) => score(visible));
}
