import type { RecordId } from '#shared/kernel/ids.ts';

/** Something that a rate looks at, and what became of it. */
export interface RateItem {
  readonly id: RecordId;
  /** `yes`: in numerator and denominator. `no`: only in the denominator. `excluded`: in neither. */
  readonly counts: 'yes' | 'no' | 'excluded';
  /** Why it does not count, or is left out; empty for `yes`. */
  readonly reason: string;
  /** What it weighs in the weighted variant, at least 1. */
  readonly weight: number;
}

/** A rate with the records behind it: what counted, what did not and why, what is outside the cohort. */
export interface CountedRate {
  readonly counted: number;
  readonly of: number;
  readonly weightCounted: number;
  readonly weightOf: number;
  readonly items: readonly RateItem[];
}

/** Counts items. */
export function countRate(items: readonly RateItem[]): CountedRate {
  let counted = 0;
  let of = 0;
  let weightCounted = 0;
  let weightOf = 0;
  for (const item of items) {
    if (item.counts === 'excluded') continue;
    of++;
    weightOf += item.weight;
    if (item.counts !== 'yes') continue;
    counted++;
    weightCounted += item.weight;
  }
  return { counted, of, weightCounted, weightOf, items };
}

/** The share, 0 to 1; null where there is nothing to count: no rate, never 0. */
export const shareOf = ({ counted, of }: Pick<CountedRate, 'counted' | 'of'>): number | null =>
  of === 0 ? null : counted / of;

/** How many items there are for each reason, of those that did not count or are left out. */
export function reasonsOf(rate: CountedRate, counts: 'no' | 'excluded'): Map<string, number> {
  const reasons = new Map<string, number>();
  for (const item of rate.items) {
    if (item.counts === counts) reasons.set(item.reason, (reasons.get(item.reason) ?? 0) + 1);
  }
  return reasons;
}
