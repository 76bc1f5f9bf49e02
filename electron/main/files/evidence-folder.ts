import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import { MAX_EVIDENCE_BYTES, type EvidenceError } from '#shared/kernel/ports.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { makeFolder } from './durable.ts';
import { errnoOf } from './errno.ts';
import { openEvidenceReader, type EvidenceReader } from './evidence-reader.ts';
import { startEvidenceWriter, type EvidenceWriter } from './evidence-writer.ts';

/** Evidence files, each under the hash of its bytes: `<first two digits>/<hash>`. */
export interface EvidenceFolder {
  has(sha256: Sha256): Promise<boolean>;
  begin(sizeBytes: number): Promise<Result<EvidenceWriter, EvidenceError>>;
  open(sha256: Sha256): Promise<Result<EvidenceReader, EvidenceError>>;
}

/** Removes what a crash left unfinished. Only one process may use a folder (single-instance lock). */
export async function prepareEvidenceFolder(root: string): Promise<EvidenceFolder> {
  const incoming = path.join(root, 'incoming');
  const locate = (sha256: Sha256): string => path.join(root, sha256.slice(0, 2), sha256);
  await rm(incoming, { recursive: true, force: true });
  await makeFolder(incoming);
  return {
    has: (sha256) => isThere(locate(sha256)),
    begin: (sizeBytes) =>
      sizeBytes > MAX_EVIDENCE_BYTES
        ? Promise.resolve(
            err({ type: 'evidence-too-large', sizeBytes, limitBytes: MAX_EVIDENCE_BYTES }),
          )
        : startEvidenceWriter({ incoming, locate, sizeBytes }),
    open: (sha256) => openEvidenceReader(locate(sha256), sha256),
  };
}

async function isThere(location: string): Promise<boolean> {
  try {
    const file = await open(location, 'r');
    await file.close();
    return true;
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return false;
    throw cause;
  }
}
