import { dailyWindowKind } from '#shared/domain/daily-window.ts';
import { ALL } from '#shared/domain/audiences.ts';
import { exerciseKind, phaseChangeKind, scheduleKind } from '#shared/domain/exercise.ts';
import type { PhaseStretch, WindowPlan } from '#shared/domain/open-windows.ts';
import { readAll, readIn } from './read.ts';
import type { ExerciseState } from './state.ts';

/** Daily windows of an exercise with its time zone and its phases: those that were, then those that are planned. */
export function windowPlanOf(state: ExerciseState): WindowPlan {
  const head = readIn(state, ALL, exerciseKind, state.exercise)?.value;
  return {
    windows: [...readAll(state, dailyWindowKind)].map(({ value }) => value),
    timeZone: head?.timeZone ?? exerciseKind.empty.timeZone,
    phases: phaseStretches(state),
  };
}

/**
 * When the exercise was in which phase, as its history says. What comes after the last change is the present phase and,
 * beside it, what the calendar plans: the future is not known yet.
 */
export function phaseStretches(state: ExerciseState): PhaseStretch[] {
  const changes = [...readAll(state, phaseChangeKind)]
    .map(({ value }) => value)
    .sort((a, b) => a.changedAt - b.changedAt);
  const past = changes.map(
    ({ to: phase, changedAt }, index): PhaseStretch => ({
      phase,
      from: changedAt,
      to: changes[index + 1]?.changedAt ?? Number.MAX_SAFE_INTEGER,
    }),
  );
  const now = changes.at(-1)?.changedAt ?? 0;
  const planned = [...readAll(state, scheduleKind)].flatMap(({ value }): PhaseStretch[] => {
    const { phase, startsAt, endsAt } = value;
    if (startsAt === null || endsAt === null || endsAt <= now) return [];
    return [{ phase, from: Math.max(startsAt, now), to: endsAt }];
  });
  return [...past, ...planned];
}
