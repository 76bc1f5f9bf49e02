import type { Stage } from './ordered-groups.ts';

/** Repeats of one vulnerability: the outcome is the place among them, from 0. */
export const repeatStage: Stage<null, number> = {
  evaluate: (all) => all.map((_, at) => at),
  sameValue: () => true,
  sameOutcome: (a, b) => a === b,
};

/** A quantity that counts only as far as a limit leaves room. */
export interface LimitedQuantity {
  readonly quantity: number;
  readonly limit: number;
}

/** How much of each quantity counts: whoever comes first uses up the limit. */
export const limitStage: Stage<LimitedQuantity, number> = {
  evaluate(quantities) {
    let used = 0;
    return quantities.map(({ quantity, limit }) => {
      const counted = Math.max(0, Math.min(quantity, limit - used));
      used += counted;
      return counted;
    });
  },
  sameValue: (a, b) => a.quantity === b.quantity && a.limit === b.limit,
  sameOutcome: (a, b) => a === b,
};
