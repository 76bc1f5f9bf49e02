import type { Audience } from '#shared/domain/audiences.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import type { FrozenEvidence } from '#shared/domain/finding.ts';
import { receiptKind, type Ruling, rulingKind, type SubjectType } from '#shared/domain/judging.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { receiptId, submissionId } from '#shared/journal/dossier.ts';
import { type Recorded, readIn, tableOf } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { rowOf } from '#shared/journal/table.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { OfficialOrder } from './official-order.ts';

/** Where a submission stands for scoring. Only `confirmed` gives points. */
export type Standing =
  | 'confirmed'
  | 'awaiting-receipt'
  | 'awaiting-ruling'
  | 'returned'
  | 'rejected'
  | 'duplicate'
  | 'out-of-scope'
  | 'withdrawn';

/** Who decided, as the ledger names them. */
export interface Judged {
  readonly method: Ruling['method'];
  readonly reviews: readonly RecordId[];
  readonly referees: readonly RecordId[];
  readonly ruledAt: number;
}

/** What findings and responses have in common for scoring: the newest revision, its receipt and its ruling. */
export interface SubmittedFacts<Content> {
  readonly subject: RecordId;
  readonly audience: Audience;
  readonly submission: RecordId;
  readonly content: Content;
  readonly evidence: readonly FrozenEvidence[];
  readonly standing: Standing;
  readonly order: OfficialOrder;
  /** When the desk received it, else when it was sent. */
  readonly receivedAt: number;
  /** When the newest revision was sent, by the sender's clock. */
  readonly submittedAt: number;
  readonly sequence: number | null;
  readonly ruling: Ruling | undefined;
  readonly judged: Judged | null;
}

/** Names a subject across audiences: nobody can slip under another's ruling by using its id. */
export const ownerKey = (audience: Audience, subject: string): string => `${subject}@${audience}`;

interface Sent<Content> {
  readonly submittedAt: number;
  readonly content: Content;
  readonly evidence: readonly FrozenEvidence[];
}

/** The facts of the newest revision of a subject, or undefined where there is no such subject or nothing was submitted. */
export function readSubmitted<Content>(
  state: ExerciseState,
  audience: Audience,
  id: RecordId,
  kinds: SubmittedKinds<Content>,
): SubmittedFacts<Content> | undefined {
  const withdrawn = readWithdrawn(state, audience, kinds.subject, id);
  const newest =
    withdrawn === undefined ? undefined : newestRevision(state, audience, kinds.sent, id);
  if (newest === undefined) return undefined;
  const receipt = readIn(state, audience, receiptKind, receiptId(newest.id))?.value;
  const found = readIn(state, CONTROL, rulingKind, id)?.value;
  const ruling =
    found?.submission === newest.id && found.subjectType === kinds.type ? found : undefined;
  const sequence = receipt?.decision === 'received' ? receipt.sequence : null;
  const receivedAt = receipt?.decidedAt ?? newest.value.submittedAt;
  return {
    subject: id,
    audience,
    submission: newest.id,
    content: newest.value.content,
    evidence: newest.value.evidence,
    standing: standingOf(withdrawn === true, receipt?.decision, sequence, ruling),
    order: {
      sequence: sequence ?? Number.POSITIVE_INFINITY,
      at: receivedAt,
      id: ownerKey(audience, id),
      index: 0,
    },
    receivedAt,
    submittedAt: newest.value.submittedAt,
    sequence,
    ruling,
    judged: ruling === undefined ? null : judgedOf(ruling),
  };
}

/** Which records make up a kind of subject. */
export interface SubmittedKinds<Content> {
  readonly type: SubjectType;
  readonly subject: Kind;
  readonly sent: Kind<string, Sent<Content> & object>;
}

/**
 * Whether a subject is withdrawn; undefined where there is none. Looks at the folded row itself: forming the whole value of
 * tens of thousands of drafts for one flag of each is what would cost most.
 */
function readWithdrawn(
  state: ExerciseState,
  audience: Audience,
  kind: Kind,
  id: string,
): boolean | undefined {
  const table = tableOf(state, audience, kind);
  const row = table === undefined ? undefined : rowOf(table, id);
  return row === undefined || row.removed ? undefined : row.values['withdrawn'] === true;
}

function newestRevision<Content>(
  state: ExerciseState,
  audience: Audience,
  kind: Kind<string, Sent<Content> & object>,
  subject: RecordId,
): Recorded<Sent<Content>> | undefined {
  let newest: Recorded<Sent<Content>> | undefined;
  for (let revision = 1; ; revision++) {
    const found = readIn(state, audience, kind, submissionId(subject, revision));
    if (found === undefined) return newest;
    newest = found;
  }
}

function standingOf(
  withdrawn: boolean,
  decision: 'received' | 'returned' | undefined,
  sequence: number | null,
  ruling: Ruling | undefined,
): Standing {
  if (withdrawn) return 'withdrawn';
  if (decision === 'returned') return 'returned';
  if (sequence === null) return 'awaiting-receipt';
  switch (ruling?.verdict) {
    case undefined:
      return 'awaiting-ruling';
    case 'confirm':
      return 'confirmed';
    case 'reject':
      return 'rejected';
    case 'return':
      return 'returned';
    case 'duplicate':
      return 'duplicate';
    case 'out-of-scope':
      return 'out-of-scope';
  }
}

const judgedOf = (ruling: Ruling): Judged => ({
  method: ruling.method,
  reviews: ruling.reviews,
  referees: ruling.reviews.map((review) => refereeOf(ruling.submission, review)),
  ruledAt: ruling.ruledAt,
});

/** A review's id is `<submission>~<referee>`. */
const refereeOf = (submission: RecordId, review: RecordId): RecordId =>
  (review.startsWith(`${submission}~`) ? review.slice(submission.length + 1) : review) as RecordId;
