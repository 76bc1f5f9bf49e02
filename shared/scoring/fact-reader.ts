import type { Audience } from '#shared/domain/audiences.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { BookTimeline } from './book-schedule.ts';
import { type Designations, readDesignations } from './designations.ts';
import { type FindingFacts, readFindingFacts } from './finding-facts.ts';
import { type ReportFacts, readReportFacts } from './response-facts.ts';
import type { ScoringChanges } from './state-changes.ts';
import { ownerKey } from './subject-facts.ts';
import { subjectRegister } from './subject-register.ts';

/** Where facts go as they are read; undefined means that there are none any more. */
export interface FactSink {
  finding(owner: string, facts: FindingFacts | undefined): void;
  report(owner: string, facts: ReportFacts | undefined): void;
}

/** Keeps the facts of all submitted findings and reports in step with the records. */
export interface FactReader {
  /** Reads anew what changed, and hands it on. */
  read(state: ExerciseState, changes: ScoringChanges): void;
  /** The dated attributes as of the last `read`. */
  designations(state: ExerciseState): Designations;
}

/** A reader that has read nothing yet. */
export function factReader(timeline: BookTimeline, sink: FactSink): FactReader {
  const findings = subjectRegister<FindingFacts>();
  const reports = subjectRegister<ReportFacts>();
  let dates: Designations | undefined;
  const designations = (state: ExerciseState): Designations => (dates ??= readDesignations(state));

  const readFinding = (state: ExerciseState, audience: Audience, id: string): void => {
    const facts = readFindingFacts(state, designations(state), timeline, audience, id);
    const owner = ownerKey(audience, id);
    if (facts === undefined && findings.get(owner) === undefined) return;
    findings.set(audience, id, facts);
    sink.finding(owner, facts);
  };
  const readReport = (state: ExerciseState, audience: Audience, id: string): void => {
    const facts = readReportFacts(state, timeline, audience, id);
    reports.set(audience, id, facts);
    sink.report(ownerKey(audience, id), facts);
  };
  /** Findings whose place, target or system was read from records that are no longer the same. */
  const readDependents = (state: ExerciseState, changes: ScoringChanges): void => {
    if (!changes.designations && changes.systems.size === 0) return;
    for (const { audience, subject, system } of findings.all()) {
      if (changes.designations || changes.systems.has(system ?? '')) {
        readFinding(state, audience, subject);
      }
    }
  };
  return {
    designations,
    read(state, changes) {
      if (changes.designations) dates = undefined;
      for (const [audience, ids] of changes.findings) {
        for (const id of ids) readFinding(state, audience, id);
      }
      for (const [audience, ids] of changes.responses) {
        for (const id of ids) readReport(state, audience, id);
      }
      for (const id of changes.ruled) {
        for (const audience of findings.audiencesOf(id)) readFinding(state, audience, id);
        for (const audience of reports.audiencesOf(id)) readReport(state, audience, id);
      }
      readDependents(state, changes);
    },
  };
}
