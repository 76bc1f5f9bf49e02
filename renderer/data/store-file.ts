import type { FileError } from '#renderer/platform/host.ts';
import { fileErrorOf } from '#renderer/platform/picked-file.ts';
import type { StoredFile } from '#shared/commands/attach-file.ts';
import { sniffMediaType } from '#shared/formats/media-type.ts';
import { MAX_EVIDENCE_BYTES } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ExerciseSession } from './exercise-session.ts';
import type { ReadEvidenceError } from './use-evidence.ts';

/** Stores the bytes of a file durably, before any record names them. */
export async function storeFile(
  { evidence }: Pick<ExerciseSession, 'evidence'>,
  file: File,
): Promise<Result<StoredFile, ReadEvidenceError | FileError>> {
  if (evidence === null) return err({ type: 'evidence-unavailable' });
  if (file.size > MAX_EVIDENCE_BYTES) {
    const limitBytes = MAX_EVIDENCE_BYTES;
    return err({ type: 'evidence-too-large', sizeBytes: file.size, limitBytes });
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    return err(fileErrorOf(cause));
  }
  const stored = await evidence.put(bytes);
  if (!stored.ok) return stored;
  return ok({
    sha256: stored.value,
    fileName: file.name,
    mediaType: sniffMediaType(bytes),
    sizeBytes: bytes.length,
  });
}
