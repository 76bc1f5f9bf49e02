import type { ExerciseState } from '#shared/journal/state.ts';
import type { Steps } from '#shared/kernel/steps.ts';
import { createExerciseScorer, type ScoredOrNot } from '#shared/scoring/exercise-scorer.ts';
import { nextTask } from '#renderer/storage/slices.ts';

/** Longest stretch of scoring between two frames, in ms. */
const SLICE_MS = 12;

/** What is known of the score of a state. */
export interface ScoreReading {
  /** Null until the first score is made. */
  readonly scored: ScoredOrNot | null;
  /** The score is that of an earlier state; the new one is being made. */
  readonly isBehind: boolean;
}

/** Keeps the score of the state that is looked at. A small change is scored at once, a large one without holding up the window. */
export interface ScoreKeeper {
  /** The same object for as long as nothing is new. */
  read(state: ExerciseState): ScoreReading;
  /** Calls back when what `read` says may have changed; gives what ends that. */
  subscribe(listener: () => void): () => void;
}

export function createScoreKeeper(clock: () => number = () => performance.now()): ScoreKeeper {
  const scorer = createExerciseScorer();
  const listeners = new Set<() => void>();
  let reading: ScoreReading = { scored: null, isBehind: true };
  /** The state whose score is asked for, and the work that is under way. */
  let wanted: ExerciseState | null = null;
  let work: { readonly state: ExerciseState; readonly steps: Steps<ScoredOrNot> } | null = null;

  /** Works for one slice; true when the score of the wanted state is made. */
  const workOn = (): boolean => {
    const until = clock() + SLICE_MS;
    while (wanted !== null) {
      work ??= { state: wanted, steps: scorer.steps(wanted) };
      const { done, value } = work.steps.next();
      if (done === true) {
        const isBehind = work.state !== wanted;
        if (reading.scored !== value || reading.isBehind !== isBehind)
          reading = { scored: value, isBehind };
        work = null;
        if (!isBehind) return true;
      } else if (clock() >= until) return false;
    }
    return true;
  };
  let isGoingOn = false;
  const goOn = async (): Promise<void> => {
    isGoingOn = true;
    do await nextTask();
    while (!workOn());
    isGoingOn = false;
    for (const listener of listeners) listener();
  };
  return {
    read(state) {
      if (wanted === state) return reading;
      wanted = state;
      if (isGoingOn || !workOn()) {
        if (!reading.isBehind) reading = { ...reading, isBehind: true };
        if (!isGoingOn) void goOn();
      }
      return reading;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
