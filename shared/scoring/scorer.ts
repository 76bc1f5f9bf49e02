import type { Audience } from '#shared/domain/audiences.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type TeamPart, teamPart, type UnitPart, unitPart } from './board-rows.ts';
import { type Rules, timelineOf } from './book-schedule.ts';
import { buckets, renewed } from './buckets.ts';
import { type Designations, readDesignations } from './designations.ts';
import { type FindingFacts, readFindingFacts } from './finding-facts.ts';
import { type FindingScore, findingPipeline } from './finding-pipeline.ts';
import { type ReportFacts, readReportFacts } from './response-facts.ts';
import { type Roster, readRoster } from './roster.ts';
import { type Score, scoreOf } from './score.ts';
import { changesBetween, isQuiet, type ScoringChanges } from './state-changes.ts';
import { ownerKey } from './subject-facts.ts';
import { subjectRegister } from './subject-register.ts';
import { hasWithdrawn } from './unit-placement.ts';

/** Scores an exercise as it changes. */
export interface Scorer {
  /** The score of a state: always what `score` gives for it. Costs what changed since the last call, not what there is. */
  update(state: ExerciseState): Score;
}

/** The score of a state under some rules (SPEC.md). A function of both alone: no clock, no order of arrival. */
export const score = (state: ExerciseState, rules: Rules): Score =>
  createScorer(rules).update(state);

/** A scorer that remembers per finding, per repeated vulnerability, per team and unit tree, and per unit. */
export function createScorer(rules: Rules): Scorer {
  const timeline = timelineOf(rules);
  const findings = subjectRegister<FindingFacts>();
  const reports = subjectRegister<ReportFacts>();
  const pipeline = findingPipeline();
  const byTeam = buckets<FindingScore>();
  const byUnit = buckets<FindingScore>();
  const reportsByUnit = buckets<ReportFacts>();
  let teams: ReadonlyMap<RecordId, TeamPart> = new Map();
  let units: ReadonlyMap<RecordId, UnitPart> = new Map();
  let designations: Designations | undefined;
  let roster: Roster = { teams: new Set(), units: new Set(), phase: 'draft' };
  let last: { readonly state: ExerciseState; readonly score: Score } | undefined;

  const readFinding = (state: ExerciseState, audience: Audience, id: string): void => {
    const dates = (designations ??= readDesignations(state));
    const facts = readFindingFacts(state, dates, timeline, audience, id);
    const owner = ownerKey(audience, id);
    if (facts === undefined && findings.get(owner) === undefined) return;
    findings.set(audience, id, facts);
    pipeline.replace(owner, facts);
  };
  const readReport = (state: ExerciseState, audience: Audience, id: string): void => {
    const facts = readReportFacts(state, timeline, audience, id);
    reports.set(audience, id, facts);
    reportsByUnit.put(ownerKey(audience, id), facts?.unit ?? null, facts);
  };
  const readChanged = (state: ExerciseState, changes: ScoringChanges): void => {
    if (changes.designations) designations = undefined;
    for (const [audience, ids] of changes.findings)
      for (const id of ids) readFinding(state, audience, id);
    for (const [audience, ids] of changes.responses)
      for (const id of ids) readReport(state, audience, id);
    for (const id of changes.ruled) {
      for (const audience of findings.audiencesOf(id)) readFinding(state, audience, id);
      for (const audience of reports.audiencesOf(id)) readReport(state, audience, id);
    }
    if (!changes.designations && changes.systems.size === 0) return;
    for (const facts of [...findings.all()]) {
      if (changes.designations || changes.systems.has(facts.system ?? '')) {
        readFinding(state, facts.audience, facts.subject);
      }
    }
  };
  const settle = (
    state: ExerciseState,
    rostersChanged: boolean,
    remade: Iterable<RecordId>,
  ): void => {
    for (const owner of pipeline.settle()) {
      const one = pipeline.scoreOf(owner);
      byTeam.put(owner, one?.facts.team ?? null, one);
      byUnit.put(owner, one?.facts.placement.unit ?? null, one);
    }
    const dates = (designations ??= readDesignations(state));
    if (rostersChanged) roster = readRoster(state, dates);
    const isTeam = (id: RecordId): boolean => byTeam.has(id);
    const isUnit = (id: RecordId): boolean => byUnit.has(id) || reportsByUnit.has(id);
    const touchedUnits = [...remade, ...byUnit.touched(), ...reportsByUnit.touched()];
    teams = renewed(teams, roster.teams, byTeam.touched(), isTeam, (id) =>
      teamPart(id, byTeam.of(id)),
    );
    units = renewed(units, roster.units, touchedUnits, isUnit, (id) =>
      unitPart(id, byUnit.of(id), reportsByUnit.of(id), timeline.last, hasWithdrawn(dates, id)),
    );
    for (const groups of [byTeam, byUnit, reportsByUnit]) groups.forgetTouched();
  };
  return {
    update(state) {
      if (last?.state === state) return last.score;
      const changes = changesBetween(last?.state, state);
      if (last !== undefined && isQuiet(changes)) {
        last = { state, score: last.score };
        return last.score;
      }
      readChanged(state, changes);
      const rosters = last === undefined || changes.rosters || changes.designations;
      // Any unit may have withdrawn or come back.
      settle(state, rosters, changes.designations ? units.keys() : []);
      last = { state, score: scoreOf(teams, units, roster.phase, timeline.last.book) };
      return last.score;
    },
  };
}
