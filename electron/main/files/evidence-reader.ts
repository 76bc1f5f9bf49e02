import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { MAX_CHUNK_BYTES } from '#shared/ipc/limits.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import { MAX_EVIDENCE_BYTES, type EvidenceError } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { errnoOf, storageErrorOf } from './errno.ts';
import type { Releasable } from './handle-table.ts';
import { createTurns } from './in-turn.ts';

/** Reads one evidence file in order. The last piece is only given out when all of them had the right hash. */
export interface EvidenceReader extends Releasable {
  readonly sizeBytes: number;
  next(): Promise<
    Result<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly last: boolean }, EvidenceError>
  >;
}

export async function openEvidenceReader(
  location: string,
  sha256: Sha256,
): Promise<Result<EvidenceReader, EvidenceError>> {
  let file: FileHandle;
  let sizeBytes: number;
  try {
    file = await open(location, 'r');
    sizeBytes = (await file.stat()).size;
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return err({ type: 'evidence-missing', sha256 });
    return err(storageErrorOf(cause));
  }
  if (sizeBytes > MAX_EVIDENCE_BYTES) {
    // Nothing that large was ever stored here, and it need not be read to know that.
    await file.close();
    return err({ type: 'storage-failed', message: `${sha256} is larger than any evidence` });
  }
  return ok(readerOf(file, sizeBytes, sha256));
}

function readerOf(file: FileHandle, sizeBytes: number, sha256: Sha256): EvidenceReader {
  const hash = createHash('sha256');
  const inTurn = createTurns();
  let at = 0;
  let finished = false;

  const readPiece = async (): ReturnType<EvidenceReader['next']> => {
    if (finished) return err({ type: 'storage-failed', message: 'already read to its end' });
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      const piece = new Uint8Array(Math.min(MAX_CHUNK_BYTES, sizeBytes - at));
      const { bytesRead } = await file.read(piece, 0, piece.byteLength, at);
      bytes = piece.subarray(0, bytesRead);
    } catch (cause) {
      return err(storageErrorOf(cause));
    }
    hash.update(bytes);
    at += bytes.byteLength;
    const cutOff = bytes.byteLength === 0 && at < sizeBytes;
    if (at < sizeBytes && !cutOff) return ok({ bytes, last: false });
    finished = true;
    const found = hash.digest('hex') as Sha256;
    return found === sha256
      ? ok({ bytes, last: true })
      : err({ type: 'evidence-damaged', sha256, found });
  };
  return { sizeBytes, next: () => inTurn(readPiece), release: () => file.close() };
}
