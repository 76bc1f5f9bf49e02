import { createExerciseScorer } from '#shared/scoring/exercise-scorer.ts';
import type { ScheduleError } from '#shared/scoring/book-schedule.ts';
import { findingKind, submissionKind } from '#shared/domain/finding.ts';
import { responseKind, responseSubmissionKind } from '#shared/domain/response.ts';
import { readAll } from '#shared/journal/read.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { fromUtf8, type Sha256 } from '#shared/kernel/bytes.ts';
import type { Digest, EvidenceStore } from '#shared/kernel/ports.ts';
import { known, ok, type Result } from '#shared/kernel/result.ts';
import { exerciseMetrics } from '#shared/metrics/response-metrics.ts';
import type { Language } from '#shared/text/language.ts';
import { buildReport } from './build-report.ts';
import type { Report } from './model.ts';

/** What a report needs besides the state. */
export interface ReportPorts {
  readonly digest: Digest;
  /** Where long texts lie. One that is missing or damaged is left out of the report. */
  readonly texts: Pick<EvidenceStore, 'get'>;
}

/** How a report is to be written. */
export interface ReportOrder {
  readonly language: Language;
  /** Milliseconds since 1970 that the report is dated with. */
  readonly now: number;
  readonly appVersion: string;
}

/** Scores, hashes, gathers the long texts and builds the report of a state: the one way that screen and command line share. */
export async function reportOfState(
  state: ExerciseState,
  order: ReportOrder,
  ports: ReportPorts,
): Promise<Result<Report, ScheduleError>> {
  const scored = createExerciseScorer().update(state);
  if (!scored.ok) return scored;
  const { score, schedule } = scored.value;
  const { book } = known(schedule.at(-1), 'a schedule has at least one book');
  const hash = await stateHash(state, ports.digest);
  return ok(
    buildReport({
      ...order,
      state,
      book,
      score,
      metrics: exerciseMetrics(state),
      stateHash: hash,
      texts: await longTexts(state, ports.texts),
    }),
  );
}

async function longTexts(
  state: ExerciseState,
  store: ReportPorts['texts'],
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const sha256 of namedTexts(state)) {
    const found = await store.get(sha256);
    const text = found.ok ? textOf(found.value) : null;
    if (text !== null) texts.set(sha256, text);
  }
  return texts;
}

/** Longest text that is read for a report, in bytes; only its beginning is ever quoted. */
const MAX_TEXT_BYTES = 1_000_000;

/** A record may name any file as its long text: one that is no text is left out like one that is missing. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.length > MAX_TEXT_BYTES) return null;
  try {
    return fromUtf8(bytes);
  } catch {
    return null;
  }
}

function namedTexts(state: ExerciseState): Set<Sha256> {
  const named = new Set<Sha256>();
  const add = (sha256: Sha256 | null): void => {
    if (sha256 !== null) named.add(sha256);
  };
  for (const { value } of readAll(state, findingKind)) add(value.narrative);
  for (const { value } of readAll(state, responseKind)) add(value.narrative);
  for (const { value } of readAll(state, submissionKind)) add(value.content.narrative);
  for (const { value } of readAll(state, responseSubmissionKind)) add(value.content.narrative);
  return named;
}
