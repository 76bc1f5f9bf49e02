import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ByteSink } from '#shared/exchange/random-access.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { CliProblem } from './cli-problem.ts';
import { pathProblem } from './paths.ts';

/** Who may read the file: everybody whom the folder lets, or the owner alone. */
export type FileMode = 0o666 | 0o600;

/**
 * Writes a file through `fill` and puts it in its place when that succeeds: it is there whole or not at all, and what
 * stood there before stays until then.
 */
export async function writeFileAtomically<T>(
  target: string,
  mode: FileMode,
  fill: (sink: ByteSink) => Promise<Result<T, CliProblem>>,
): Promise<Result<T, CliProblem>> {
  const unfinished = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${randomUUID()}.part`,
  );
  try {
    await mkdir(path.dirname(target), {
      recursive: true,
      ...(mode === 0o600 ? { mode: 0o700 } : {}),
    });
    const file = await open(unfinished, 'wx', mode);
    let filled: Result<T, CliProblem>;
    try {
      filled = await fill({ write: (bytes) => file.writeFile(bytes) });
      if (filled.ok) await file.sync();
    } finally {
      await file.close();
    }
    if (filled.ok) await rename(unfinished, target);
    else await rm(unfinished, { force: true });
    return filled;
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => {}); // the first failure is the one to tell
    return err(isFull(cause) ? { type: 'storage-full' } : pathProblem(cause, target));
  }
}

const isFull = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(cause.code));
