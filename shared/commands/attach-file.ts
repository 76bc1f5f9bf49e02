import { CONTROL } from '#shared/domain/audiences.ts';
import { evidenceKind } from '#shared/domain/evidence.ts';
import type { Kind } from '#shared/domain/kind.ts';
import {
  controlStatusKind,
  ransomwareReadinessKind,
  riskAssessmentKind,
} from '#shared/domain/readiness.ts';
import { weakPointKind, weakPointStepKind } from '#shared/domain/weak-point.ts';
import { readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordNew, type Write } from '#shared/journal/write.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { MAX_EVIDENCE_BYTES } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { evidenceOf, MAX_EVIDENCE_FILES } from './add-evidence.ts';
import { checkFields, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { plainFileName } from './file-name.ts';
import { done, notFound, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** A file whose bytes are already in the evidence store. */
export interface StoredFile {
  readonly sha256: Sha256;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly caption?: string;
}

export interface AttachFileInput extends StoredFile {
  /** Weak point, step of one, risk assessment, control of a unit, ransomware record. */
  readonly subject: RecordId;
}

const SUBJECTS = [
  weakPointKind,
  weakPointStepKind,
  riskAssessmentKind,
  controlStatusKind,
  ransomwareReadinessKind,
] as unknown as readonly Kind[];

const isSubject = (state: ExerciseState, id: RecordId): boolean =>
  SUBJECTS.some((kind) => readIn(state, CONTROL, kind, id) !== undefined);

/** Attaches a file to a record of the posture. The same file is attached once. */
export function attachFile(
  context: CommandContext,
  { subject, ...file }: AttachFileInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const allowed = permit(context, evidenceKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const { state } = context;
  if (!isSubject(state, subject)) return notFound('weak-point', subject);
  const others = evidenceOf(state, CONTROL, subject);
  if (others.length >= MAX_EVIDENCE_FILES) return invalid('subject', 'too-many');
  const twin = others.find(({ value }) => value.sha256 === file.sha256);
  if (twin !== undefined) return err({ type: 'already-there', kind: 'evidence', id: twin.id });
  const order = Math.min(10_000, (others.at(-1)?.value.order ?? -1) + 1);
  const write = attachmentWrite(context, subject, file, order);
  return write.ok ? done([write.value], write.value.entry.record) : write;
}

/** The write that attaches a stored file to `subject`, which may be made by the same action. */
export function attachmentWrite(
  { ids, now }: CommandContext,
  subject: RecordId,
  file: StoredFile,
  order: number,
): Result<Write, CommandError> {
  if (file.sizeBytes > MAX_EVIDENCE_BYTES) return invalid('sizeBytes', 'out-of-range');
  const fields = checkFields(evidenceKind, {
    subject,
    step: '',
    sha256: file.sha256,
    fileName: plainFileName(file.fileName),
    mediaType: file.mediaType,
    sizeBytes: file.sizeBytes,
    caption: file.caption ?? '',
    addedAt: now,
    order,
  });
  if (!fields.ok) return fields;
  return ok(recordNew(CONTROL, evidenceKind, ids.next() as RecordId, fields.value));
}
