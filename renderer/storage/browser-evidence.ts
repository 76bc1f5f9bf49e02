import Dexie from 'dexie';
import { concat, hex, type Sha256 } from '#shared/kernel/bytes.ts';
import {
  type Digest,
  type EvidenceError,
  type EvidenceStore,
  MAX_EVIDENCE_BYTES,
} from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { decodeBytes, encodeBytes } from './codec.ts';
import type { EvidenceChunkRow, ExerciseDb } from './exercise-db.ts';
import { storageErrorOf } from './storage-error.ts';

/** Size of a chunk: large enough to be quick, small enough not to hold a frame. */
const CHUNK_BYTES = 1024 * 1024;
/** Chunks stored in one transaction. */
const GROUP_CHUNKS = 4;

/** Evidence in the exercise's own database, in chunks. What is not complete has no row in `evidence` and so does not exist. */
export const browserEvidence = (db: ExerciseDb, digest: Digest): EvidenceStore => ({
  put: (bytes) => put(db, digest, bytes),
  get: (sha256) => get(db, digest, sha256),
  has: async (sha256) => (await db.evidence.get(sha256)) !== undefined,
});

async function put(
  db: ExerciseDb,
  digest: Digest,
  bytes: Uint8Array,
): Promise<Result<Sha256, EvidenceError>> {
  const sizeBytes = bytes.length;
  if (sizeBytes > MAX_EVIDENCE_BYTES) {
    return err({ type: 'evidence-too-large', sizeBytes, limitBytes: MAX_EVIDENCE_BYTES });
  }
  const sha256 = hex(await digest.sha256(bytes)) as Sha256;
  try {
    if ((await db.evidence.get(sha256)) !== undefined) return ok(sha256);
    const chunks = await putChunks(db, sha256, bytes);
    await db.evidence.put({ sha256, sizeBytes, chunks });
    return ok(sha256);
  } catch (cause) {
    await dropChunks(db, sha256);
    return err(evidenceErrorOf(cause));
  }
}

async function putChunks(db: ExerciseDb, sha256: Sha256, bytes: Uint8Array): Promise<number> {
  let index = 0;
  for (let at = 0; at < bytes.length; ) {
    const group: EvidenceChunkRow[] = [];
    for (; group.length < GROUP_CHUNKS && at < bytes.length; at += CHUNK_BYTES) {
      const chunk = bytes.slice(at, at + CHUNK_BYTES);
      group.push({ sha256, index: index++, ...encodeBytes(chunk) });
    }
    await db.evidenceChunks.bulkPut(group);
  }
  return index;
}

/** Without a row in `evidence` the chunks are invisible already: this only gives the room back, if the store still answers. */
async function dropChunks(db: ExerciseDb, sha256: Sha256): Promise<void> {
  const incomplete = db.evidenceChunks
    .where('[sha256+index]')
    .between([sha256, Dexie.minKey], [sha256, Dexie.maxKey]);
  await incomplete.delete().catch(() => 0);
}

async function get(
  db: ExerciseDb,
  digest: Digest,
  sha256: Sha256,
): Promise<Result<Uint8Array<ArrayBuffer>, EvidenceError>> {
  try {
    const row = await db.evidence.get(sha256);
    if (row === undefined) return err({ type: 'evidence-missing', sha256 });
    const bytes = concat(await chunksOf(db, sha256, row.chunks));
    const found = hex(await digest.sha256(bytes)) as Sha256;
    return found === sha256 ? ok(bytes) : err({ type: 'evidence-damaged', sha256, found });
  } catch (cause) {
    return err(evidenceErrorOf(cause));
  }
}

async function chunksOf(db: ExerciseDb, sha256: Sha256, count: number): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for (let index = 0; index < count; index++) {
    const chunk = await db.evidenceChunks.get([sha256, index]);
    // A chunk that is gone changes the hash, so that the damage is named like any other.
    if (chunk !== undefined) parts.push(decodeBytes(chunk));
  }
  return parts;
}

function evidenceErrorOf(cause: unknown): EvidenceError {
  const error = storageErrorOf(cause);
  return error.type === 'storage-moved' ? { type: 'storage-failed', message: error.type } : error;
}
