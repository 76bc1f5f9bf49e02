import type { Audience } from '#shared/domain/audiences.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { eachInPieces, type Steps } from '#shared/kernel/steps.ts';
import type { BookTimeline } from './book-schedule.ts';
import { type Designations, readDesignations } from './designations.ts';
import { type FindingFacts, readFindingFacts } from './finding-facts.ts';
import { type ReportFacts, readReportFacts } from './response-facts.ts';
import type { ScoringChanges } from './state-changes.ts';
import { endOfExercise } from './roster.ts';
import { type Submitted, subjectRegister } from './subject-register.ts';

/** Who is told of subjects whose facts were read anew. */
export interface FactSink {
  finding(submitted: Submitted<FindingFacts>): void;
  report(submitted: Submitted<ReportFacts>): void;
}

/** Keeps the facts of all submitted findings and reports in step with the records. */
export interface FactReader {
  /** Reads anew what changed, and hands it on. */
  read(state: ExerciseState, changes: ScoringChanges): Steps<void>;
  /** The dated attributes as of the last `read`. */
  designations(state: ExerciseState): Designations;
}

/** A reader that has read nothing yet. */
export function factReader(timeline: BookTimeline, sink: FactSink): FactReader {
  const findings = subjectRegister<FindingFacts>();
  const reports = subjectRegister<ReportFacts>();
  let dates: Designations | undefined;
  let endsAt: number | null = null;
  const designations = (state: ExerciseState): Designations => (dates ??= readDesignations(state));

  const readFinding = (state: ExerciseState, audience: Audience, id: RecordId): void => {
    const facts = readFindingFacts(state, designations(state), timeline, endsAt, audience, id);
    const submitted = findings.set(audience, id, facts);
    if (submitted !== undefined) sink.finding(submitted);
  };
  const readReport = (state: ExerciseState, audience: Audience, id: RecordId): void => {
    const submitted = reports.set(audience, id, readReportFacts(state, timeline, audience, id));
    if (submitted !== undefined) sink.report(submitted);
  };
  /** Findings whose place, target or system was read from records that are no longer the same. */
  function* readDependents(
    state: ExerciseState,
    changes: ScoringChanges,
    isAll: boolean,
  ): Steps<void> {
    if (!isAll && changes.systems.size === 0) return;
    yield* eachInPieces(findings.all(), ({ audience, subject, facts }) => {
      if (isAll || changes.systems.has(facts?.system ?? '')) {
        readFinding(state, audience, subject);
      }
    });
  }
  return {
    designations,
    *read(state, changes) {
      const first = dates === undefined;
      if (changes.designations) dates = undefined;
      const end = endOfExercise(state);
      const isEndMoved = timeline.readsEnd && end !== endsAt;
      endsAt = end;
      for (const [audience, ids] of changes.findings) {
        yield* eachInPieces(ids, (id) => readFinding(state, audience, id as RecordId));
      }
      for (const [audience, ids] of changes.responses) {
        yield* eachInPieces(ids, (id) => readReport(state, audience, id as RecordId));
      }
      if (first) return;
      yield* eachInPieces(changes.ruled, (id) => {
        for (const { audience } of findings.withId(id))
          readFinding(state, audience, id as RecordId);
        for (const { audience } of reports.withId(id)) readReport(state, audience, id as RecordId);
      });
      yield* readDependents(state, changes, changes.designations || isEndMoved);
    },
  };
}
