import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import { eachInPieces, runToEnd, type Steps } from '#shared/kernel/steps.ts';
import { type TeamPart, teamPart, type UnitPart, unitPart } from './board-rows.ts';
import { type Rules, timelineOf } from './book-schedule.ts';
import { buckets, renewed } from './buckets.ts';
import { factReader } from './fact-reader.ts';
import { findingPipeline, type PipedFinding } from './finding-pipeline.ts';
import type { FindingScore } from './finding-score.ts';
import type { ReportFacts } from './response-facts.ts';
import { type Roster, readRoster } from './roster.ts';
import { type Score, scoreOf } from './score.ts';
import { changesBetween, isQuiet, type ScoringChanges } from './state-changes.ts';
import type { Submitted } from './subject-register.ts';
import { hasWithdrawn } from './unit-placement.ts';

/** Scores an exercise as it changes. */
export interface Scorer {
  /** The score of a state: always what `score` gives for it. Costs what changed since the last call, not what there is. */
  update(state: ExerciseState): Score;
  /** The same in pieces, for large changes on a thread that people wait for. Nothing else may be asked before its end. */
  steps(state: ExerciseState): Steps<Score>;
}

/** The score of a state under some rules (SPEC.md). A function of both alone: no clock, no order of arrival. */
export const score = (state: ExerciseState, rules: Rules): Score =>
  createScorer(rules).update(state);

/** A scorer that remembers per finding, per repeated vulnerability, per team and unit tree, and per unit. */
export function createScorer(rules: Rules): Scorer {
  const timeline = timelineOf(rules);
  const pipeline = findingPipeline();
  const byTeam = buckets<PipedFinding>();
  const byUnit = buckets<PipedFinding>();
  const reportsByUnit = buckets<Submitted<ReportFacts>>();
  const reader = factReader(timeline, {
    finding: (submitted) => pipeline.replace(submitted),
    report: (submitted) => reportsByUnit.put(submitted, submitted.facts?.unit ?? null),
  });
  let teams: ReadonlyMap<RecordId, TeamPart> = new Map();
  let units: ReadonlyMap<RecordId, UnitPart> = new Map();
  let roster: Roster = { teams: new Set(), units: new Set(), phase: 'draft' };
  let last: { readonly state: ExerciseState; readonly score: Score } | undefined;

  function* settleFindings(): Steps<void> {
    yield* eachInPieces(yield* pipeline.settle(), (piped) => {
      byTeam.put(piped, piped.score?.facts.team ?? null);
      byUnit.put(piped, piped.score?.facts.placement.unit ?? null);
    });
  }
  function* renewParts(state: ExerciseState, changes: ScoringChanges): Steps<void> {
    const dates = reader.designations(state);
    const isUnit = (id: RecordId): boolean => byUnit.has(id) || reportsByUnit.has(id);
    // After any designation a unit may have withdrawn or come back.
    const remade = changes.designations ? units.keys() : [];
    teams = yield* renewed(teams, roster.teams, byTeam.touched(), byTeam.has, (id) =>
      teamPart(id, scoresOf(byTeam.of(id))),
    );
    units = yield* renewed(
      units,
      roster.units,
      [...remade, ...byUnit.touched(), ...reportsByUnit.touched()],
      isUnit,
      (id) =>
        unitPart(
          id,
          scoresOf(byUnit.of(id)),
          factsOf(reportsByUnit.of(id)),
          timeline.last,
          hasWithdrawn(dates, id),
        ),
    );
    for (const groups of [byTeam, byUnit, reportsByUnit]) groups.forgetTouched();
  }
  function* steps(state: ExerciseState): Steps<Score> {
    if (last?.state === state) return last.score;
    const changes = changesBetween(last?.state, state);
    if (last !== undefined && isQuiet(changes)) {
      last = { state, score: last.score };
      return last.score;
    }
    yield* reader.read(state, changes);
    yield* settleFindings();
    if (last === undefined || changes.rosters || changes.designations) {
      roster = readRoster(state, reader.designations(state));
    }
    yield* renewParts(state, changes);
    last = { state, score: scoreOf(teams, units, roster.phase, timeline.last.book) };
    return last.score;
  }
  return { steps, update: (state) => runToEnd(steps(state)) };
}

const scoresOf = (findings: Iterable<PipedFinding>): FindingScore[] =>
  Array.from(findings, ({ score: one }) => known(one, 'only what has a score is in a bucket'));

const factsOf = (reports: Iterable<Submitted<ReportFacts>>): ReportFacts[] =>
  Array.from(reports, ({ facts }) => known(facts, 'only what has facts is in a bucket'));
