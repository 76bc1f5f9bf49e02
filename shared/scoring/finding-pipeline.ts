import { known } from '#shared/kernel/result.ts';
import {
  attackLine,
  givenBy,
  type LineFate,
  type PreparedLine,
  prepareLines,
  unitsOf,
} from './attack-lines.ts';
import { scopeKey } from './book-index.ts';
import { evaluateElimination, type EliminationOutcome, sameElimination } from './elimination.ts';
import type { FindingFacts } from './finding-facts.ts';
import type { AttackLine } from './ledger.ts';
import {
  type AppliedCap,
  type CappedPoints,
  type CapOutcome,
  evaluateCaps,
  evaluateLimit,
  type LimitedQuantity,
  sameCapOutcome,
} from './limits.ts';
import { type OrderedGroups, orderedGroups, type Place } from './ordered-groups.ts';
import type { Category } from './rule-book.ts';

/** What one finding gives and takes. Numbers are units. */
export interface FindingScore {
  readonly facts: FindingFacts;
  readonly lines: readonly AttackLine[];
  /** Given to the team and taken from the unit, before penalties. */
  readonly taken: number;
  readonly extra: number;
  readonly penalties: number;
  readonly violations: number;
  readonly disqualified: boolean;
  /** Since when the unit is out, null while it is in. */
  readonly eliminatedAt: number | null;
}

/** Scores findings and keeps what it found, so that a change costs only what depends on it. */
export interface FindingPipeline {
  replace(owner: string, facts: FindingFacts | undefined): void;
  /** Brings all scores up to date; tells whose may have changed, removed ones included. */
  settle(): ReadonlySet<string>;
  scoreOf(owner: string): FindingScore | undefined;
}

interface Held {
  readonly facts: FindingFacts;
  lines: readonly PreparedLine[];
  /** Of each line: quantity that counts under the limits of factors, then under the item's too. */
  countedByFactors: readonly number[];
  counted: readonly number[];
  score: FindingScore | undefined;
}

const sameNumber = (a: number, b: number): boolean => a === b;

/** The stages in the order of the rules (SPEC C1 to C7): each reads what the ones before it settled. */
export function findingPipeline(): FindingPipeline {
  const held = new Map<string, Held>();
  const changed = new Set<string>();
  const eliminations = orderedGroups(evaluateElimination, sameElimination);
  const repeats = orderedGroups((all: readonly null[]) => all.map((_, at) => at), sameNumber);
  const factorLimits = orderedGroups(evaluateLimit, sameNumber);
  const itemLimits = orderedGroups(evaluateLimit, sameNumber);
  const treeCaps = orderedGroups(evaluateCaps, sameCapOutcome);
  const teamCaps = orderedGroups(evaluateCaps, sameCapOutcome);

  /** Places the owners anew in a stage, settles it, and adds whom that changed. */
  const stage = <In, Out>(
    groups: OrderedGroups<In, Out>,
    touched: Set<string>,
    place: (one: Held, owner: string) => Place<In>[],
  ): void => {
    for (const owner of touched) {
      const one = held.get(owner);
      groups.replace(owner, one === undefined ? [] : place(one, owner));
    }
    for (const owner of groups.settle()) touched.add(owner);
  };
  const each = (touched: Set<string>, work: (one: Held, owner: string) => void): void => {
    for (const owner of touched) {
      const one = held.get(owner);
      if (one !== undefined) work(one, owner);
    }
  };
  const eliminationOf = (owner: string): EliminationOutcome | undefined =>
    eliminations.outcomesOf(owner)[0];
  const capsOf = (owner: string): LineCaps => ({
    tree: treeCaps.outcomesOf(owner),
    team: teamCaps.outcomesOf(owner),
  });

  return {
    replace(owner, facts) {
      changed.add(owner);
      if (facts === undefined) held.delete(owner);
      else
        held.set(owner, { facts, lines: [], countedByFactors: [], counted: [], score: undefined });
    },
    settle() {
      const touched = new Set(changed);
      changed.clear();
      stage(eliminations, touched, eliminationPlaces);
      stage(repeats, touched, (one, owner) => repeatPlaces(one, eliminationOf(owner)));
      each(touched, (one, owner) => {
        const ordinal = repeats.outcomesOf(owner)[0] ?? 0;
        one.lines = prepareLines(one.facts, eliminationOf(owner), ordinal);
      });
      stage(factorLimits, touched, factorLimitPlaces);
      each(touched, (one, owner) => {
        one.countedByFactors = countedUnderFactors(one, factorLimits.outcomesOf(owner));
      });
      stage(itemLimits, touched, itemLimitPlaces);
      each(touched, (one, owner) => {
        one.counted = countedUnderItems(one, itemLimits.outcomesOf(owner));
      });
      stage(treeCaps, touched, treeCapPlaces);
      stage(teamCaps, touched, (one, owner) => teamCapPlaces(one, treeCaps.outcomesOf(owner)));
      each(touched, (one, owner) => {
        one.score = scoreHeld(one, eliminationOf(owner), capsOf(owner));
      });
      return touched;
    },
    scoreOf: (owner) => held.get(owner)?.score,
  };
}

function eliminationPlaces({ facts }: Held): Place<FindingFacts>[] {
  const { unit } = facts.placement;
  return facts.standing === 'confirmed' && unit !== null
    ? [{ group: unit, order: facts.order, value: facts }]
    : [];
}

function repeatPlaces({ facts }: Held, elimination: EliminationOutcome | undefined): Place<null>[] {
  const { repeatKey, standing, voided, order, ruling, index } = facts;
  if (repeatKey === null || standing !== 'confirmed' || voided || elimination?.late === true)
    return [];
  const repeatable = ruling?.awards.some(
    ({ item }) => index.items.get(item)?.item.dedupe === 'book',
  );
  return repeatable === true ? [{ group: repeatKey, order, value: null }] : [];
}

function factorLimitPlaces({ facts, lines }: Held): Place<LimitedQuantity>[] {
  return limitedFactors(facts, lines).map(({ line, at, rule, limit }) => ({
    group: `${rule}|${scopeKey(limit.scope, facts.scope)}`,
    order: { ...facts.order, index: at },
    value: { quantity: line.award.quantity, limit: limit.count },
  }));
}

/** The factors of lines that count only so many results. */
const limitedFactors = (facts: FindingFacts, lines: readonly PreparedLine[]) =>
  lines.flatMap((line, at) =>
    line.alive
      ? line.factors.flatMap(({ rule }) => {
          const limit = facts.index.multipliers.get(rule)?.limit;
          return limit == null ? [] : [{ line, at, rule, limit }];
        })
      : [],
  );

function countedUnderFactors({ facts, lines }: Held, outcomes: readonly number[]): number[] {
  const counted = lines.map(({ award }) => award.quantity);
  for (const [index, { at }] of limitedFactors(facts, lines).entries()) {
    counted[at] = Math.min(counted[at] ?? 0, outcomes[index] ?? 0);
  }
  return counted;
}

function itemLimitPlaces({ facts, lines, countedByFactors }: Held): Place<LimitedQuantity>[] {
  return limitedItems(lines).map(({ at, id, limit }) => ({
    group: `${id}|${scopeKey(limit.scope, facts.scope)}`,
    order: { ...facts.order, index: at },
    value: { quantity: countedByFactors[at] ?? 0, limit: limit.count },
  }));
}

const limitedItems = (lines: readonly PreparedLine[]) =>
  lines.flatMap(({ alive, entry }, at) =>
    alive && entry !== undefined && entry.item.limit !== null
      ? [{ at, id: entry.item.id, limit: entry.item.limit }]
      : [],
  );

function countedUnderItems(
  { lines, countedByFactors }: Held,
  outcomes: readonly number[],
): number[] {
  const counted = [...countedByFactors];
  for (const [index, { at }] of limitedItems(lines).entries()) counted[at] = outcomes[index] ?? 0;
  return counted;
}

interface LineCaps {
  readonly tree: readonly CapOutcome[];
  readonly team: readonly CapOutcome[];
}

function treeCapPlaces(one: Held): Place<CappedPoints>[] {
  const { facts } = one;
  return cappedLines(one.lines, 'treeCaps').map(({ line, at, caps }) => ({
    group: `${facts.team}|${facts.placement.tree}`,
    order: { ...facts.order, index: at },
    value: {
      points: unitsOf(facts.index, line, one.counted[at] ?? 0).rounded,
      caps: caps.map((category) => appliedCap(facts, category)),
    },
  }));
}

function teamCapPlaces(one: Held, tree: readonly CapOutcome[]): Place<CappedPoints>[] {
  const { facts } = one;
  const underTree = cappedLines(one.lines, 'treeCaps').map(({ at }) => at);
  return cappedLines(one.lines, 'teamCaps').map(({ line, at, caps }) => ({
    group: facts.team,
    order: { ...facts.order, index: at },
    value: {
      points:
        tree[underTree.indexOf(at)]?.given ??
        unitsOf(facts.index, line, one.counted[at] ?? 0).rounded,
      caps: caps.map((category) => appliedCap(facts, category)),
    },
  }));
}

const cappedLines = (lines: readonly PreparedLine[], of: 'treeCaps' | 'teamCaps') =>
  lines.flatMap((line, at) => {
    const caps = line.entry?.[of] ?? [];
    return line.alive && caps.length > 0 ? [{ line, at, caps }] : [];
  });

const appliedCap = (facts: FindingFacts, category: Category): AppliedCap => ({
  counter: `${category.id}|${scopeKey(category.capScope, facts.scope)}`,
  category: category.id,
  cap: known(category.cap, 'only capped categories are indexed as caps'),
});

function scoreHeld(
  one: Held,
  elimination: EliminationOutcome | undefined,
  caps: LineCaps,
): FindingScore {
  const { facts, lines } = one;
  const tree = new Map(
    cappedLines(lines, 'treeCaps').map(({ at }, index) => [at, caps.tree[index]]),
  );
  const team = new Map(
    cappedLines(lines, 'teamCaps').map(({ at }, index) => [at, caps.team[index]]),
  );
  const sums = { result: 0, extra: 0, penalty: 0 };
  let violations = 0;
  let disqualified = false;
  const ledger = lines.map((line, at) => {
    const counted = one.counted[at] ?? 0;
    const fate: LineFate = {
      countedByFactors: one.countedByFactors[at] ?? 0,
      counted,
      result: unitsOf(facts.index, line, counted),
      caps: [tree.get(at) ?? [], team.get(at) ?? []].flat(),
    };
    const ledgerLine = attackLine(facts, line, at, fate);
    sums[ledgerLine.kind] += givenBy(line, fate);
    if (ledgerLine.kind === 'penalty') violations += line.award.quantity;
    disqualified ||= line.entry?.item.disqualifies === true;
    return ledgerLine;
  });
  return {
    facts,
    lines: ledger,
    taken: sums.result,
    extra: sums.extra,
    penalties: sums.penalty,
    violations,
    disqualified,
    eliminatedAt: elimination?.since ?? null,
  };
}
