import { CONTROL } from '#shared/domain/audiences.ts';
import { systemKind } from '#shared/domain/register.ts';
import type { ScanSource } from '#shared/domain/weak-point.ts';
import { weakPointKind } from '#shared/domain/weak-point.ts';
import { readIn } from '#shared/journal/read.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit, wrongState } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';
import { draftScanImport, type ScanImportPlan } from './scan-import-draft.ts';
import type { ScanBase } from './scan-lookup.ts';
import type { ScanTerms } from './scan-records.ts';
import type { ScanSlice } from './scan-rows.ts';

/** An import that was stopped. Nothing of it is kept. */
export interface ScanCancelled {
  readonly type: 'import-cancelled';
}

/** How a long import is watched. */
export interface ScanWatch {
  readonly signal?: { readonly aborted: boolean };
  /** Called about fifty times with the part of the file read so far, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Lets others have the thread for a moment, as often. */
  readonly pause?: () => Promise<void>;
}

/** How much of the file is read between two pauses. */
const STEP = 0.02;

/**
 * Plans the import of a scanner's file stretch by stretch. Weak points are recognised by source, host, port and rule, so that the same file
 * once more adds and changes nothing. Ends with the file's own refusal, or with `import-cancelled`. Runs in a worker as well.
 */
export async function planScanImport<Refusal extends { readonly type: string }>(
  source: ScanSource,
  slices: Iterable<ScanSlice | Refusal>,
  base: ScanBase,
  ids: IdSource,
  terms: ScanTerms,
  watch: ScanWatch = {},
): Promise<Result<ScanImportPlan, Refusal | ScanCancelled>> {
  const draft = draftScanImport(source, base, ids, terms);
  let shown = 0;
  for (const slice of slices) {
    if ('type' in slice) return err(slice);
    draft.take(slice);
    if (slice.done < shown + STEP && slice.done < 1) continue;
    shown = slice.done;
    watch.onProgress?.(shown);
    await watch.pause?.();
    if (watch.signal?.aborted === true) return err({ type: 'import-cancelled' });
  }
  return ok({ ...draft.finish(), batches: base.batches });
}

/** Carries out a planned import as one action. Refused when the exercise has changed since its records were read. */
export function importScan(
  context: CommandContext,
  { plan, terms }: { readonly plan: ScanImportPlan; readonly terms: ScanTerms },
): Result<CommandOutcome<void>, CommandError> {
  const allowed = permit(context, weakPointKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const { state } = context;
  if (plan.batches !== state.batches.size) return wrongState('weak-point', '', 'overtaken');
  if (terms.unmatched === 'add' && terms.system === null) return invalid('system', 'required');
  if (terms.system !== null && readIn(state, CONTROL, systemKind, terms.system) === undefined) {
    return notFound('system', terms.system);
  }
  return done(plan.writes, undefined);
}
