import { createContext, useContext } from 'react';
import { useStore } from 'zustand/react';
import type { ExerciseListItem } from '#renderer/storage/exercise-list.ts';
import { known } from '#shared/kernel/result.ts';
import type { AppData } from './app-data.ts';

const AppDataContext = createContext<AppData | null>(null);

/** Hands the app's data to everything inside. */
export const AppDataProvider = AppDataContext.Provider;

/** The app's data: identity, settings, and the verbs that make, open and remove exercises. */
export const useAppData = (): AppData =>
  known(useContext(AppDataContext), 'the app renders inside AppDataProvider');

/** All exercises on this device, the one opened last first. */
export const useExerciseList = (): readonly ExerciseListItem[] =>
  useStore(useAppData().store, (state) => state.exercises);
