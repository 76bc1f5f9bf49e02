import { type Exact, exact } from '#shared/kernel/decimal.ts';
import type { DefenceRule } from './rule-book-defence.ts';

/**
 * 防护值 of a unit (published S1): `(base / deduction + bonus / bonusCap × bonusWeight) × scale`. A unit that lost nothing
 * has `untouched` in place of the first term, so nothing is ever divided by a deduction of 0.
 */
export function protectionValue(
  rule: DefenceRule,
  base: Exact,
  deduction: Exact,
  bonus: Exact,
): Exact {
  const { scale, bonusWeight, untouched } = rule.protection;
  const kept = deduction.compare(0) > 0 ? base.div(deduction) : exact(untouched);
  return kept.add(bonus.div(rule.bonusCap).mul(exact(bonusWeight))).mul(scale);
}
