import { useEffect, useState } from 'react';
import type { GateError } from '#renderer/storage/schema-gate.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { useAppData } from './app-data-context.tsx';
import type { ExerciseSession } from './exercise-session.ts';

/** How far opening an exercise has come. */
export type Opening =
  | { readonly type: 'opening' }
  | { readonly type: 'failed'; readonly error: GateError }
  | { readonly type: 'open'; readonly session: ExerciseSession };

const OPENING: Opening = { type: 'opening' };

/** Opens an exercise, or finds it open. It stays open until another one is opened or `closeExercise` is called. */
export function useOpenExercise(exercise: ExerciseId): Opening {
  const appData = useAppData();
  const [done, setDone] = useState<{ readonly id: string; readonly opening: Opening } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let isCurrent = true;
    const finish = (opening: Opening): void => {
      if (isCurrent) setDone({ id: exercise, opening });
    };
    appData.openExercise(exercise).then(
      (opened) =>
        finish(
          opened.ok
            ? { type: 'open', session: opened.value }
            : { type: 'failed', error: opened.error },
        ),
      (thrown: unknown) => {
        if (isCurrent) setFailure(thrown);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [appData, exercise]);
  if (failure !== null) throw failure; // a broken invariant belongs to the error boundary
  return done?.id === exercise ? done.opening : OPENING;
}
