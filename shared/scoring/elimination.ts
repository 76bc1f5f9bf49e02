import type { FindingFacts } from './finding-facts.ts';
import { compareOrder, type OfficialOrder } from './official-order.ts';
import type { Stage } from './ordered-groups.ts';
import type { Elimination } from './rule-book.ts';

/** When a unit was out, and by which result. */
interface EliminationMoment {
  readonly at: number;
  /** Place in the official order where the book counts from the receipt, null where it counts from the confirmation. */
  readonly order: OfficialOrder | null;
  readonly by: string;
}

/** What the elimination of a unit means for one result against it. */
export interface EliminationOutcome {
  /** Moment (ms) from which the unit is out, null while it is in. */
  readonly since: number | null;
  /** The result came after that. */
  readonly late: boolean;
}

/** Of all confirmed results against one unit, in official order: which came too late (SPEC C2). */
export const eliminationStage: Stage<FindingFacts, EliminationOutcome> = {
  evaluate(results) {
    let earliest: EliminationMoment | null = null;
    for (const facts of results) {
      const moment = facts.eliminates ? momentOf(facts) : null;
      if (moment !== null && (earliest === null || moment.at < earliest.at)) earliest = moment;
    }
    if (earliest === null) return results.map(() => STILL_IN);
    const since = earliest;
    return results.map((facts) => ({
      since: since.at,
      late: isLate(facts, since, facts.index.book.elimination),
    }));
  },
  // The receipt is part of the place in the order, and a result at another place is another member.
  sameValue: (a, b) =>
    a === b ||
    (!a.eliminates &&
      !b.eliminates &&
      a.index === b.index &&
      a.content.attackedAt === b.content.attackedAt),
  sameOutcome: (a, b) => a.since === b.since && a.late === b.late,
};

const STILL_IN: EliminationOutcome = { since: null, late: false };

function momentOf(facts: FindingFacts): EliminationMoment | null {
  const rule = facts.index.book.elimination;
  if (rule === null || facts.judged === null) return null;
  return rule.effectiveAt === 'receipt'
    ? { at: facts.receivedAt, order: facts.order, by: facts.order.id }
    : { at: facts.judged.ruledAt, order: null, by: facts.order.id };
}

function isLate(facts: FindingFacts, since: EliminationMoment, rule: Elimination | null): boolean {
  if (rule === null || facts.order.id === since.by) return false;
  if (rule.lateBy === 'attack') return (facts.content.attackedAt ?? facts.receivedAt) > since.at;
  return since.order === null
    ? facts.receivedAt > since.at
    : compareOrder(facts.order, since.order) > 0;
}
