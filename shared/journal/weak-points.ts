import { CONTROL } from '#shared/domain/audiences.ts';
import { assetKind, systemKind } from '#shared/domain/register.ts';
import {
  type TakenStep,
  type WeakPointStanding,
  weakPointStanding,
} from '#shared/domain/weak-point-state.ts';
import { type WeakPoint, weakPointKind, weakPointStepKind } from '#shared/domain/weak-point.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type Recorded, readAll, readIn } from './read.ts';
import type { ExerciseState } from './state.ts';

const inControl = (audience: string): boolean => audience === CONTROL;

/** Steps of all weak points by the id of the weak point, in order of arrival. */
export function weakPointSteps(state: ExerciseState): Map<string, TakenStep[]> {
  const steps = new Map<string, TakenStep[]>();
  for (const { id, value } of readAll(state, weakPointStepKind, inControl)) {
    const own = steps.get(value.weakPoint);
    if (own === undefined) steps.set(value.weakPoint, [{ id, value }]);
    else own.push({ id, value });
  }
  return steps;
}

/** Where one weak point stands at `asOf` (ms since 1970). */
export const standingOf = (
  weakPoint: Recorded<WeakPoint>,
  steps: ReadonlyMap<string, readonly TakenStep[]>,
  asOf: number,
): WeakPointStanding =>
  weakPointStanding(weakPoint.value.dueAt, steps.get(weakPoint.id) ?? [], asOf);

/** Every weak point of a state. */
export const weakPointsOf = (state: ExerciseState): Generator<Recorded<WeakPoint>> =>
  readAll(state, weakPointKind, inControl);

/** The unit that a weak point belongs to: that of its asset, else of its system, else the one that it names; null while nobody knows. */
export function unitOfWeakPoint(state: ExerciseState, value: WeakPoint): RecordId | null {
  const asset = value.asset === null ? undefined : readIn(state, CONTROL, assetKind, value.asset);
  const system = readIn(state, CONTROL, systemKind, asset?.value.system ?? value.system ?? '');
  const unit = system?.value.organisation ?? value.organisation;
  return unit === null || unit === '' ? null : unit;
}
