import { CONTROL } from '#shared/domain/audiences.ts';
import { designationKind, type DesignationAttribute } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';

/** One value of a dated attribute. */
export interface DatedValue {
  readonly id: RecordId;
  readonly from: number;
  readonly value: string;
}

/** The dated attributes that scoring reads: participation, parent, 重点, 靶标, rule book. */
export interface Designations {
  /** All values of an attribute, earliest first; empty when nothing was ever designated. */
  history(subject: string, attribute: DesignationAttribute): readonly DatedValue[];
  /** The value in force at a moment (ms since 1970), undefined before the first and where there is none. */
  valueAt(subject: string, attribute: DesignationAttribute, at: number): string | undefined;
  /** Number of the stretch of time that a moment lies in: within one, nothing designated changes. */
  stretchAt(at: number): number;
}

const NONE: readonly DatedValue[] = [];

/** Reads the designations that control holds. Of two with the same moment the one with the larger (later made) id counts. */
export function readDesignations(state: ExerciseState): Designations {
  const histories = new Map<string, DatedValue[]>();
  const moments = new Set<number>();
  for (const { id, value } of readAll(state, designationKind, (audience) => audience === CONTROL)) {
    const key = `${value.attribute} ${value.subject}`;
    const dated = { id, from: value.effectiveFrom, value: value.value };
    moments.add(dated.from);
    const history = histories.get(key);
    if (history === undefined) histories.set(key, [dated]);
    else history.push(dated);
  }
  for (const history of histories.values()) {
    history.sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  }
  const history = (subject: string, attribute: DesignationAttribute): readonly DatedValue[] =>
    histories.get(`${attribute} ${subject}`) ?? NONE;
  const stretches = [...moments].sort((a, b) => a - b);
  return {
    history,
    stretchAt: (at) => stretches.findLastIndex((from) => from <= at),
    valueAt: (subject, attribute, at) =>
      history(subject, attribute).findLast((dated) => dated.from <= at)?.value,
  };
}
