import { type Audience, CONTROL, refereeAudience } from '#shared/domain/audiences.ts';
import { outcomeKind, type Outcome } from '#shared/domain/disclosure.ts';
import {
  type Finding,
  findingKind,
  type Submission,
  submissionKind,
} from '#shared/domain/finding.ts';
import {
  type Assignment,
  assignmentKind,
  type Receipt,
  receiptKind,
  type Review,
  reviewKind,
  type Ruling,
  rulingKind,
  type Verdict,
} from '#shared/domain/judging.ts';
import {
  type Response,
  responseKind,
  type ResponseSubmission,
  responseSubmissionKind,
} from '#shared/domain/response.ts';
import { joinIds, type RecordId } from '#shared/kernel/ids.ts';
import { elementsOf, type Recorded, readIn } from './read.ts';
import type { ExerciseState } from './state.ts';

/** Where a finding or response stands. Derived from the records, never stored. */
export type SubjectStatus =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'received'
  | 'under-review'
  | 'awaiting-ruling'
  | 'confirmed'
  | 'rejected'
  | 'duplicate'
  | 'out-of-scope'
  | 'withdrawn';

/** Everything known of one finding or response, gathered by key from the audiences that are held. */
export interface Dossier<Value extends object, Sent extends object> {
  readonly subject: Recorded<Value>;
  /** Frozen revisions, oldest first. */
  readonly submissions: readonly Recorded<Sent>[];
  /** Receipt of the newest revision. */
  readonly receipt: Recorded<Receipt> | undefined;
  /** Assignment of the newest revision; undefined too where control's audience is not held. */
  readonly assignment: Recorded<Assignment> | undefined;
  /** Persons assigned to the newest revision. */
  readonly referees: readonly RecordId[];
  /** Their marks as far as they are here. Whoever shows them must first look at `assignment.revealedAt`. */
  readonly reviews: readonly Recorded<Review>[];
  readonly ruling: Recorded<Ruling> | undefined;
  /** The ruling as disclosed to the author. */
  readonly outcome: Recorded<Outcome> | undefined;
  readonly status: SubjectStatus;
}

export type FindingDossier = Dossier<Finding, Submission>;
export type ResponseDossier = Dossier<Response, ResponseSubmission>;

/** The dossier of a finding in its team's audience, or undefined when there is no such finding. */
export function findingDossier(
  state: ExerciseState,
  audience: Audience,
  id: string,
): FindingDossier | undefined {
  const subject = readIn(state, audience, findingKind, id);
  if (subject === undefined) return undefined;
  const submissions = revisions((key) => readIn(state, audience, submissionKind, key), subject.id);
  return gather(state, subject, submissions, subject.value.withdrawn);
}

/** The dossier of a response in its unit's audience, or undefined when there is no such response. */
export function responseDossier(
  state: ExerciseState,
  audience: Audience,
  id: string,
): ResponseDossier | undefined {
  const subject = readIn(state, audience, responseKind, id);
  if (subject === undefined) return undefined;
  const submissions = revisions(
    (key) => readIn(state, audience, responseSubmissionKind, key),
    subject.id,
  );
  return gather(state, subject, submissions, subject.value.withdrawn);
}

/** Id of a frozen revision of a finding or response. */
export const submissionId = (subject: RecordId, revision: number): RecordId =>
  joinIds(subject, String(revision));
/** Id of the receipt of a submission. */
export const receiptId = (submission: RecordId): RecordId => joinIds(submission, 'receipt');
/** Id of one referee's mark on a submission. */
export const reviewId = (submission: RecordId, referee: RecordId): RecordId =>
  joinIds(submission, referee);

function revisions<Sent extends object>(
  readKey: (key: string) => Recorded<Sent> | undefined,
  subject: RecordId,
): Recorded<Sent>[] {
  const found: Recorded<Sent>[] = [];
  for (let revision = 1, gap = 0; gap < MAX_REVISION_GAP; revision++) {
    const submission = readKey(submissionId(subject, revision));
    if (submission === undefined) gap++;
    else {
      found.push(submission);
      gap = 0;
    }
  }
  return found;
}

/** Revisions of another device of the same team may still be missing between those that are here. */
const MAX_REVISION_GAP = 3;

function gather<Value extends object, Sent extends object>(
  state: ExerciseState,
  subject: Recorded<Value>,
  submissions: readonly Recorded<Sent>[],
  withdrawn: boolean,
): Dossier<Value, Sent> {
  const newest = submissions.at(-1);
  const receipt = newest && readIn(state, subject.audience, receiptKind, receiptId(newest.id));
  const assignment = newest && readIn(state, CONTROL, assignmentKind, newest.id);
  const referees =
    assignment === undefined ? [] : (elementsOf(assignment.row, 'referee') as RecordId[]);
  const reviews = referees.flatMap((person) => {
    const review =
      newest && readIn(state, refereeAudience(person), reviewKind, reviewId(newest.id, person));
    return review === undefined ? [] : [review];
  });
  const ruling = readIn(state, CONTROL, rulingKind, subject.id);
  const outcome = readIn(state, subject.audience, outcomeKind, subject.id);
  const parts = { subject, submissions, receipt, assignment, referees, reviews, ruling, outcome };
  return { ...parts, status: statusOf(parts, withdrawn) };
}

function statusOf(
  parts: Omit<Dossier<object, object>, 'status'>,
  withdrawn: boolean,
): SubjectStatus {
  if (withdrawn) return 'withdrawn';
  const newest = parts.submissions.at(-1);
  if (newest === undefined) return 'draft';
  // A ruling (or what was disclosed of it) counts for the revision that it was made on; a newer revision starts again.
  for (const decided of [parts.ruling?.value, parts.outcome?.value]) {
    if (decided?.submission === newest.id) return STATUS_OF_VERDICT[decided.verdict];
  }
  if (parts.receipt === undefined) return 'submitted';
  if (parts.receipt.value.decision === 'returned') return 'returned';
  if (parts.referees.length === 0) return 'received';
  const required = parts.assignment?.value.required ?? parts.referees.length;
  const enough = Math.min(required, parts.referees.length);
  return parts.reviews.length >= enough ? 'awaiting-ruling' : 'under-review';
}

const STATUS_OF_VERDICT: Readonly<Record<Verdict, SubjectStatus>> = {
  confirm: 'confirmed',
  reject: 'rejected',
  return: 'returned',
  duplicate: 'duplicate',
  'out-of-scope': 'out-of-scope',
};
