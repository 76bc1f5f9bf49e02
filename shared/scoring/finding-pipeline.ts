import { type PreparedLine, prepareLines, unitsOf } from './attack-lines.ts';
import { scopeKey } from './book-index.ts';
import { type CappedPoints, type CapOutcome, capsOf, capStage } from './caps.ts';
import { eliminationStage } from './elimination.ts';
import type { FindingFacts } from './finding-facts.ts';
import { type FindingScore, scoreFinding } from './finding-score.ts';
import { type LimitedQuantity, limitStage, repeatStage } from './limits.ts';
import { type OrderedGroups, orderedGroups, type Place } from './ordered-groups.ts';
import type { Scope } from './rule-book-values.ts';

/** Scores findings and keeps what it found, so that a change costs only what depends on it. */
export interface FindingPipeline {
  replace(owner: string, facts: FindingFacts | undefined): void;
  /** Brings all scores up to date; tells whose may have changed, removed ones included. */
  settle(): ReadonlySet<string>;
  scoreOf(owner: string): FindingScore | undefined;
}

/** A line on its way through the stages, and its place in each of them. */
interface LineInWork {
  readonly line: PreparedLine;
  countedByFactors: number;
  counted: number;
}

interface Held {
  readonly facts: FindingFacts;
  lines: readonly LineInWork[];
  score: FindingScore | undefined;
}

/** The stages in the order of the rules (SPEC C1 to C7): each reads what the ones before it settled. */
export function findingPipeline(): FindingPipeline {
  const held = new Map<string, Held>();
  const changed = new Set<string>();
  const eliminations = orderedGroups(eliminationStage);
  const repeats = orderedGroups(repeatStage);
  const factorLimits = orderedGroups(limitStage);
  const itemLimits = orderedGroups(limitStage);
  const treeCaps = orderedGroups(capStage);
  const teamCaps = orderedGroups(capStage);

  /** Places the touched owners anew in a stage, settles it, and adds whom that changed. */
  const run = <In, Out>(
    stage: OrderedGroups<In, Out>,
    touched: Set<string>,
    places: (one: Held, owner: string) => Place<In>[],
  ): void => {
    for (const owner of touched) {
      const one = held.get(owner);
      stage.replace(owner, one === undefined ? [] : places(one, owner));
    }
    for (const owner of stage.settle()) touched.add(owner);
  };
  const each = (touched: Set<string>, work: (one: Held, owner: string) => void): void => {
    for (const owner of touched) {
      const one = held.get(owner);
      if (one !== undefined) work(one, owner);
    }
  };
  const isLate = (owner: string): boolean => eliminations.outcomeOf(owner, 0)?.late === true;
  const treeOutcomes = (owner: string) => (place: number) => treeCaps.outcomeOf(owner, place);
  const teamOutcomes = (owner: string) => (place: number) => teamCaps.outcomeOf(owner, place);

  return {
    replace(owner, facts) {
      changed.add(owner);
      if (facts === undefined) held.delete(owner);
      else held.set(owner, { facts, lines: [], score: undefined });
    },
    settle() {
      const touched = new Set(changed);
      changed.clear();
      run(eliminations, touched, eliminationPlaces);
      run(repeats, touched, ({ facts }, owner) => repeatPlaces(facts, isLate(owner)));
      each(touched, (one, owner) => {
        const ordinal = repeats.outcomeOf(owner, 0) ?? 0;
        one.lines = prepareLines(one.facts, isLate(owner), ordinal).map(inWork);
      });
      run(factorLimits, touched, factorLimitPlaces);
      each(touched, (one, owner) => {
        countUnderFactors(one, (place) => factorLimits.outcomeOf(owner, place));
      });
      run(itemLimits, touched, itemLimitPlaces);
      each(touched, (one, owner) => {
        countUnderItems(one, (place) => itemLimits.outcomeOf(owner, place));
      });
      run(treeCaps, touched, treeCapPlaces);
      run(teamCaps, touched, (one, owner) => teamCapPlaces(one, treeOutcomes(owner)));
      each(touched, (one, owner) => {
        const lines = settledLines(one, treeOutcomes(owner), teamOutcomes(owner));
        one.score = scoreFinding(one.facts, lines, eliminations.outcomeOf(owner, 0));
      });
      return touched;
    },
    scoreOf: (owner) => held.get(owner)?.score,
  };
}

/** Outcome of an owner at its place in a stage. */
type OutcomeAt<Out> = (place: number) => Out | undefined;

const inWork = (line: PreparedLine): LineInWork => ({
  line,
  countedByFactors: line.award.quantity,
  counted: line.award.quantity,
});

function eliminationPlaces({ facts }: Held): Place<FindingFacts>[] {
  const { unit } = facts.placement;
  return facts.standing === 'confirmed' && unit !== null
    ? [{ group: unit, order: facts.order, value: facts }]
    : [];
}

function repeatPlaces(facts: FindingFacts, late: boolean): Place<null>[] {
  const { repeatKey, standing, voided, order, ruling, index } = facts;
  if (repeatKey === null || standing !== 'confirmed' || voided || late) return [];
  const repeatable = ruling?.awards.some(
    ({ item }) => index.items.get(item)?.item.dedupe === 'book',
  );
  return repeatable === true ? [{ group: repeatKey, order, value: null }] : [];
}

interface LimitedLine {
  readonly at: number;
  readonly one: LineInWork;
  readonly by: string;
  readonly limit: { readonly count: number; readonly scope: Scope };
}

/** Factors of lines that count only so many results. */
function limitedFactors({ facts, lines }: Held): LimitedLine[] {
  const limited: LimitedLine[] = [];
  for (const [at, one] of lines.entries()) {
    if (!one.line.alive) continue;
    for (const { rule } of one.line.factors) {
      const limit = facts.index.multipliers.get(rule)?.limit ?? null;
      if (limit !== null) limited.push({ at, one, by: rule, limit });
    }
  }
  return limited;
}

/** Lines of items that count only so often. */
function limitedItems({ lines }: Held): LimitedLine[] {
  const limited: LimitedLine[] = [];
  for (const [at, one] of lines.entries()) {
    const item = one.line.entry?.item;
    if (one.line.alive && item !== undefined && item.limit !== null) {
      limited.push({ at, one, by: item.id, limit: item.limit });
    }
  }
  return limited;
}

const factorLimitPlaces = (held: Held): Place<LimitedQuantity>[] =>
  limitedFactors(held).map((limited) => limitPlace(held, limited, limited.one.line.award.quantity));

const itemLimitPlaces = (held: Held): Place<LimitedQuantity>[] =>
  limitedItems(held).map((limited) => limitPlace(held, limited, limited.one.countedByFactors));

const limitPlace = (
  { facts }: Held,
  { at, by, limit }: LimitedLine,
  quantity: number,
): Place<LimitedQuantity> => ({
  group: `${by}|${scopeKey(limit.scope, facts.scope)}`,
  order: { ...facts.order, index: at },
  value: { quantity, limit: limit.count },
});

function countUnderFactors(held: Held, outcome: OutcomeAt<number>): void {
  for (const one of held.lines) one.countedByFactors = one.line.award.quantity;
  for (const [place, { one }] of limitedFactors(held).entries()) {
    one.countedByFactors = Math.min(one.countedByFactors, outcome(place) ?? 0);
  }
}

function countUnderItems(held: Held, outcome: OutcomeAt<number>): void {
  for (const one of held.lines) one.counted = one.countedByFactors;
  for (const [place, { one }] of limitedItems(held).entries()) one.counted = outcome(place) ?? 0;
}

const hasTreeCaps = ({ alive, entry }: PreparedLine): boolean =>
  alive && entry !== undefined && entry.treeCaps.length > 0;
const hasTeamCaps = ({ alive, entry }: PreparedLine): boolean =>
  alive && entry !== undefined && entry.teamCaps.length > 0;

function treeCapPlaces({ facts, lines }: Held): Place<CappedPoints>[] {
  const places: Place<CappedPoints>[] = [];
  for (const [at, { line, counted }] of lines.entries()) {
    if (!hasTreeCaps(line)) continue;
    places.push({
      group: scopeKey('team-unit-tree', facts.scope),
      order: lines.length === 1 ? facts.order : { ...facts.order, index: at },
      value: {
        points: unitsOf(facts.index, line, counted).rounded,
        caps: capsOf(facts.scope, line.entry?.treeCaps ?? []),
      },
    });
  }
  return places;
}

function teamCapPlaces(
  { facts, lines }: Held,
  treeOutcome: OutcomeAt<CapOutcome>,
): Place<CappedPoints>[] {
  const places: Place<CappedPoints>[] = [];
  let treePlace = 0;
  for (const [at, { line, counted }] of lines.entries()) {
    const tree = hasTreeCaps(line) ? treeOutcome(treePlace++) : undefined;
    if (!hasTeamCaps(line)) continue;
    places.push({
      group: facts.team,
      order: { ...facts.order, index: at },
      value: {
        points: tree?.given ?? unitsOf(facts.index, line, counted).rounded,
        caps: capsOf(facts.scope, line.entry?.teamCaps ?? []),
      },
    });
  }
  return places;
}

function settledLines(
  { lines }: Held,
  treeOutcome: OutcomeAt<CapOutcome>,
  teamOutcome: OutcomeAt<CapOutcome>,
) {
  let treePlace = 0;
  let teamPlace = 0;
  return lines.map(({ line, countedByFactors, counted }) => ({
    line,
    countedByFactors,
    counted,
    treeCap: hasTreeCaps(line) ? treeOutcome(treePlace++) : undefined,
    teamCap: hasTeamCaps(line) ? teamOutcome(teamPlace++) : undefined,
  }));
}
