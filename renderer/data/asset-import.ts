import type { FileError, PickedFile } from '#renderer/platform/host.ts';
import { beginSlices } from '#renderer/storage/slices.ts';
import type { AssetFile, ImportAsks, ImportSummary } from '#renderer/workers/import-assets.ts';
import { openWorker, type OpenWorker } from '#renderer/workers/open-worker.ts';
import { linesToBatches } from '#renderer/workers/sealed-lines.ts';
import type { ImportTerms } from '#shared/commands/asset-import-draft.ts';
import type { RejectedRow } from '#shared/commands/asset-rows.ts';
import type { ImportCancelled } from '#shared/commands/plan-asset-import.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import type { AssetReading } from '#shared/formats/asset-cells.ts';
import type { CsvRefusal } from '#shared/formats/csv-text.ts';
import { base64url } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { AppendError } from './append-sealed.ts';
import type { ExerciseSession } from './exercise-session.ts';

/** How long work is watched and stopped. */
export interface Watch<Progress = number> {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Why nothing was imported. `wrong-state` with `overtaken`: the exercise changed since the plan; plan again. */
export type ImportError = CommandError | AppendError;

/** A list of assets on its way in. All work is done in a worker; nothing is kept before `commit`. */
export interface AssetImport {
  /** Encoding, header, guess of the columns, first rows. */
  readonly file: AssetFile;
  /** Reads the whole list with a mapping: what would be added, changed, and which rows are rejected and why. */
  plan(
    reading: AssetReading,
    terms: ImportTerms,
    watch?: Watch,
  ): Promise<Result<ImportSummary, CsvRefusal | ImportCancelled>>;
  /** Any stretch of the rejected rows of the last plan. */
  rejectedRows(from: number, count: number): Promise<readonly RejectedRow[]>;
  /** Carries the last plan out: all of it or nothing, in one action. Answers the number of entries. */
  commit(): Promise<Result<number, ImportError>>;
  close(): void;
}

/** Opens a list of assets for import. Close it when done or given up. */
export async function openAssetImport(
  session: ExerciseSession,
  picked: PickedFile,
): Promise<Result<AssetImport, CsvRefusal | FileError>> {
  const blob = await picked.blob();
  if (!blob.ok) return blob;
  const worker = openWorker<ImportAsks>(session.ports.spawn('import-assets'));
  const opened = await worker.ask('open', { file: blob.value });
  if (!opened.ok) {
    worker.close();
    return opened;
  }
  let summary: ImportSummary | null = null;
  return ok({
    file: opened.value,
    async plan(reading, terms, watch = {}) {
      const planned = await worker.ask('plan', { exercise: session.id, reading, terms }, watch);
      summary = planned.ok ? planned.value : null;
      return planned;
    },
    rejectedRows: (from, count) => worker.ask('rejected-rows', { from, count }),
    async commit() {
      if (summary === null) throw new Error('An import is planned before it is committed');
      return commit(session, worker, summary);
    },
    close: () => worker.close(),
  });
}

async function commit(
  session: ExerciseSession,
  worker: OpenWorker<ImportAsks>,
  summary: ImportSummary,
): Promise<Result<number, ImportError>> {
  const { state, actor } = session.store.getState();
  if (state.batches.size !== summary.batches) {
    return err({ type: 'wrong-state', kind: 'asset', id: '', state: 'overtaken' });
  }
  const { privateKey, publicKey, device } = session.identity;
  const keys = { privateKey, publicKey };
  const sealed = await worker.ask('seal', { keys, actor, app: session.ports.appVersion });
  if (!sealed.ok) return sealed;
  const batches = await linesToBatches(sealed.value, beginSlices());
  const card = { device, publicKey: base64url(publicKey) };
  const appended = await session.appendSealed(batches, [card]);
  return appended.ok ? ok(summary.entries) : appended;
}
