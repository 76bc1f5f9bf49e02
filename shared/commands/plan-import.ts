import type { IdSource } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { draftImport } from './import-draft.ts';
import type { ImportPlan, ImportTerms } from './import-plan.ts';
import type { ListSlice } from './list-rows.ts';
import { registerLookup } from './register-lookup.ts';
import type { RegisterRows } from './register-rows.ts';

/** An import that was stopped. Nothing of it is kept. */
export interface ImportCancelled {
  readonly type: 'import-cancelled';
}

/** How a long import is watched. */
export interface ImportWatch {
  readonly signal?: { readonly aborted: boolean };
  /** Called about fifty times with the part of the list read so far, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Lets others have the thread for a moment, as often. */
  readonly pause?: () => Promise<void>;
}

/** How much of the list is read between two pauses. */
const STEP = 0.02;

/**
 * Plans an import stretch by stretch: organisations are recognised by name, systems by organisation and name, assets by
 * system and name. An empty cell changes nothing. The same list once more adds and changes nothing. Ends with the list's
 * own refusal, or with `import-cancelled`. Needs no state, only `existing`, so that it can run in a worker.
 */
export async function planImport<Refusal extends { readonly type: string }>(
  slices: Iterable<ListSlice | Refusal>,
  existing: RegisterRows,
  ids: IdSource,
  terms: ImportTerms,
  watch: ImportWatch = {},
): Promise<Result<ImportPlan, Refusal | ImportCancelled>> {
  const draft = draftImport(registerLookup(existing, ids), ids);
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
  return ok({ ...draft.finish(terms), batches: existing.batches });
}
