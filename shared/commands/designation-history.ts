import {
  type Designation,
  type DesignationAttribute,
  designationKind,
} from '#shared/domain/register.ts';
import { type Recorded, readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';

/** All designations of one attribute of one subject, the earliest effect first; of two with the same, the one made later last. */
export function designationHistory(
  state: ExerciseState,
  subject: string,
  attribute: DesignationAttribute,
): Recorded<Designation>[] {
  const found: Recorded<Designation>[] = [];
  for (const item of readAll(state, designationKind)) {
    if (item.value.subject === subject && item.value.attribute === attribute) found.push(item);
  }
  return found.sort(byEffect);
}

/** The value of an attribute at a moment (ms), or undefined while none was given. */
export function designatedValue(
  state: ExerciseState,
  subject: string,
  attribute: DesignationAttribute,
  at: number,
): string | undefined {
  return designationHistory(state, subject, attribute)
    .filter((item) => item.value.effectiveFrom <= at)
    .at(-1)?.value.value;
}

const byEffect = (a: Recorded<Designation>, b: Recorded<Designation>): number =>
  a.value.effectiveFrom - b.value.effectiveFrom || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
