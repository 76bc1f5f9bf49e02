import { eachInPieces, type Steps } from '#shared/kernel/steps.ts';
import { beyond, type Circumstances, type PreparedLine, prepareLines } from './attack-lines.ts';
import { type CappedPoints, type CapOutcome, capStage } from './caps.ts';
import { type AgainstUnit, type EliminationOutcome, eliminationStage } from './elimination.ts';
import type { FindingFacts } from './finding-facts.ts';
import {
  countUnderFactors,
  countUnderItems,
  crossingPlaces,
  eliminationPlaces,
  factorLimitPlaces,
  fatesOf,
  firstAwards,
  firstPlaces,
  inWork,
  itemLimitPlaces,
  ladderLines,
  ladderPlaces,
  type LineInWork,
  type Live,
  repeatPlaces,
  teamCapPlaces,
  treeCapPlaces,
} from './finding-places.ts';
import { type FindingScore, scoreFinding } from './finding-score.ts';
import {
  deductionLineStage,
  firstStage,
  type GainedPrivilege,
  type LadderOutcome,
  ladderStage,
  type TakenUnits,
} from './ladders.ts';
import { type LimitedQuantity, limitStage, repeatStage } from './limits.ts';
import { type OrderedGroups, orderedGroups, type Place } from './ordered-groups.ts';
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

interface Held extends PipedFinding {
  prepared: readonly PreparedLine[];
  lines: readonly LineInWork[];
  score: FindingScore | undefined;
  /** It takes its unit across the deduction line. */
  crosses: boolean;
}

/** Which of the stages that a book may leave out are needed. */
export interface UsedStages {
  readonly ladders: boolean;
  readonly firstBlood: boolean;
  readonly deductionLine: boolean;
}

/** All stages, in the order of the rules. */
function newStages(uses: UsedStages) {
  return {
    uses,
    eliminations: orderedGroups<Held, AgainstUnit, EliminationOutcome>(eliminationStage),
    repeats: orderedGroups<Held, null, number>(repeatStage),
    firsts: orderedGroups<Held, null, boolean>(firstStage),
    ladders: orderedGroups<Held, GainedPrivilege, LadderOutcome>(ladderStage),
    factorLimits: orderedGroups<Held, LimitedQuantity, number>(limitStage),
    itemLimits: orderedGroups<Held, LimitedQuantity, number>(limitStage),
    treeCaps: orderedGroups<Held, CappedPoints, CapOutcome>(capStage),
    teamCaps: orderedGroups<Held, CappedPoints, CapOutcome>(capStage),
    crossings: orderedGroups<Held, TakenUnits, boolean>(deductionLineStage),
  };
}
type Stages = ReturnType<typeof newStages>;

/** The stages in the order of the rules (SPEC C1 to C9, C32 to C36): each reads what the ones before it settled. */
export function findingPipeline(uses: UsedStages): FindingPipeline {
  const held = new Map<Submitted<FindingFacts>, Held>();
  let changed = new Set<Held>();
  const stages = newStages(uses);
  return {
    replace(submitted) {
      let one = held.get(submitted);
      if (one === undefined) {
        one = {
          submitted,
          prepared: NO_PREPARED,
          lines: NO_LINES,
          score: undefined,
          crosses: false,
        };
        held.set(submitted, one);
      }
      changed.add(one);
    },
    *settle() {
      let touched = changed;
      changed = new Set();
      yield* pass(stages, touched);
      if (!uses.deductionLine) return touched;
      const all = new Set(touched);
      // Whether a result crosses the line depends on earlier ones alone, so this comes to rest.
      for (;;) {
        touched = yield* cross(stages, touched);
        if (touched.size === 0) return all;
        yield* pass(stages, touched);
        for (const one of touched) all.add(one);
      }
    },
  };
}

/** Takes the touched findings through all stages, and with them those that they change. */
function* pass(stages: Stages, touched: Set<Held>): Steps<void> {
  const { uses, factorLimits, itemLimits, treeCaps, teamCaps } = stages;
  yield* run(stages.eliminations, touched, eliminationPlaces);
  yield* run(stages.repeats, touched, ({ facts }, one) =>
    repeatPlaces(facts, lateOf(stages, one) !== null),
  );
  if (uses.firstBlood) {
    yield* run(stages.firsts, touched, ({ facts }, one) =>
      firstPlaces(facts, firstAwards(facts, lateOf(stages, one))),
    );
  }
  yield* prepareAll(stages, touched);
  yield* run(factorLimits, touched, factorLimitPlaces);
  yield* eachInPieces(touched, (one) =>
    countUnderFactors(one.lines, one.submitted.facts?.index, (place) =>
      factorLimits.outcomeOf(one, place),
    ),
  );
  yield* run(itemLimits, touched, itemLimitPlaces);
  yield* eachInPieces(touched, (one) =>
    countUnderItems(one.lines, (place) => itemLimits.outcomeOf(one, place)),
  );
  yield* run(treeCaps, touched, treeCapPlaces);
  yield* run(teamCaps, touched, (live, one) =>
    teamCapPlaces(live, (place) => treeCaps.outcomeOf(one, place)),
  );
  yield* eachInPieces(touched, (one) => finish(stages, one));
}

/** Places the touched findings anew in a stage, settles it, and adds those that it changed. */
function* run<In, Out>(
  stage: OrderedGroups<Held, In, Out>,
  touched: Set<Held>,
  places: (live: Live, one: Held) => readonly Place<In>[],
): Steps<void> {
  yield* eachInPieces(touched, (one) => {
    const { facts } = one.submitted;
    stage.replace(one, facts === undefined ? NO_PLACES : places({ facts, lines: one.lines }, one));
  });
  for (const one of yield* stage.settle()) touched.add(one);
}

/** Notes anew which results take their unit across the line; gives those of which that changed. */
function* cross({ crossings }: Stages, touched: ReadonlySet<Held>): Steps<Set<Held>> {
  const moved = new Set<Held>();
  yield* eachInPieces(touched, (one) => crossings.replace(one, crossingPlaces(one.score)));
  for (const one of new Set([...(yield* crossings.settle()), ...touched])) {
    const crosses = crossings.outcomeOf(one, 0) === true;
    if (crosses === one.crosses) continue;
    one.crosses = crosses;
    moved.add(one);
  }
  return moved;
}

/** Forms the lines of the touched findings; where there are ladders, in two rounds. */
function* prepareAll(stages: Stages, touched: Set<Held>): Steps<void> {
  if (!stages.uses.ladders) {
    return yield* eachInPieces(touched, (one) => {
      prepare(stages, one);
      one.lines = one.prepared.map(inWork);
    });
  }
  yield* eachInPieces(touched, (one) => prepare(stages, one));
  yield* run(stages.ladders, touched, ({ facts }, one) => ladderPlaces(facts, one.prepared));
  yield* eachInPieces(touched, (one) => climb(stages, one));
}

function prepare(stages: Stages, one: Held): void {
  const { facts } = one.submitted;
  one.prepared =
    facts === undefined
      ? NO_PREPARED
      : prepareLines(facts, {
          late: lateOf(stages, one),
          ordinal: stages.repeats.outcomeOf(one, 0) ?? 0,
          firsts: firstsOf(stages, facts, one),
        });
}

/** Takes off the lines what lower rungs of their ladders already counted. */
function climb({ ladders }: Stages, one: Held): void {
  const { facts } = one.submitted;
  const counted = new Map<number, GainedPrivilege>();
  const places = facts === undefined ? [] : ladderLines(facts, one.prepared);
  for (const [place, at] of places.entries()) {
    const before = ladders.outcomeOf(one, place) ?? null;
    if (before !== null) counted.set(at, before);
  }
  one.lines = one.prepared.map((line, at) => {
    const before = counted.get(at);
    return inWork(before === undefined ? line : beyond(line, before));
  });
}

const lateOf = ({ eliminations }: Stages, one: Held): Circumstances['late'] =>
  eliminations.outcomeOf(one, 0)?.late ?? null;

function firstsOf(stages: Stages, facts: FindingFacts, one: Held): Circumstances['firsts'] {
  if (!stages.uses.firstBlood) return NO_FIRSTS;
  const counted = firstAwards(facts, lateOf(stages, one));
  return new Set(counted.filter((_, place) => stages.firsts.outcomeOf(one, place) === true));
}

function finish({ treeCaps, teamCaps, eliminations }: Stages, one: Held): void {
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
}

const NO_PREPARED: readonly PreparedLine[] = [];
const NO_FIRSTS: Circumstances['firsts'] = new Set();
const NO_LINES: readonly LineInWork[] = [];
const NO_PLACES: readonly never[] = [];
