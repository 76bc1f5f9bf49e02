import type { Evidence } from '#shared/domain/evidence.ts';
import { type Phase } from '#shared/domain/exercise.ts';
import { type FrozenEvidence, submissionKind } from '#shared/domain/finding.ts';
import { responseSubmissionKind } from '#shared/domain/response.ts';
import { submissionId } from '#shared/journal/dossier.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { recordWhole } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { evidenceOf } from './add-evidence.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import { COMPLETING, SUBMITTING } from './phase-guards.ts';
import type { CommandError, WarningGap } from './refusals.ts';
import { EDITABLE, subjectIn } from './subject.ts';
import { findingGaps, responseGaps } from './submission-gaps.ts';

/** What was sent, and what the sender may still want to look at. */
export interface Submitted {
  readonly submission: RecordId;
  readonly revision: number;
  readonly warnings: readonly WarningGap[];
}

/** Sends a finding: freezes what it says and its evidence as the next revision. */
export function submitFinding(
  context: CommandContext,
  { id }: { readonly id: RecordId },
): Result<CommandOutcome<Submitted>, CommandError> {
  const { state, actor, now } = context;
  const found = subjectIn(state, actor, { subjectType: 'finding', subject: id }, EDITABLE);
  if (!found.ok) return found;
  if (found.value.type !== 'finding') throw new Error('A finding was asked for');
  const { audience, dossier } = found.value;
  const head = permit(context, submissionKind, audience, phasesFor(dossier.submissions.length));
  if (!head.ok) return head;
  const evidence = evidenceOf(state, audience, id);
  const content = dossier.subject.value;
  const exhibits = evidence.map((item) => item.value);
  const gaps = findingGaps(state, head.value.value, content, exhibits, now);
  if (gaps.blocking.length > 0) return err({ type: 'incomplete', gaps: gaps.blocking });
  const revision = dossier.submissions.length + 1;
  const submission = submissionId(id, revision);
  const value = { finding: id, revision, submittedAt: now, content, evidence: frozen(evidence) };
  const write = recordWhole(state, audience, submissionKind, submission, value);
  return done([write], { submission, revision, warnings: gaps.warnings });
}

/** Sends a response: freezes what it says and its evidence as the next revision. */
export function submitResponse(
  context: CommandContext,
  { id }: { readonly id: RecordId },
): Result<CommandOutcome<Submitted>, CommandError> {
  const { state, actor, now } = context;
  const found = subjectIn(state, actor, { subjectType: 'response', subject: id }, EDITABLE);
  if (!found.ok) return found;
  if (found.value.type !== 'response') throw new Error('A response was asked for');
  const { audience, dossier } = found.value;
  const phases = phasesFor(dossier.submissions.length);
  const head = permit(context, responseSubmissionKind, audience, phases);
  if (!head.ok) return head;
  const evidence = evidenceOf(state, audience, id);
  const content = dossier.subject.value;
  const gaps = responseGaps(
    head.value.value,
    content,
    evidence.map((item) => item.value),
  );
  if (gaps.blocking.length > 0) return err({ type: 'incomplete', gaps: gaps.blocking });
  const revision = dossier.submissions.length + 1;
  const submission = submissionId(id, revision);
  const value = { response: id, revision, submittedAt: now, content, evidence: frozen(evidence) };
  const write = recordWhole(state, audience, responseSubmissionKind, submission, value);
  return done([write], { submission, revision, warnings: gaps.warnings });
}

/** A first revision needs open submissions; one that was returned may still be completed afterwards. */
const phasesFor = (sentBefore: number): ReadonlySet<Phase> =>
  sentBefore === 0 ? SUBMITTING : COMPLETING;

const frozen = (evidence: readonly Recorded<Evidence>[]): FrozenEvidence[] =>
  evidence.map(({ id, value }) => ({
    id,
    sha256: value.sha256,
    fileName: value.fileName,
    mediaType: value.mediaType,
    sizeBytes: value.sizeBytes,
    caption: value.caption,
    step: value.step,
  }));
