import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { EvidenceError } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { makeFolder, moveDurably, unfinishedName } from './durable.ts';
import { storageErrorOf } from './errno.ts';
import type { Releasable } from './handle-table.ts';
import { createTurns } from './in-turn.ts';

/** Takes one evidence file in pieces. Nothing is at its final place before the commit. */
export interface EvidenceWriter extends Releasable {
  append(bytes: Uint8Array): Promise<Result<null, EvidenceError>>;
  commit(): Promise<Result<Sha256, EvidenceError>>;
}

interface WriterOptions {
  readonly incoming: string;
  readonly locate: (sha256: Sha256) => string;
  /** What was announced; more or less than that is refused. */
  readonly sizeBytes: number;
}

export async function startEvidenceWriter(
  options: WriterOptions,
): Promise<Result<EvidenceWriter, EvidenceError>> {
  const unfinished = path.join(options.incoming, unfinishedName());
  try {
    return ok(writerOf(await open(unfinished, 'wx', 0o600), unfinished, options));
  } catch (cause) {
    return err(storageErrorOf(cause));
  }
}

function writerOf(file: FileHandle, unfinished: string, options: WriterOptions): EvidenceWriter {
  const hash = createHash('sha256');
  const inTurn = createTurns();
  let written = 0;
  let state: 'open' | 'failed' | 'ended' = 'open';

  const append = async (bytes: Uint8Array): Promise<Result<null, EvidenceError>> => {
    if (state !== 'open') return wrongTurn('append after the end');
    if (written + bytes.byteLength > options.sizeBytes)
      return wrongTurn('more bytes than announced');
    try {
      await file.writeFile(bytes);
    } catch (cause) {
      state = 'failed'; // part of the piece may be in the file and not in the hash
      return err(storageErrorOf(cause));
    }
    hash.update(bytes);
    written += bytes.byteLength;
    return ok(null);
  };
  const commit = async (): Promise<Result<Sha256, EvidenceError>> => {
    if (state !== 'open') return wrongTurn('commit after the end');
    if (written !== options.sizeBytes) return wrongTurn('fewer bytes than announced');
    state = 'ended';
    const sha256 = hash.digest('hex') as Sha256;
    const target = options.locate(sha256);
    try {
      await file.sync();
      await file.close();
      await makeFolder(path.dirname(target));
      // Over what may lie there: it is the same bytes, or a damaged copy that these now replace.
      await moveDurably(unfinished, target);
      return ok(sha256);
    } catch (cause) {
      return err(storageErrorOf(cause));
    }
  };
  return {
    append: (bytes) => inTurn(() => append(bytes)),
    commit: () => inTurn(commit),
    release: () =>
      inTurn(async () => {
        await file.close(); // closing twice is allowed
        await rm(unfinished, { force: true });
      }),
  };
}

const wrongTurn = (message: string): Result<never, EvidenceError> =>
  err({ type: 'storage-failed', message });
