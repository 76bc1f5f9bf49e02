import type { Audience } from '#shared/domain/audiences.ts';
import { type Evidence, evidenceKind } from '#shared/domain/evidence.ts';
import { type Recorded, readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordNew, recordRemoval } from '#shared/journal/write.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { MAX_EVIDENCE_BYTES } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { checkFields, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { plainFileName } from './file-name.ts';
import { done, notFound, permit } from './guard.ts';
import { LOGGING } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';
import { EDITABLE, subjectIn, type SubjectName } from './subject.ts';

/** Most evidence files of one finding or response. */
export const MAX_EVIDENCE_FILES = 500;

/** A file whose bytes are already in the evidence store. */
export interface AddEvidenceInput extends SubjectName {
  readonly sha256: Sha256;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly caption?: string;
  /** Path step that it proves, empty for the whole. */
  readonly step?: string;
}

/** Adds a file to a finding or response that may still be changed. The same file is added once for each step. */
export function addEvidence(
  context: CommandContext,
  input: AddEvidenceInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { state, actor, ids, now } = context;
  const found = subjectIn(state, actor, input, EDITABLE);
  if (!found.ok) return found;
  const { audience, id: subject } = found.value;
  const allowed = permit(context, evidenceKind, audience, LOGGING);
  if (!allowed.ok) return allowed;
  if (input.sizeBytes > MAX_EVIDENCE_BYTES) return invalid('sizeBytes', 'out-of-range');
  const others = evidenceOf(state, audience, subject);
  if (others.length >= MAX_EVIDENCE_FILES) return invalid('subject', 'too-many');
  const step = input.step ?? '';
  const twin = others.find(({ value }) => value.sha256 === input.sha256 && value.step === step);
  if (twin !== undefined) return err({ type: 'already-there', kind: 'evidence', id: twin.id });
  const fields = checkFields(evidenceKind, {
    subject,
    step,
    sha256: input.sha256,
    fileName: plainFileName(input.fileName),
    mediaType: input.mediaType,
    sizeBytes: input.sizeBytes,
    caption: input.caption ?? '',
    addedAt: now,
    order: Math.min(10_000, (others.at(-1)?.value.order ?? -1) + 1),
  });
  if (!fields.ok) return fields;
  const id = ids.next() as RecordId;
  return done([recordNew(audience, evidenceKind, id, fields.value)], id);
}

export interface EditEvidenceInput {
  readonly id: RecordId;
  readonly fields: Partial<Pick<Evidence, 'caption' | 'step' | 'order' | 'fileName'>>;
}

/** Changes what is said of an evidence file, never the file. */
export function editEvidence(
  context: CommandContext,
  { id, fields }: EditEvidenceInput,
): Result<CommandOutcome<void>, CommandError> {
  const found = editableEvidence(context, id);
  if (!found.ok) return found;
  const { caption, step, order, fileName } = fields;
  const checked = checkFields(evidenceKind, {
    ...(caption === undefined ? {} : { caption }),
    ...(step === undefined ? {} : { step }),
    ...(order === undefined ? {} : { order }),
    ...(fileName === undefined ? {} : { fileName: plainFileName(fileName) }),
  });
  if (!checked.ok) return checked;
  const { audience } = found.value;
  const record = { id, current: found.value };
  return done(
    writeChanges(context.state, audience, evidenceKind, record, checked.value),
    undefined,
  );
}

/** Takes a file off a finding or response that may still be changed. What was sent before keeps it. */
export function removeEvidence(
  context: CommandContext,
  { id }: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const found = editableEvidence(context, id);
  if (!found.ok) return found;
  const { audience } = found.value;
  return done([recordRemoval(context.state, audience, evidenceKind, id, true)], undefined);
}

/** Evidence of a finding or response in the order in which it is shown. */
export const evidenceOf = (
  state: ExerciseState,
  audience: Audience,
  subject: RecordId,
): Recorded<Evidence>[] =>
  [...readAll(state, evidenceKind, (name) => name === audience)]
    .filter((item) => item.value.subject === subject)
    .sort((a, b) => a.value.order - b.value.order || (a.id < b.id ? -1 : 1));

function editableEvidence(
  context: CommandContext,
  id: RecordId,
): Result<Recorded<Evidence>, CommandError> {
  const { state, actor } = context;
  for (const audience of state.audiences.keys()) {
    const evidence = readIn(state, audience, evidenceKind, id);
    if (evidence === undefined) continue;
    const { subject } = evidence.value;
    const asFinding = subjectIn(state, actor, { subjectType: 'finding', subject }, EDITABLE);
    const owner =
      asFinding.ok || asFinding.error.type !== 'not-found'
        ? asFinding
        : subjectIn(state, actor, { subjectType: 'response', subject }, EDITABLE);
    if (!owner.ok) return owner;
    const allowed = permit(context, evidenceKind, audience, LOGGING);
    return allowed.ok ? ok(evidence) : allowed;
  }
  return notFound('evidence', id);
}
