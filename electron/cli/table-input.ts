import { readFile, stat } from 'node:fs/promises';
import {
  openTable,
  type TableCancelled,
  type TableFile,
  tableSizeLimit,
} from '#shared/formats/table/table-file.ts';
import type { TableRefusal } from '#shared/formats/table/table-refusal.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { CliIo } from './cli-io.ts';
import type { UsageProblem } from './cli-problem.ts';
import { pathProblem, resolved } from './paths.ts';

/** Reads a table file that was named on the command line. */
export async function readTableInput(
  io: CliIo,
  given: string,
): Promise<Result<TableFile, TableRefusal | TableCancelled | UsageProblem>> {
  const limitBytes = tableSizeLimit(given);
  let bytes: Uint8Array;
  try {
    const path = resolved(io, given);
    const { size } = await stat(path);
    if (size > limitBytes) return err({ type: 'table-too-large', sizeBytes: size, limitBytes });
    bytes = await readFile(path);
  } catch (cause) {
    return err(pathProblem(cause, given));
  }
  return openTable(bytes);
}
