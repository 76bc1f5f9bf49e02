import { useState } from 'react';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead } from '#renderer/data/use-records.ts';

/**
 * The moment as of which figures are counted, ms since 1970: when the page was opened, so that they stand still while one reads them. The
 * sample stopped long ago; its figures are those of its last entry.
 */
export function useLoadedAt(): number {
  const { store } = useSession();
  const { sample } = useExerciseHead();
  const [loadedAt] = useState(() => Date.now());
  const [lastEntry] = useState(() => store.getState().visible.latest);
  return sample ? Math.min(loadedAt, lastEntry[0]) : loadedAt;
}
