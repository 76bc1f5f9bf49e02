import { exact } from '#shared/kernel/decimal.ts';
import type { BookIndex, IndexedItem } from './book-index.ts';
import type { CapOutcome } from './caps.ts';
import type { FindingFacts } from './finding-facts.ts';
import { meetsCondition } from './finding-facts.ts';
import {
  type AppliedFactor,
  type AttackLine,
  type AwardLike,
  bookName,
  type Withheld,
  type WithheldReason,
} from './ledger.ts';
import type { GainedPrivilege } from './ladders.ts';
import { computeLine, exactText, type LineResult, roundedUnits } from './line-arithmetic.ts';

/** An award before limits and caps: its units under the item's maximum and the factors on them. */
export interface PreparedLine {
  readonly award: AwardLike;
  readonly entry: IndexedItem | undefined;
  /** Why it gives nothing whatever the others do, null when it may. */
  readonly refusal: WithheldReason | null;
  /** What was counted before it on the same asset or system, so that only what goes beyond that counts. */
  readonly counted: GainedPrivilege | null;
  readonly units: number;
  readonly aboveMaximum: number;
  readonly factors: readonly AppliedFactor[];
  /** False where a factor is 0, so that it uses up no limit. */
  readonly alive: boolean;
}

/** What the results before a finding decide about it. */
export interface Circumstances {
  /** Why it came too late, null where it did not. */
  readonly late: 'late' | 'late-line' | null;
  /** Its place among the repeats of its vulnerability, from 0. */
  readonly ordinal: number;
  /** Places of awards that were the first of their kind. */
  readonly firsts: ReadonlySet<number>;
}

/** Prepares the lines of a finding. */
export function prepareLines(facts: FindingFacts, around: Circumstances): PreparedLine[] {
  return awardsOf(facts).map((award, at) => {
    const entry = facts.index.items.get(award.item);
    const refusal = refusalOf(facts, entry, around.late);
    const maximum = (entry?.maximum ?? 0) * award.quantity;
    const awarded = Math.max(0, award.points);
    const units = refusal === null ? Math.min(awarded, maximum) : 0;
    const factors =
      refusal === null && entry !== undefined ? factorsOf(facts, entry, at, around) : [];
    return {
      award,
      entry,
      refusal,
      counted: null,
      units,
      aboveMaximum: refusal === null ? awarded - units : 0,
      factors,
      alive: refusal === null && factors.every(({ factor }) => Number(factor) !== 0),
    };
  });
}

/** A line of which only counts what goes beyond a privilege that was counted before on the same asset or system. */
export function beyond(line: PreparedLine, counted: GainedPrivilege): PreparedLine {
  const units = Math.max(0, line.units - counted.units);
  return {
    ...line,
    units,
    counted: { ...counted, units: line.units - units },
    alive: line.alive && units > 0,
  };
}

/** The ruling's awards; while nothing is confirmed the claims, and of the awards only penalties. */
function awardsOf(facts: FindingFacts): readonly AwardLike[] {
  const awards = facts.ruling?.awards ?? [];
  if (facts.standing === 'confirmed') return awards;
  const isPenalty = ({ item }: { readonly item: string }): boolean =>
    facts.index.items.get(item)?.category.side === 'penalty';
  const penalties = awards.filter(isPenalty);
  const claimed = facts.content.claims.filter((claim) => !isPenalty(claim));
  const claims = claimed.map(({ item, quantity }) => ({
    item,
    quantity,
    points: (facts.index.items.get(item)?.maximum ?? 0) * quantity,
    permille: 0,
  }));
  const nothing = { item: '', quantity: 1, points: 0, permille: 0 };
  return [...(claims.length === 0 ? [nothing] : claims), ...penalties];
}

/** Why an award gives nothing, whatever is awarded besides it. */
export function refusalOf(
  facts: FindingFacts,
  entry: IndexedItem | undefined,
  late: Circumstances['late'],
): WithheldReason | null {
  if (entry?.category.side === 'penalty') return null;
  if (facts.standing !== 'confirmed') return facts.standing;
  if (entry === undefined) return 'unknown-item';
  if (entry.category.side !== 'attack' && entry.category.side !== 'bonus') return 'wrong-side';
  if (facts.voided) return 'voided';
  if (late !== null && entry.category.side === 'attack') return late;
  const { target } = entry.item;
  return target !== null && target !== facts.target ? 'not-a-target' : null;
}

function factorsOf(
  facts: FindingFacts,
  entry: IndexedItem,
  at: number,
  { ordinal, firsts }: Circumstances,
): AppliedFactor[] {
  const factors: AppliedFactor[] = [];
  const { dedupe, firstBlood, lateSubmission } = facts.index.book;
  if (dedupe !== null && entry.item.dedupe === 'book') {
    const factor = dedupe.factors[ordinal] ?? dedupe.afterLast;
    if (Number(factor) !== 1 || ordinal > 0) {
      factors.push({ rule: 'repeat', factor, clause: dedupe.clause, ordinal: ordinal + 1 });
    }
  }
  if (firstBlood && firsts.has(at)) {
    const { factor, clause } = firstBlood;
    factors.push({ rule: 'first-blood', factor, clause, ordinal: null });
  }
  if (lateSubmission && facts.handedInLate) {
    const { factor, clause } = lateSubmission;
    factors.push({ rule: 'late-submission', factor, clause, ordinal: null });
  }
  for (const multiplier of entry.multipliers) {
    if (!meetsCondition(facts, multiplier)) continue;
    const { id, factor, clause } = multiplier;
    factors.push({ rule: id, factor, clause, ordinal: null });
  }
  return factors;
}

/** Units of a prepared line after factors, with `counted` of its quantity under all limits. */
export const unitsOf = (index: BookIndex, line: PreparedLine, counted: number): LineResult =>
  computeLine(
    index,
    line.units,
    line.factors.map(({ factor }) => factor),
    counted,
    line.award.quantity,
  );

/** How limits and caps treated a prepared line. */
export interface LineFate {
  /** Counted under the limits of factors, then also under the item's own limit. */
  readonly countedByFactors: number;
  readonly counted: number;
  readonly result: LineResult;
  /** Within the unit tree, then over the whole team. */
  readonly treeCap: CapOutcome | undefined;
  readonly teamCap: CapOutcome | undefined;
}

/** The ledger line of a prepared line. `base` is what a share that it takes is a share of. */
export function attackLine(
  facts: FindingFacts,
  line: PreparedLine,
  place: number,
  fate: LineFate,
  base: number,
): AttackLine {
  const { entry, award } = line;
  const { book } = facts.index;
  const penalty = entry?.category.side === 'penalty';
  return {
    id: `${facts.subject}#${place}`,
    kind: penalty ? 'penalty' : entry?.category.side === 'bonus' ? 'extra' : 'result',
    subject: facts.subject,
    submission: facts.submission,
    sequence: facts.sequence,
    standing: facts.standing,
    judged: facts.judged,
    evidence: facts.evidence.map(({ sha256 }) => sha256),
    team: facts.team,
    unit: facts.placement.unit,
    organisation: facts.organisation,
    system: facts.system,
    tree: facts.placement.tree,
    participation: facts.placement.participation,
    item: award.item,
    category: entry?.category.id ?? '',
    clause: entry?.item.clause ?? '',
    book: bookName(book),
    inputs: {
      quantity: award.quantity,
      counted: line.refusal === null ? fate.counted : 0,
      awarded: award.points,
      attackedAt: facts.content.attackedAt,
      percent: percentOf(line, base),
    },
    factors: line.factors,
    computed: line.refusal === null && !penalty ? fate.result.computed : '',
    rounded: line.refusal === null && !penalty ? fate.result.rounded : 0,
    given: String(givenBy(line, fate) - shareTaken(facts.index, line, base)),
    withheld: penalty ? [] : withheldOf(facts, line, fate),
  };
}

/** Units that a line gives in the end; of a penalty those that the book takes, whatever the ruling wrote. */
export function givenBy({ entry, award }: PreparedLine, fate: LineFate): number {
  const worth = entry?.item.worth;
  if (entry?.category.side === 'penalty') {
    return worth?.type === 'points' ? worth.points * award.quantity : 0;
  }
  return fate.teamCap?.given ?? fate.treeCap?.given ?? fate.result.rounded;
}

function percentOf({ entry, award }: PreparedLine, of: number): AttackLine['inputs']['percent'] {
  const percent = entry?.item.percent ?? null;
  if (percent === null) return null;
  return { of, permille: Math.min(1000, percent.permille * award.quantity) };
}

/** Units of `base` that a penalty takes besides its points, rounded as the book says. */
export function shareTaken(index: BookIndex, line: PreparedLine, base: number): number {
  const percent = percentOf(line, base);
  if (percent === null || base <= 0) return 0;
  return roundedUnits(index, exact(base).mul(percent.permille).div(1000));
}

function withheldOf(facts: FindingFacts, line: PreparedLine, fate: LineFate): Withheld[] {
  const { refusal, award } = line;
  if (refusal !== null) {
    return [
      { reason: refusal, points: award.item === '' ? null : String(award.points), params: {} },
    ];
  }
  const withheld: Withheld[] = [];
  const add = (reason: WithheldReason, points: string, params: Withheld['params']): void => {
    if (points !== '' && points !== '0') withheld.push({ reason, points, params });
  };
  add('above-maximum', String(line.aboveMaximum), {
    maximum: (line.entry?.maximum ?? 0) * award.quantity,
  });
  if (line.counted !== null) {
    const { item, sequence, units } = line.counted;
    add('higher-privilege', String(units), {
      higher: item,
      sequence: sequence ?? 0,
    });
  }
  for (const [at, { rule, factor, ordinal }] of line.factors.entries()) {
    const taken = fate.result.taken[at] ?? '';
    if (ordinal === null) add('factor', taken, { factor, rule });
    else add('repeat', taken, { factor, ordinal });
  }
  const byFactors = unitsOf(facts.index, line, fate.countedByFactors).takenByLimits;
  add('factor-limit', byFactors, { counted: fate.countedByFactors, ...factorLimit(facts, line) });
  const byItem = exact(fate.result.takenByLimits || 0).sub(exact(byFactors || 0));
  add('item-limit', exactText(byItem), {
    counted: fate.counted,
    limit: line.entry?.item.limit?.count ?? 0,
  });
  for (const { category, cap, points } of [
    ...(fate.treeCap?.reached ?? []),
    ...(fate.teamCap?.reached ?? []),
  ]) {
    add('cap', String(points), { category, cap });
  }
  return withheld;
}

function factorLimit(facts: FindingFacts, { factors }: PreparedLine): Withheld['params'] {
  for (const { rule } of factors) {
    const limit = facts.index.multipliers.get(rule)?.limit;
    if (limit !== undefined && limit !== null) return { rule, limit: limit.count };
  }
  return {};
}
