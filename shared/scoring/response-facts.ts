import type { Audience } from '#shared/domain/audiences.ts';
import { type Response, responseKind, responseSubmissionKind } from '#shared/domain/response.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { rulingUnder } from './awards-under.ts';
import type { BookIndex } from './book-index.ts';
import type { BookTimeline } from './book-schedule.ts';
import { readSubmitted, type SubmittedFacts, type SubmittedKinds } from './subject-facts.ts';

/** Everything that scoring knows of one submitted response (a report), before it looks at any other. */
export interface ReportFacts extends SubmittedFacts<Response> {
  readonly index: BookIndex;
  readonly unit: RecordId;
  /** Finding whose points it wins back: as ruled, before that as the unit says. */
  readonly linked: RecordId | null;
}

const KINDS: SubmittedKinds<Response> = {
  type: 'response',
  subject: responseKind,
  sent: responseSubmissionKind,
};

/** Reads the facts of a response in its unit's audience; undefined while it was never submitted. */
export function readReportFacts(
  state: ExerciseState,
  timeline: BookTimeline,
  audience: Audience,
  id: string,
): ReportFacts | undefined {
  const sent = readSubmitted(state, audience, id as RecordId, KINDS);
  if (sent === undefined) return undefined;
  const { content, receivedAt } = sent;
  const at = timeline.effectiveBy === 'attack' ? (content.attackedAt ?? receivedAt) : receivedAt;
  const index = timeline.at(at);
  const ruling = rulingUnder(sent.ruling, timeline.awardedAt(at), index);
  // Written out, since spreading costs more than all the reading above.
  return {
    subject: sent.subject,
    audience,
    submission: sent.submission,
    content,
    evidence: sent.evidence,
    standing: sent.standing,
    order: sent.order,
    receivedAt,
    submittedAt: sent.submittedAt,
    sequence: sent.sequence,
    ruling,
    judged: sent.judged,
    index,
    unit: audience.slice(audience.indexOf(':') + 1) as RecordId,
    linked: ruling === undefined ? content.notice : ruling.linkedFinding,
  };
}
