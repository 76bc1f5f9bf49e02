import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { CliIo } from './cli-io.ts';
import type { UsageProblem } from './cli-problem.ts';

/** An absolute path. */
export const resolved = (io: CliIo, given: string): string => path.resolve(io.cwd, given);

/** What a failed file operation means for whoever named the path. Anything without a code is our mistake and goes on. */
export function pathProblem(cause: unknown, given: string): UsageProblem {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string')
    throw cause;
  return cause.code === 'ENOENT'
    ? { type: 'path-missing', path: given }
    : { type: 'path-unusable', path: given, code: cause.code };
}

/** Refuses an output that is one of the inputs, by whatever name: an input is never written over. */
export async function checkOutput(
  io: CliIo,
  output: string,
  inputs: readonly string[],
): Promise<Result<string, UsageProblem>> {
  const target = resolved(io, output);
  const real = await realOf(target);
  for (const input of inputs) {
    if ((await realOf(resolved(io, input))) === real) {
      return err({ type: 'usage-output-is-input', path: output });
    }
  }
  return ok(target);
}

/** The path that a name leads to; of a file that is not there yet, that of its folder and the name. */
async function realOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const folder = path.dirname(file);
    return folder === file ? file : path.join(await realOf(folder), path.basename(file));
  }
}
