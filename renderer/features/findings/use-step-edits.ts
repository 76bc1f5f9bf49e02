import { useEffect, useMemo, useRef } from 'react';
import type { Finding, PathStep } from '#shared/domain/finding.ts';

/** What can be done to the steps of a path. The same object as long as the path is that of one finding. */
export interface StepEdits {
  readonly add: () => void;
  readonly change: (id: string, part: Partial<PathStep>) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly remove: (id: string) => void;
}

const EMPTY_STEP: Omit<PathStep, 'id'> = {
  at: null,
  source: '',
  asset: null,
  destination: '',
  technique: '',
  privilege: 'none',
  summary: '',
};

/** Steps are changed one at a time, so that only the one being typed into is drawn again. */
export function useStepEdits(
  steps: readonly PathStep[],
  set: (change: Partial<Finding>) => void,
): StepEdits {
  const latest = useRef(steps);
  useEffect(() => {
    latest.current = steps;
  }, [steps]);
  return useMemo(() => {
    const write = (next: readonly PathStep[]): void => {
      // Two changes may come before the page is drawn again.
      latest.current = next;
      set({ steps: [...next] });
    };
    return {
      add() {
        const source = latest.current.at(-1)?.destination ?? '';
        write([...latest.current, { ...EMPTY_STEP, id: crypto.randomUUID(), source }]);
      },
      change: (id, part) =>
        write(latest.current.map((one) => (one.id === id ? { ...one, ...part } : one))),
      move(id, by) {
        const next = [...latest.current];
        const at = next.findIndex((one) => one.id === id);
        const [step] = next.splice(at, 1);
        if (step !== undefined) next.splice(at + by, 0, step);
        write(next);
      },
      remove: (id) => write(latest.current.filter((one) => one.id !== id)),
    };
  }, [set]);
}
