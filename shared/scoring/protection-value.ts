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

/** What over-defence took, and from what. */
export interface DripLoss {
  /** Units, not below 0. */
  readonly units: number;
  readonly from: 'value' | 'deduction';
  readonly unitsPerPoint: number;
}

/** 防护值 after over-defence (SPEC C38): less so many points of it, or with so much more lost. */
export function protectionAfterDrip(
  rule: DefenceRule,
  base: Exact,
  deduction: Exact,
  bonus: Exact,
  { units, from, unitsPerPoint }: DripLoss,
): Exact {
  if (units === 0) return protectionValue(rule, base, deduction, bonus);
  return from === 'deduction'
    ? protectionValue(rule, base, deduction.add(units), bonus)
    : protectionValue(rule, base, deduction, bonus).sub(exact(units).div(unitsPerPoint));
}
