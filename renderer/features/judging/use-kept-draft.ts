import { useState } from 'react';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { useSession } from '#renderer/data/session-context.tsx';

/** What is being written about cases of an open exercise, until it is recorded. Leaving a case does not lose it. */
const drafts = new WeakMap<ExerciseSession, Map<string, object>>();

export interface KeptDraft<Draft> {
  readonly draft: Draft;
  change(part: Partial<Draft>): void;
  /** Call when it is recorded. */
  forget(): void;
}

/**
 * A draft that outlives the page it is written on. `key` names whose draft of what it is: whoever else opens the same case
 * must have another key, and the component that uses it must be keyed by it.
 */
export function useKeptDraft<Draft extends object>(
  key: string,
  start: () => Draft,
): KeptDraft<Draft> {
  const kept = draftsOf(useSession());
  const [draft, setDraft] = useState<Draft>(() => (kept.get(key) as Draft | undefined) ?? start());
  return {
    draft,
    change(part) {
      const next = { ...((kept.get(key) as Draft | undefined) ?? draft), ...part };
      kept.set(key, next);
      setDraft(next);
    },
    forget: () => void kept.delete(key),
  };
}

function draftsOf(session: ExerciseSession): Map<string, object> {
  let kept = drafts.get(session);
  if (kept === undefined) {
    kept = new Map();
    drafts.set(session, kept);
  }
  return kept;
}
