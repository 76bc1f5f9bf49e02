import type { FindingFacts } from './finding-facts.ts';
import { compareOrder, type OfficialOrder } from './official-order.ts';
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

/** Outcomes for all confirmed results against one unit, in official order. */
export function evaluateElimination(results: readonly FindingFacts[]): EliminationOutcome[] {
  let earliest: EliminationMoment | null = null;
  for (const facts of results) {
    const moment = momentOf(facts);
    if (moment !== null && (earliest === null || moment.at < earliest.at)) earliest = moment;
  }
  const since = earliest;
  return results.map((facts) => ({
    since: since?.at ?? null,
    late: since !== null && isLate(facts, since, facts.index.book.elimination),
  }));
}

export const sameElimination = (a: EliminationOutcome, b: EliminationOutcome): boolean =>
  a.since === b.since && a.late === b.late;

function momentOf(facts: FindingFacts): EliminationMoment | null {
  const rule = facts.index.book.elimination;
  if (rule === null || !facts.eliminates || facts.judged === null) return null;
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
