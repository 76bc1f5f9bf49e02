import { createContext, useContext } from 'react';
import { known } from '#shared/kernel/result.ts';
import type { ExerciseSession } from './exercise-session.ts';

const SessionContext = createContext<ExerciseSession | null>(null);

/** Hands the open exercise to everything inside. */
export const SessionProvider = SessionContext.Provider;

/** The open exercise: `run(command, input)`, `undo()`, `actAs(actor)`, `evidence`, `store`. */
export const useSession = (): ExerciseSession =>
  known(useContext(SessionContext), 'pages of an exercise render inside SessionProvider');

/** The open exercise where there may be none: in parts that home and exercise pages share. */
export const useOptionalSession = (): ExerciseSession | null => useContext(SessionContext);
