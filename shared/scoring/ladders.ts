import type { Stage } from './ordered-groups.ts';

/** A privilege that was gained: its units, and what names it in words. */
export interface GainedPrivilege {
  readonly units: number;
  readonly item: string;
  readonly sequence: number | null;
}

/** The highest privilege that was counted before, null for none. */
export type LadderOutcome = GainedPrivilege | null;

/** Privileges of one ladder on one asset or system: what was already counted when each of them came (SPEC C32). */
export const ladderStage: Stage<GainedPrivilege, LadderOutcome> = {
  evaluate(gained) {
    let highest: LadderOutcome = null;
    return gained.map((one) => {
      const before = highest;
      if (highest === null || one.units > highest.units) highest = one;
      return before;
    });
  },
  sameValue: isSamePrivilege,
  sameOutcome: (a, b) => a === b || (a !== null && b !== null && isSamePrivilege(a, b)),
};

function isSamePrivilege(a: GainedPrivilege, b: GainedPrivilege): boolean {
  return a.units === b.units && a.item === b.item && a.sequence === b.sequence;
}

/** Whether a result is the first of its group (SPEC C33). */
export const firstStage: Stage<null, boolean> = {
  evaluate: (all) => all.map((_, at) => at === 0),
  sameValue: () => true,
  sameOutcome: (a, b) => a === b,
};

/** Units taken from one unit, and the line from which it is out. */
export interface TakenUnits {
  readonly taken: number;
  readonly line: number;
}

/** Whether a result takes the unit across the line (SPEC C34): the first after which as much is lost as the line says. */
export const deductionLineStage: Stage<TakenUnits, boolean> = {
  evaluate(results) {
    let lost = 0;
    let isOut = false;
    return results.map(({ taken, line }) => {
      lost += taken;
      const crosses = !isOut && taken > 0 && lost >= line;
      isOut ||= crosses;
      return crosses;
    });
  },
  sameValue: (a, b) => a.taken === b.taken && a.line === b.line,
  sameOutcome: (a, b) => a === b,
};
