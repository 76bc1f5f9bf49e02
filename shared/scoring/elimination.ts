import type { FindingFacts } from './finding-facts.ts';
import { compareOrder, type OfficialOrder } from './official-order.ts';
import type { Stage } from './ordered-groups.ts';
import type { Elimination } from './rule-book.ts';

/** A confirmed result against a unit. */
export interface AgainstUnit {
  readonly facts: FindingFacts;
  /** It takes the unit across the deduction line. */
  readonly crosses: boolean;
}

/** When a unit was out, and by which result. */
interface EliminationMoment {
  readonly at: number;
  /** Place in the official order where the book counts from the receipt, null where it counts from the confirmation. */
  readonly order: OfficialOrder | null;
  readonly by: OfficialOrder;
  /** It was out for what it had lost: whatever was received before the result that did it still counts. */
  readonly byLine: boolean;
}

/** What the elimination of a unit means for one result against it. */
export interface EliminationOutcome {
  /** Moment (ms) from which the unit is out, null while it is in. */
  readonly since: number | null;
  /** The result came after that: after a decisive result, or after the deduction line was reached. */
  readonly late: 'late' | 'late-line' | null;
}

/** Of all confirmed results against one unit, in official order: which came too late (SPEC C2, C34). */
export const eliminationStage: Stage<AgainstUnit, EliminationOutcome> = {
  evaluate(results) {
    let earliest: EliminationMoment | null = null;
    let line: EliminationMoment | null = null;
    for (const { facts, crosses } of results) {
      const moment = facts.eliminates ? momentOf(facts, false) : null;
      if (moment !== null && (earliest === null || moment.at < earliest.at)) earliest = moment;
      if (crosses) line ??= momentOf(facts, true);
    }
    if (earliest === null && line === null) return results.map(() => STILL_IN);
    const since = Math.min(earliest?.at ?? Infinity, line?.at ?? Infinity);
    return results.map(({ facts }): EliminationOutcome => {
      const rule = facts.index.book.elimination;
      if (isLate(facts, earliest, rule)) return { since, late: 'late' };
      return { since, late: isLate(facts, line, rule) ? 'late-line' : null };
    });
  },
  // The receipt is part of the place in the order, and a result at another place is another member.
  sameValue: (a, b) =>
    a.crosses === b.crosses &&
    (a.facts === b.facts ||
      (!a.crosses &&
        !a.facts.eliminates &&
        !b.facts.eliminates &&
        a.facts.index === b.facts.index &&
        a.facts.content.attackedAt === b.facts.content.attackedAt)),
  sameOutcome: (a, b) => a.since === b.since && a.late === b.late,
};

const STILL_IN: EliminationOutcome = { since: null, late: null };

function momentOf(facts: FindingFacts, byLine: boolean): EliminationMoment | null {
  const rule = facts.index.book.elimination;
  if (rule === null || facts.judged === null) return null;
  const by = facts.order;
  return rule.effectiveAt === 'receipt'
    ? { at: facts.receivedAt, order: by, by, byLine }
    : { at: facts.judged.ruledAt, order: null, by, byLine };
}

function isLate(
  facts: FindingFacts,
  since: EliminationMoment | null,
  rule: Elimination | null,
): boolean {
  if (rule === null || since === null || facts.order.id === since.by.id) return false;
  if (since.byLine && compareOrder(facts.order, since.by) < 0) return false;
  if (rule.lateBy === 'attack') return (facts.content.attackedAt ?? facts.receivedAt) > since.at;
  return since.order === null
    ? facts.receivedAt > since.at
    : compareOrder(facts.order, since.order) > 0;
}
