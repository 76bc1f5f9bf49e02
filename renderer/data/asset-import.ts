import type { FileError, PickedFile } from '#renderer/platform/host.ts';
import type { AssetFile, ImportAsks, ImportSummary } from '#renderer/workers/import-assets.ts';
import { openWorker, type OpenWorker } from '#renderer/workers/open-worker.ts';
import type { ImportTerms } from '#shared/commands/asset-import-draft.ts';
import type { RejectedRow } from '#shared/commands/asset-rows.ts';
import type { ImportCancelled } from '#shared/commands/plan-asset-import.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import type { AssetReading } from '#shared/formats/asset-cells.ts';
import type { CsvChoice } from '#shared/formats/csv-text.ts';
import type { TableRefusal } from '#shared/formats/table/table-refusal.ts';
import type { RejectionWords } from '#shared/formats/rejected-rows-csv.ts';
import { MAX_BATCH_ENTRIES } from '#shared/journal/batch.ts';
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
export type ImportError = CommandError | ImportCancelled | AppendError;

/** What a commit is doing, and the part of the signing that is done, 0 to 1. Until `storing` it can be stopped; then it is all or nothing. */
export interface CommitProgress {
  readonly stage: 'signing' | 'storing';
  readonly done: number;
}

/** A list of assets on its way in. All work is done in a worker; nothing is kept before `commit`. */
export interface AssetImport {
  /** Encoding, header, guess of the columns, first rows, as the file was opened. */
  readonly file: AssetFile;
  /** Reads the whole list with a mapping: what would be added, changed, and which rows are rejected and why. */
  plan(
    reading: AssetReading,
    terms: ImportTerms,
    watch?: Watch,
  ): Promise<Result<ImportSummary, TableRefusal | ImportCancelled>>;
  /** Any stretch of the rejected rows of the last plan. */
  rejectedRows(from: number, count: number): Promise<readonly RejectedRow[]>;
  /** The rejected rows of the last plan as a CSV file that can be mended and imported by itself. */
  rejectedCsv(words: RejectionWords): Promise<Blob>;
  /** Carries the last plan out: all of it or nothing, in one action. Answers the number of entries. */
  commit(watch?: Watch<CommitProgress>): Promise<Result<number, ImportError>>;
  close(): void;
}

/** Opens a list of assets for import, read as a person says or as it seems to be. Close it when done or given up. */
export async function openAssetImport(
  session: ExerciseSession,
  picked: PickedFile,
  choice: CsvChoice = {},
): Promise<Result<AssetImport, TableRefusal | FileError>> {
  const blob = await picked.blob();
  if (!blob.ok) return blob;
  const worker = openWorker<ImportAsks>(session.ports.spawn('import-assets'));
  const opened = await worker.ask('open', { file: blob.value, choice });
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
    async rejectedCsv(words) {
      const bytes = await worker.ask('rejected-csv', { words });
      return new Blob([bytes], { type: 'text/csv;charset=utf-8' });
    },
    async commit(watch = {}) {
      if (summary === null) throw new Error('An import is planned before it is committed');
      return commit(session, worker, summary, watch);
    },
    close: () => worker.close(),
  });
}

async function commit(
  session: ExerciseSession,
  worker: OpenWorker<ImportAsks>,
  summary: ImportSummary,
  { onProgress, signal }: Watch<CommitProgress>,
): Promise<Result<number, ImportError>> {
  const { privateKey, publicKey, device } = session.identity;
  const keys = { privateKey, publicKey };
  const appended = await session.takeIn<CommandError | ImportCancelled>({
    plannedAt: summary.batches,
    arrival: 'whole-actions',
    async run(receive) {
      onProgress?.({ stage: 'signing', done: 0 });
      const expected = Math.max(1, summary.entries / MAX_BATCH_ENTRIES);
      let batches = 0;
      const { actor } = session.store.getState();
      const request = { keys, actor, app: session.ports.appVersion };
      const sealed = await worker.ask('seal', request, {
        onProgress(rows) {
          receive(rows);
          for (const { row } of rows) batches += row.count;
          onProgress?.({ stage: 'signing', done: Math.min(1, batches / expected) });
        },
        ...(signal === undefined ? {} : { signal }),
      });
      if (!sealed.ok) return sealed;
      // Somebody may have wished to stop when there was nothing left to sign.
      if (signal?.aborted === true) return err({ type: 'import-cancelled' });
      onProgress?.({ stage: 'storing', done: 1 });
      return ok([{ device, publicKey: base64url(publicKey) }]);
    },
  });
  if (appended.ok) return ok(summary.entries);
  const { error } = appended;
  return error.type === 'overtaken'
    ? err({ type: 'wrong-state', kind: 'asset', id: '', state: 'overtaken' })
    : err(error);
}
