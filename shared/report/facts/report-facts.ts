import { ALL } from '#shared/domain/audiences.ts';
import {
  type Exercise,
  exerciseKind,
  type Schedule,
  scheduleKind,
} from '#shared/domain/exercise.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { ExerciseMetrics } from '#shared/metrics/response-metrics.ts';
import { type Designations, readDesignations } from '#shared/scoring/designations.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { Score } from '#shared/scoring/score.ts';
import { groupBy } from './grouping.ts';
import { type Register, readRegister } from './names.ts';
import { type ScoreFacts, scoreFacts } from './score-facts.ts';
import { type FindingFact, readFindings, readResponses, type ResponseFact } from './submissions.ts';

/** Everything that the sections of a report say, read once. */
export interface ReportFacts {
  readonly exercise: Exercise;
  readonly schedule: readonly Schedule[];
  readonly register: Register;
  readonly designations: Designations;
  readonly scores: ScoreFacts;
  readonly metrics: ExerciseMetrics;
  readonly findings: readonly FindingFact[];
  readonly confirmed: readonly FindingFact[];
  readonly findingDrafts: number;
  readonly responses: readonly ResponseFact[];
  /** Responses to a finding, those that were confirmed first. */
  responsesTo(finding: RecordId): readonly ResponseFact[];
  /** Unit that answers for a finding: the one that the ledger took the points from, else the organisation named. */
  unitOf(finding: FindingFact): RecordId | null;
  /** Systems designated as targets at the end, main ones first. */
  readonly targets: readonly { readonly system: string; readonly value: 'main' | 'secondary' }[];
}

/** Reads the facts of a state with its score under a rule book. */
export function readFacts(
  state: ExerciseState,
  score: Score,
  book: RuleBook,
  metrics: ExerciseMetrics,
): ReportFacts {
  const register = readRegister(state);
  const designations = readDesignations(state);
  const scores = scoreFacts(score, book);
  const findings = readFindings(state);
  const responses = readResponses(state).sent;
  const byFinding = groupBy(responses, (response) => response.linked);
  return {
    exercise: readIn(state, ALL, exerciseKind, state.exercise)?.value ?? exerciseKind.empty,
    schedule: [...readAll(state, scheduleKind)]
      .map((record) => record.value)
      .sort((a, b) => (a.startsAt ?? 0) - (b.startsAt ?? 0)),
    register,
    designations,
    scores,
    metrics,
    findings: findings.sent,
    confirmed: findings.sent.filter((finding) => finding.status === 'confirmed'),
    findingDrafts: findings.drafts,
    responses,
    responsesTo: (finding) =>
      [...(byFinding.get(finding) ?? [])].sort(
        (a, b) => Number(b.status === 'confirmed') - Number(a.status === 'confirmed'),
      ),
    unitOf: (finding) =>
      scores.linesOf(finding.id).find((line) => line.unit !== null)?.unit ??
      finding.content.organisation,
    targets: targetsOf(register, designations),
  };
}

function targetsOf(register: Register, designations: Designations): ReportFacts['targets'] {
  const found = [...register.systems.keys()].flatMap((system) => {
    const value = designations.history(system, 'target').at(-1)?.value;
    return value === 'main' || value === 'secondary' ? [{ system, value } as const] : [];
  });
  return found.sort((a, b) => Number(b.value === 'main') - Number(a.value === 'main'));
}
