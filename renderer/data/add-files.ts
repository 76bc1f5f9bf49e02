import { fileErrorOf } from '#renderer/platform/picked-file.ts';
import type { FileError } from '#renderer/platform/host.ts';
import { addEvidence } from '#shared/commands/add-evidence.ts';
import { attachLetter } from '#shared/commands/attach-letter.ts';
import type { SubjectName } from '#shared/commands/subject.ts';
import type { Evidence } from '#shared/domain/evidence.ts';
import { sniffMediaType } from '#shared/formats/media-type.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { MAX_EVIDENCE_BYTES } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ExerciseSession } from './exercise-session.ts';
import type { RunError } from './run-command.ts';
import type { ReadEvidenceError } from './use-evidence.ts';

export type AddFileError = RunError | ReadEvidenceError | FileError;

/** A file that was given and the name under which it is kept. */
export interface NewFile {
  readonly file: File;
  readonly name: string;
  /** Path step that it proves, empty for the whole. */
  readonly step?: string;
}

/**
 * Adds a file as evidence: first the bytes, durably, then the record that names their hash. A record whose bytes were never
 * stored can't come about; bytes without a record may, when the second half fails, and hurt nobody.
 */
export async function addFile(
  session: ExerciseSession,
  subject: SubjectName,
  { file, name, step = '' }: NewFile,
): Promise<Result<RecordId, AddFileError>> {
  const kept = await storeFile(session, file);
  if (!kept.ok) return kept;
  return session.run(addEvidence, { ...subject, ...kept.value, fileName: name, step });
}

/** Attaches a letter to the exercise itself, in the same order: bytes, then record. */
export async function addLetter(
  session: ExerciseSession,
  file: File,
): Promise<Result<RecordId, AddFileError>> {
  const kept = await storeFile(session, file);
  if (!kept.ok) return kept;
  return session.run(attachLetter, { ...kept.value, fileName: file.name, caption: '' });
}

type KeptFile = Pick<Evidence, 'sha256' | 'mediaType' | 'sizeBytes'>;

async function storeFile(
  session: ExerciseSession,
  file: File,
): Promise<Result<KeptFile, AddFileError>> {
  const { evidence } = session;
  if (evidence === null) return err({ type: 'evidence-unavailable' });
  if (file.size > MAX_EVIDENCE_BYTES) {
    return err({
      type: 'evidence-too-large',
      sizeBytes: file.size,
      limitBytes: MAX_EVIDENCE_BYTES,
    });
  }
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  const stored = await evidence.put(bytes.value);
  if (!stored.ok) return stored;
  return ok({
    sha256: stored.value,
    mediaType: sniffMediaType(bytes.value),
    sizeBytes: bytes.value.length,
  });
}

async function bytesOf(file: File): Promise<Result<Uint8Array<ArrayBuffer>, FileError>> {
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch (cause) {
    return err(fileErrorOf(cause));
  }
}

/** Names under which browsers hand over what was pasted and has none. */
const PASTED = /^image\.(?:png|jpe?g|gif|webp|bmp)$/i;

/** The name to keep a file under: its own, or for a pasted picture `prefix` and the moment, so that several stay apart. */
export function keptName(file: Pick<File, 'name'>, prefix: string, now: Date): string {
  if (file.name !== '' && !PASTED.test(file.name)) return file.name;
  const ending = /\.[a-z]+$/i.exec(file.name)?.[0] ?? '.png';
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  return `${prefix}-${day}-${time}-${String(now.getMilliseconds()).padStart(3, '0')}${ending}`;
}
