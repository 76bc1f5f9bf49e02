import { create } from 'zustand';

interface OpenExerciseState {
  /** Null while no exercise is on screen. */
  readonly exercise: { readonly id: string; readonly canReport: boolean } | null;
}

/** Which exercise the window shows, for what lies outside its pages: the menu. */
export const useOpenExerciseState = create<OpenExerciseState>()(() => ({ exercise: null }));
