import { CONTROL } from '#shared/domain/audiences.ts';
import { type Evidence, evidenceKind } from '#shared/domain/evidence.ts';
import { type Recorded, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordNew, recordRemoval } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { MAX_EVIDENCE_BYTES } from '#shared/kernel/ports.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { evidenceOf } from './add-evidence.ts';
import { checkFields, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { plainFileName } from './file-name.ts';
import { done, notFound, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** A letter whose bytes are already in the evidence store. */
export type AttachLetterInput = Pick<
  Evidence,
  'sha256' | 'fileName' | 'mediaType' | 'sizeBytes' | 'caption'
>;

/** Letters of authorisation, orders and approvals of the exercise, as files. Held by control. */
export const lettersOf = (state: ExerciseState): Recorded<Evidence>[] =>
  evidenceOf(state, CONTROL, state.exercise as string as RecordId);

/** Attaches a letter to the exercise itself; the same file once. */
export function attachLetter(
  context: CommandContext,
  input: AttachLetterInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { state, ids, now } = context;
  const allowed = permit(context, evidenceKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  if (input.sizeBytes > MAX_EVIDENCE_BYTES) return invalid('sizeBytes', 'out-of-range');
  const others = lettersOf(state);
  const twin = others.find(({ value }) => value.sha256 === input.sha256);
  if (twin !== undefined) return err({ type: 'already-there', kind: 'evidence', id: twin.id });
  const fields = checkFields(evidenceKind, {
    ...input,
    subject: state.exercise as string as RecordId,
    step: '',
    fileName: plainFileName(input.fileName),
    addedAt: now,
    order: Math.min(10_000, (others.at(-1)?.value.order ?? -1) + 1),
  });
  if (!fields.ok) return fields;
  const id = ids.next() as RecordId;
  return done([recordNew(CONTROL, evidenceKind, id, fields.value)], id);
}

/** Takes a letter off the exercise; its bytes stay until they are destroyed under an order. */
export function removeLetter(
  context: CommandContext,
  { id }: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const { state } = context;
  const allowed = permit(context, evidenceKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const letter = readIn(state, CONTROL, evidenceKind, id);
  if (letter === undefined || letter.value.subject !== (state.exercise as string)) {
    return notFound('evidence', id);
  }
  return done([recordRemoval(state, CONTROL, evidenceKind, id, true)], undefined);
}
