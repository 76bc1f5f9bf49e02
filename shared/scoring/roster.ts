import { ALL, CONTROL } from '#shared/domain/audiences.ts';
import { exerciseKind, type Phase } from '#shared/domain/exercise.ts';
import { organisationKind, teamKind } from '#shared/domain/register.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Designations } from './designations.ts';
import { isEverParticipant } from './unit-placement.ts';

/** Who stands on the boards even without a result, and how far the exercise has come. */
export interface Roster {
  readonly teams: ReadonlySet<RecordId>;
  readonly units: ReadonlySet<RecordId>;
  readonly phase: Phase;
  /** End of the exercise as planned (ms since 1970). */
  readonly endsAt: number | null;
}

/** When the exercise ends, as planned. */
export const endOfExercise = (state: ExerciseState): number | null =>
  readIn(state, ALL, exerciseKind, state.exercise)?.value.endsAt ?? null;

/** Reads the roster from control's register. */
export function readRoster(state: ExerciseState, designations: Designations): Roster {
  const inControl = (audience: string): boolean => audience === CONTROL;
  const teams = new Set<RecordId>();
  for (const { id } of readAll(state, teamKind, inControl)) teams.add(id);
  const units = new Set<RecordId>();
  for (const { id } of readAll(state, organisationKind, inControl)) {
    if (isEverParticipant(designations, id)) units.add(id);
  }
  const phase = readIn(state, ALL, exerciseKind, state.exercise)?.value.phase ?? 'draft';
  return { teams, units, phase, endsAt: endOfExercise(state) };
}
