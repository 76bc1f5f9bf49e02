import { PHASES } from '#shared/domain/exercise.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import { eachInPieces, runToEnd, type Steps } from '#shared/kernel/steps.ts';
import { type TeamPart, teamPart, type UnitPart, unitPart } from './board-rows.ts';
import { type BookTimeline, type Rules, timelineOf } from './book-schedule.ts';
import { buckets, renewed } from './buckets.ts';
import { factReader } from './fact-reader.ts';
import { findingPipeline, type PipedFinding, type UsedStages } from './finding-pipeline.ts';
import type { FindingScore } from './finding-score.ts';
import { type OverDefenceCase, readOverDefence, type RunningTime } from './over-defence-lines.ts';
import type { ReportFacts } from './response-facts.ts';
import { type Roster, readRoster } from './roster.ts';
import { type Score, scoreOf } from './score.ts';
import { changesBetween, isQuiet, type ScoringChanges } from './state-changes.ts';
import type { Submitted } from './subject-register.ts';
import { hasWithdrawn } from './unit-placement.ts';

/** Scores an exercise as it changes. */
export interface Scorer {
  /** The score of a state: always what `score` gives for it. Costs what changed since the last call, not what there is. */
  update(state: ExerciseState, moment?: number | null): Score;
  /** The same in pieces, for large changes on a thread that people wait for. Nothing else may be asked before its end. */
  steps(state: ExerciseState, moment?: number | null): Steps<Score>;
}

/**
 * The score of a state under some rules (SPEC.md). A function of these alone: no clock, no order of arrival. `moment` (ms since
 * 1970) is up to when running over-defence counts; without it only what has ended does.
 */
export const score = (state: ExerciseState, rules: Rules, moment: number | null = null): Score =>
  createScorer(rules).update(state, moment);

/** A scorer that remembers per finding, per repeated vulnerability, per team and unit tree, and per unit. `awardedUnder`: see `timelineOf`. */
export function createScorer(rules: Rules, awardedUnder: Rules = rules): Scorer {
  const timeline = timelineOf(rules, awardedUnder);
  const pipeline = findingPipeline(usedStages(timeline));
  const byTeam = buckets<PipedFinding>();
  const byUnit = buckets<PipedFinding>();
  const reportsByUnit = buckets<Submitted<ReportFacts>>();
  const reader = factReader(timeline, {
    finding: (submitted) => pipeline.replace(submitted),
    report: (submitted) => reportsByUnit.put(submitted, submitted.facts?.unit ?? null),
  });
  let teams: ReadonlyMap<RecordId, TeamPart> = new Map();
  let units: ReadonlyMap<RecordId, UnitPart> = new Map();
  let roster: Roster = { teams: new Set(), units: new Set(), phase: 'draft', endsAt: null };
  let overDefence: ReadonlyMap<RecordId, readonly OverDefenceCase[]> = new Map();
  let timed = runningTime(roster, null);
  let last: Scored | undefined;

  function* settleFindings(): Steps<void> {
    yield* eachInPieces(yield* pipeline.settle(), (piped) => {
      byTeam.put(piped, piped.score?.facts.team ?? null);
      byUnit.put(piped, piped.score?.facts.placement.unit ?? null);
    });
  }
  function* renewParts(
    state: ExerciseState,
    changes: ScoringChanges,
    time: RunningTime,
  ): Steps<void> {
    const before = overDefence;
    if (changes.overDefence) overDefence = readOverDefence(state);
    const dripping =
      changes.overDefence || isMoved(timed, time)
        ? [...before.keys(), ...overDefence.keys()]
        : NO_CASES;
    timed = time;
    const dates = reader.designations(state);
    const isUnit = (id: RecordId): boolean =>
      byUnit.has(id) || reportsByUnit.has(id) || overDefence.has(id);
    // After any designation a unit may have withdrawn or come back.
    const remade = changes.designations ? units.keys() : [];
    teams = yield* renewed(teams, roster.teams, byTeam.touched(), byTeam.has, (id) =>
      teamPart(id, scoresOf(byTeam.of(id))),
    );
    units = yield* renewed(
      units,
      roster.units,
      [...remade, ...dripping, ...byUnit.touched(), ...reportsByUnit.touched()],
      isUnit,
      (id) =>
        unitPart(
          id,
          {
            findings: scoresOf(byUnit.of(id)),
            reports: factsOf(reportsByUnit.of(id)),
            overDefence: overDefence.get(id) ?? NO_CASES,
            time,
            withdrawn: hasWithdrawn(dates, id),
          },
          timeline.last,
        ),
    );
    for (const groups of [byTeam, byUnit, reportsByUnit]) groups.forgetTouched();
  }
  function* steps(state: ExerciseState, moment: number | null = null): Steps<Score> {
    if (last?.state === state && last.moment === moment) return last.score;
    const changes = changesBetween(last?.state, state);
    const isSameTime = last?.moment === moment || overDefence.size === 0;
    if (last !== undefined && isQuiet(changes) && isSameTime) {
      last = { state, moment, score: last.score };
      return last.score;
    }
    yield* reader.read(state, changes);
    yield* settleFindings();
    if (last === undefined || changes.rosters || changes.designations) {
      roster = readRoster(state, reader.designations(state));
    }
    yield* renewParts(state, changes, runningTime(roster, moment));
    last = { state, moment, score: scoreOf(teams, units, roster.phase, timeline.last.book) };
    return last.score;
  }
  return { steps, update: (state, moment) => runToEnd(steps(state, moment)) };
}

const usedStages = (timeline: BookTimeline): UsedStages => ({
  ladders: timeline.some(({ ladders }) => (ladders ?? []).length > 0),
  firstBlood: timeline.some(({ firstBlood }) => (firstBlood ?? null) !== null),
  deductionLine: timeline.some(({ elimination }) => (elimination?.deductionLine ?? null) !== null),
});

interface Scored {
  readonly state: ExerciseState;
  readonly moment: number | null;
  readonly score: Score;
}

const NO_CASES: readonly never[] = [];

const isMoved = (a: RunningTime, b: RunningTime): boolean =>
  a.moment !== b.moment || a.endsAt !== b.endsAt || a.isOver !== b.isOver;

const runningTime = ({ phase, endsAt }: Roster, moment: number | null): RunningTime => ({
  moment,
  endsAt,
  isOver: PHASES.indexOf(phase) >= PHASES.indexOf('submissions-closed'),
});

const scoresOf = (findings: Iterable<PipedFinding>): FindingScore[] =>
  Array.from(findings, ({ score: one }) => known(one, 'only what has a score is in a bucket'));

const factsOf = (reports: Iterable<Submitted<ReportFacts>>): ReportFacts[] =>
  Array.from(reports, ({ facts }) => known(facts, 'only what has facts is in a bucket'));
