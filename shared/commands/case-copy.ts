import { CONTROL } from '#shared/domain/audiences.ts';
import { noticeKind } from '#shared/domain/disclosure.ts';
import type { Submission } from '#shared/domain/finding.ts';
import type { Case } from '#shared/domain/judging.ts';
import { assetKind, organisationKind, teamKind } from '#shared/domain/register.ts';
import { RESPONSE_TIMES, type ResponseSubmission } from '#shared/domain/response.ts';
import { batchOfEntry } from '#shared/journal/batch.ts';
import { type Recorded, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { known } from '#shared/kernel/result.ts';
import type { Subject } from './subject.ts';
import { targetNames } from './target-reference.ts';

/**
 * The newest revision as one referee gets to see it. `blind` leaves the author's name out. A copy, so that a referee needs
 * neither the register nor the author's audience.
 */
export function caseCopy(state: ExerciseState, subject: Subject, blind: boolean): Case {
  const sequence = subject.dossier.receipt?.value.sequence ?? null;
  if (subject.type === 'finding') {
    const sent = known(subject.dossier.submissions.at(-1), 'what was received has a revision');
    return findingCase(state, sent, sequence, blind);
  }
  const sent = known(subject.dossier.submissions.at(-1), 'what was received has a revision');
  return responseCase(state, subject, sent, sequence, blind);
}

function findingCase(
  state: ExerciseState,
  sent: Recorded<Submission>,
  sequence: number | null,
  blind: boolean,
): Case {
  const { content, evidence, finding } = sent.value;
  const names = targetNames(state, content.team, content);
  return {
    subjectType: 'finding',
    subject: finding,
    submission: sent.id,
    sourceBatch: batchOfEntry(sent.row.entry),
    title: content.title,
    ...names,
    author: blind ? '' : (readIn(state, CONTROL, teamKind, content.team)?.value.name ?? ''),
    attackedAt: content.attackedAt,
    sequence,
    claims: content.claims.map(({ item, quantity }) => ({ item, quantity, text: '' })),
    steps: content.steps.map(({ asset, destination, ...step }) => ({
      ...step,
      destination: destination || assetName(state, asset),
    })),
    times: [],
    vulnerability: content.vulnerability,
    summary: content.summary,
    narrative: content.narrative,
    evidence,
  };
}

function responseCase(
  state: ExerciseState,
  subject: Subject,
  sent: Recorded<ResponseSubmission>,
  sequence: number | null,
  blind: boolean,
): Case {
  const { content, evidence, response } = sent.value;
  const notice =
    content.notice === null
      ? undefined
      : readIn(state, subject.audience, noticeKind, content.notice)?.value;
  const unit = readIn(state, CONTROL, organisationKind, content.unit)?.value.name ?? '';
  return {
    subjectType: 'response',
    subject: response,
    submission: sent.id,
    sourceBatch: batchOfEntry(sent.row.entry),
    title: content.title,
    organisation: blind ? '' : unit,
    system: content.system || (notice?.system ?? ''),
    asset: content.asset || (notice?.asset ?? ''),
    author: blind ? '' : unit,
    attackedAt: content.attackedAt ?? notice?.attackedAt ?? null,
    sequence,
    claims: content.claims.map(({ item, text }) => ({ item, quantity: 1, text })),
    steps: [],
    times: RESPONSE_TIMES.flatMap((step) => {
      const at = content[step];
      return at === null ? [] : [{ step, at }];
    }),
    vulnerability: '',
    summary: content.summary,
    narrative: content.narrative,
    evidence,
  };
}

const assetName = (state: ExerciseState, asset: string | null): string =>
  asset === null ? '' : (readIn(state, CONTROL, assetKind, asset)?.value.name ?? '');
