import { useMemo } from 'react';
import { unitAudience } from '#shared/domain/audiences.ts';
import { noticeKind } from '#shared/domain/disclosure.ts';
import { receiptKind, type Verdict } from '#shared/domain/judging.ts';
import { type FindingDossier, receiptId, type ResponseDossier } from '#shared/journal/dossier.ts';
import { readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { useExercise } from './use-session-state.ts';

/** Something that happened to a finding or response, `at` in ms since 1970 (null where no time is recorded). */
export type SubjectEvent = { readonly at: number | null } & (
  | { readonly type: 'created' | 'revealed' | 'disclosed' | 'withdrawn' }
  | { readonly type: 'submitted'; readonly revision: number; readonly count: number }
  | { readonly type: 'received'; readonly sequence: number }
  | { readonly type: 'returned'; readonly reason: string }
  | { readonly type: 'ruled' | 'told'; readonly verdict: Verdict; readonly reason: string }
);

/** Everything that happened to it as far as the person acted as may see, oldest first. */
export function useSubjectHistory(
  dossier: FindingDossier | ResponseDossier,
): readonly SubjectEvent[] {
  const visible = useExercise((session) => session.visible);
  return useMemo(() => subjectHistory(visible, dossier), [visible, dossier]);
}

export function subjectHistory(
  state: ExerciseState,
  dossier: FindingDossier | ResponseDossier,
): SubjectEvent[] {
  const { subject, submissions, assignment, ruling, outcome } = dossier;
  const events: SubjectEvent[] = [{ type: 'created', at: momentOfId(subject.id) }];
  for (const { id, value } of submissions) {
    const { revision, submittedAt, evidence } = value;
    events.push({ type: 'submitted', at: submittedAt, revision, count: evidence.length });
    const receipt = readIn(state, subject.audience, receiptKind, receiptId(id))?.value;
    if (receipt?.decision === 'returned') {
      events.push({ type: 'returned', at: receipt.decidedAt, reason: receipt.reason });
    } else if (receipt !== undefined) {
      events.push({ type: 'received', at: receipt.decidedAt, sequence: receipt.sequence ?? 0 });
    }
  }
  const revealedAt = assignment?.value.revealedAt ?? null;
  if (revealedAt !== null) events.push({ type: 'revealed', at: revealedAt });
  if (ruling !== undefined) {
    const { ruledAt, verdict, reason } = ruling.value;
    events.push({ type: 'ruled', at: ruledAt, verdict, reason });
  }
  if (outcome !== undefined) {
    const { disclosedAt, verdict, reason } = outcome.value;
    events.push({ type: 'told', at: disclosedAt, verdict, reason });
  }
  const noticedAt = noticeMoment(state, dossier);
  if (noticedAt !== null) events.push({ type: 'disclosed', at: noticedAt });
  events.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  if (subject.value.withdrawn) events.push({ type: 'withdrawn', at: null });
  return events;
}

function noticeMoment(
  state: ExerciseState,
  { subject, submissions }: FindingDossier | ResponseDossier,
): number | null {
  const sent = submissions.at(-1)?.value.content;
  if (sent === undefined || !('organisation' in sent) || sent.organisation === null) return null;
  const notice = readIn(state, unitAudience(sent.organisation), noticeKind, subject.id);
  return notice?.value.disclosedAt ?? null;
}

/** The moment that a UUIDv7 carries; null for ids of another form. */
function momentOfId(id: string): number | null {
  const match = /^([0-9a-f]{8})-([0-9a-f]{4})-7/.exec(id);
  return match === null ? null : Number.parseInt(`${match[1] ?? ''}${match[2] ?? ''}`, 16);
}
