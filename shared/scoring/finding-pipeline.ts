import { eachInPieces, type Steps } from '#shared/kernel/steps.ts';
import { type LineFate, type PreparedLine, prepareLines, unitsOf } from './attack-lines.ts';
import { type BookIndex, scopeKey } from './book-index.ts';
import { type CappedPoints, type CapOutcome, capsOf, capStage } from './caps.ts';
import { type EliminationOutcome, eliminationStage } from './elimination.ts';
import type { FindingFacts } from './finding-facts.ts';
import { type FindingScore, scoreFinding } from './finding-score.ts';
import { type LimitedQuantity, limitStage, repeatStage } from './limits.ts';
import { type OrderedGroups, orderedGroups, type Place } from './ordered-groups.ts';
import type { Scope } from './rule-book-values.ts';
import type { Submitted } from './subject-register.ts';

/** A submitted finding in the pipeline. The object stays the same when its facts change. */
export interface PipedFinding {
  readonly submitted: Submitted<FindingFacts>;
  /** Undefined when there is nothing submitted any more. */
  readonly score: FindingScore | undefined;
}

/** Scores findings and keeps what it found, so that a change costs only what depends on it. */
export interface FindingPipeline {
  /** Takes note that the facts of a finding are new. */
  replace(submitted: Submitted<FindingFacts>): void;
  /** Brings all scores up to date; gives those that may have changed. */
  settle(): Steps<ReadonlySet<PipedFinding>>;
}

/** A line on its way through the stages. */
interface LineInWork {
  readonly line: PreparedLine;
  countedByFactors: number;
  counted: number;
}

interface Held extends PipedFinding {
  lines: readonly LineInWork[];
  score: FindingScore | undefined;
}

/** A finding that has facts. */
interface Live {
  readonly facts: FindingFacts;
  readonly lines: readonly LineInWork[];
}

/** The stages in the order of the rules (SPEC C1 to C9): each reads what the ones before it settled. */
export function findingPipeline(): FindingPipeline {
  const held = new Map<Submitted<FindingFacts>, Held>();
  let changed = new Set<Held>();
  const eliminations = orderedGroups<Held, FindingFacts, EliminationOutcome>(eliminationStage);
  const repeats = orderedGroups<Held, null, number>(repeatStage);
  const factorLimits = orderedGroups<Held, LimitedQuantity, number>(limitStage);
  const itemLimits = orderedGroups<Held, LimitedQuantity, number>(limitStage);
  const treeCaps = orderedGroups<Held, CappedPoints, CapOutcome>(capStage);
  const teamCaps = orderedGroups<Held, CappedPoints, CapOutcome>(capStage);

  /** Places the touched findings anew in a stage, settles it, and adds those that it changed. */
  function* run<In, Out>(
    stage: OrderedGroups<Held, In, Out>,
    touched: Set<Held>,
    places: (live: Live, one: Held) => readonly Place<In>[],
  ): Steps<void> {
    yield* eachInPieces(touched, (one) => {
      const { facts } = one.submitted;
      stage.replace(
        one,
        facts === undefined ? NO_PLACES : places({ facts, lines: one.lines }, one),
      );
    });
    for (const one of yield* stage.settle()) touched.add(one);
  }
  const isLate = (one: Held): boolean => eliminations.outcomeOf(one, 0)?.late === true;
  const finish = (one: Held): void => {
    const { facts } = one.submitted;
    if (facts === undefined) {
      one.score = undefined;
      return;
    }
    const fates = fatesOf(
      { facts, lines: one.lines },
      (place) => treeCaps.outcomeOf(one, place),
      (place) => teamCaps.outcomeOf(one, place),
    );
    const prepared = one.lines.map(({ line }) => line);
    one.score = scoreFinding(facts, prepared, fates, eliminations.outcomeOf(one, 0));
  };

  return {
    replace(submitted) {
      let one = held.get(submitted);
      if (one === undefined) {
        held.set(submitted, (one = { submitted, lines: NO_LINES, score: undefined }));
      }
      changed.add(one);
    },
    *settle() {
      const touched = changed;
      changed = new Set();
      yield* run(eliminations, touched, eliminationPlaces);
      yield* run(repeats, touched, ({ facts }, one) => repeatPlaces(facts, isLate(one)));
      yield* eachInPieces(touched, (one) => {
        const { facts } = one.submitted;
        const ordinal = repeats.outcomeOf(one, 0) ?? 0;
        one.lines =
          facts === undefined ? NO_LINES : prepareLines(facts, isLate(one), ordinal).map(inWork);
      });
      yield* run(factorLimits, touched, factorLimitPlaces);
      yield* eachInPieces(touched, (one) =>
        countUnderFactors(one, (place) => factorLimits.outcomeOf(one, place)),
      );
      yield* run(itemLimits, touched, itemLimitPlaces);
      yield* eachInPieces(touched, (one) =>
        countUnderItems(one, (place) => itemLimits.outcomeOf(one, place)),
      );
      yield* run(treeCaps, touched, treeCapPlaces);
      yield* run(teamCaps, touched, (live, one) =>
        teamCapPlaces(live, (place) => treeCaps.outcomeOf(one, place)),
      );
      yield* eachInPieces(touched, finish);
      return touched;
    },
  };
}

const NO_LINES: readonly LineInWork[] = [];
const NO_PLACES: readonly never[] = [];

/** Outcome of an owner at its place in a stage. */
type OutcomeAt<Out> = (place: number) => Out | undefined;

const inWork = (line: PreparedLine): LineInWork => ({
  line,
  countedByFactors: line.award.quantity,
  counted: line.award.quantity,
});

function eliminationPlaces({ facts }: Live): Place<FindingFacts>[] {
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
function limitedFactors(lines: readonly LineInWork[], index: BookIndex | undefined): LimitedLine[] {
  const limited: LimitedLine[] = [];
  for (const [at, one] of lines.entries()) {
    if (!one.line.alive) continue;
    for (const { rule } of one.line.factors) {
      const limit = index?.multipliers.get(rule)?.limit ?? null;
      if (limit !== null) limited.push({ at, one, by: rule, limit });
    }
  }
  return limited;
}

/** Lines of items that count only so often. */
function limitedItems(lines: readonly LineInWork[]): LimitedLine[] {
  const limited: LimitedLine[] = [];
  for (const [at, one] of lines.entries()) {
    const item = one.line.entry?.item;
    if (one.line.alive && item !== undefined && item.limit !== null) {
      limited.push({ at, one, by: item.id, limit: item.limit });
    }
  }
  return limited;
}

const factorLimitPlaces = ({ facts, lines }: Live): Place<LimitedQuantity>[] =>
  limitedFactors(lines, facts.index).map((limited) =>
    limitPlace(facts, limited, limited.one.line.award.quantity),
  );

const itemLimitPlaces = ({ facts, lines }: Live): Place<LimitedQuantity>[] =>
  limitedItems(lines).map((limited) => limitPlace(facts, limited, limited.one.countedByFactors));

const limitPlace = (
  facts: FindingFacts,
  { at, by, limit }: LimitedLine,
  quantity: number,
): Place<LimitedQuantity> => ({
  group: `${by}|${scopeKey(limit.scope, facts.scope)}`,
  order: { ...facts.order, index: at },
  value: { quantity, limit: limit.count },
});

function countUnderFactors({ submitted, lines }: Held, outcome: OutcomeAt<number>): void {
  for (const one of lines) one.countedByFactors = one.line.award.quantity;
  for (const [place, { one }] of limitedFactors(lines, submitted.facts?.index).entries()) {
    one.countedByFactors = Math.min(one.countedByFactors, outcome(place) ?? 0);
  }
}

function countUnderItems({ lines }: Held, outcome: OutcomeAt<number>): void {
  for (const one of lines) one.counted = one.countedByFactors;
  for (const [place, { one }] of limitedItems(lines).entries()) one.counted = outcome(place) ?? 0;
}

const hasTreeCaps = ({ alive, entry }: PreparedLine): boolean =>
  alive && entry !== undefined && entry.treeCaps.length > 0;
const hasTeamCaps = ({ alive, entry }: PreparedLine): boolean =>
  alive && entry !== undefined && entry.teamCaps.length > 0;

function treeCapPlaces({ facts, lines }: Live): Place<CappedPoints>[] {
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
  { facts, lines }: Live,
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

function fatesOf(
  { facts, lines }: Live,
  treeOutcome: OutcomeAt<CapOutcome>,
  teamOutcome: OutcomeAt<CapOutcome>,
): LineFate[] {
  let treePlace = 0;
  let teamPlace = 0;
  return lines.map(({ line, countedByFactors, counted }) => ({
    countedByFactors,
    counted,
    result: unitsOf(facts.index, line, counted),
    treeCap: hasTreeCaps(line) ? treeOutcome(treePlace++) : undefined,
    teamCap: hasTeamCaps(line) ? teamOutcome(teamPlace++) : undefined,
  }));
}
