import type { Audience } from '#shared/domain/audiences.ts';
import { type Finding, findingKind, type FrozenEvidence } from '#shared/domain/finding.ts';
import type { Review, Ruling } from '#shared/domain/judging.ts';
import { type Response, responseKind } from '#shared/domain/response.ts';
import {
  type Dossier,
  findingDossier,
  type ResponseDossier,
  responseDossier,
  type SubjectStatus,
} from '#shared/journal/dossier.ts';
import { type Recorded, readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** What a report says of one finding or response: the revision that was judged last, and what became of it. */
export interface SubjectFact<Content> {
  readonly id: RecordId;
  readonly audience: Audience;
  readonly content: Content;
  readonly status: SubjectStatus;
  /** Number of the receipt, null while there is none. */
  readonly sequence: number | null;
  readonly submittedAt: number | null;
  readonly receivedAt: number | null;
  readonly revisions: number;
  readonly evidence: readonly FrozenEvidence[];
  readonly ruling: Ruling | undefined;
  /** Marks that are open: revealed, or settled by a ruling. Sealed ones are nobody's business yet. */
  readonly reviews: readonly Review[];
  readonly referees: readonly RecordId[];
}

export type FindingFact = SubjectFact<Finding> & {
  readonly team: RecordId;
  /** Declared by the team, often long after the submission. */
  readonly cleanedUp: boolean;
};
export type ResponseFact = SubjectFact<Response> & {
  readonly unit: RecordId;
  /** Finding that it answers: as ruled, before that as the unit says. */
  readonly linked: RecordId | null;
};

/** Findings that were submitted, in official order; drafts are counted, not shown. */
export function readFindings(state: ExerciseState): {
  readonly sent: FindingFact[];
  readonly drafts: number;
} {
  const sent: FindingFact[] = [];
  let drafts = 0;
  for (const { audience, id, value } of readAll(state, findingKind)) {
    const dossier = findingDossier(state, audience, id);
    const fact = dossier && factOf(dossier);
    if (fact === undefined) drafts++;
    else sent.push({ ...fact, team: ownerOf(audience), cleanedUp: value.cleanedUp });
  }
  return { sent: sent.sort(inOfficialOrder), drafts };
}

/** Responses that were submitted, in official order. */
export function readResponses(state: ExerciseState): {
  readonly sent: ResponseFact[];
  readonly drafts: number;
} {
  const sent: ResponseFact[] = [];
  let drafts = 0;
  for (const { audience, id } of readAll(state, responseKind)) {
    const dossier: ResponseDossier | undefined = responseDossier(state, audience, id);
    const fact = dossier && factOf(dossier);
    if (fact === undefined) drafts++;
    else
      sent.push({
        ...fact,
        unit: ownerOf(audience),
        linked: fact.ruling?.linkedFinding ?? fact.content.notice,
      });
  }
  return { sent: sent.sort(inOfficialOrder), drafts };
}

interface Sent<Content> {
  readonly submittedAt: number;
  readonly content: Content;
  readonly evidence: readonly FrozenEvidence[];
}

function factOf<Content extends object>(
  dossier: Dossier<Content, Sent<Content>>,
): SubjectFact<Content> | undefined {
  const newest: Recorded<Sent<Content>> | undefined = dossier.submissions.at(-1);
  if (newest === undefined) return undefined;
  const ruling = dossier.ruling?.value.submission === newest.id ? dossier.ruling.value : undefined;
  const open = ruling !== undefined || (dossier.assignment?.value.revealedAt ?? null) !== null;
  return {
    id: dossier.subject.id,
    audience: dossier.subject.audience,
    content: newest.value.content,
    status: dossier.status,
    sequence: dossier.receipt?.value.sequence ?? null,
    submittedAt: newest.value.submittedAt,
    receivedAt: dossier.receipt?.value.decidedAt ?? null,
    revisions: dossier.submissions.length,
    evidence: newest.value.evidence,
    ruling,
    reviews: open ? dossier.reviews.map((review) => review.value) : [],
    referees: dossier.referees,
  };
}

const ownerOf = (audience: Audience): RecordId =>
  audience.slice(audience.indexOf(':') + 1) as RecordId;

const inOfficialOrder = (a: SubjectFact<unknown>, b: SubjectFact<unknown>): number =>
  (a.sequence ?? NO_RECEIPT) - (b.sequence ?? NO_RECEIPT) ||
  (a.submittedAt ?? 0) - (b.submittedAt ?? 0) ||
  (a.id < b.id ? -1 : 1);

/** Orders submissions without a receipt behind all others. */
const NO_RECEIPT = Number.MAX_SAFE_INTEGER;
