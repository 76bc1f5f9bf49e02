import type { Audience } from '#shared/domain/audiences.ts';
import { type Response, responseKind, responseSubmissionKind } from '#shared/domain/response.ts';
import { readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { BookIndex } from './book-index.ts';
import type { BookTimeline } from './book-schedule.ts';
import { readSubmitted, type SubmittedFacts } from './subject-facts.ts';

/** Everything that scoring knows of one submitted response (a report), before it looks at any other. */
export interface ReportFacts extends SubmittedFacts<Response> {
  readonly index: BookIndex;
  readonly unit: RecordId;
  /** Finding whose points it wins back: as ruled, before that as the unit says. */
  readonly linked: RecordId | null;
}

/** Reads the facts of a response in its unit's audience; undefined while it was never submitted. */
export function readReportFacts(
  state: ExerciseState,
  timeline: BookTimeline,
  audience: Audience,
  id: string,
): ReportFacts | undefined {
  const subject = readIn(state, audience, responseKind, id);
  const sent = subject && readSubmitted(state, subject, 'response', responseSubmissionKind);
  if (sent === undefined) return undefined;
  const { content, receivedAt, ruling } = sent;
  const at = timeline.effectiveBy === 'attack' ? (content.attackedAt ?? receivedAt) : receivedAt;
  return {
    ...sent,
    index: timeline.at(at),
    unit: audience.slice(audience.indexOf(':') + 1) as RecordId,
    linked: ruling === undefined ? content.notice : ruling.linkedFinding,
  };
}
