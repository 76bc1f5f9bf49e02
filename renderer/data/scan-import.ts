import type { FileError, PickedFile } from '#renderer/platform/host.ts';
import type {
  ScanAsks,
  ScanFace,
  ScanRejectionWords,
  ScanSummary,
} from '#renderer/workers/import-scan.ts';
import { openWorker, type OpenWorker } from '#renderer/workers/open-worker.ts';
import type { ScanCancelled } from '#shared/commands/plan-scan-import.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import type { ScanTerms } from '#shared/commands/scan-records.ts';
import type { ScanRefusal } from '#shared/formats/scanners/scan-refusal.ts';
import type { TableCancelled } from '#shared/formats/table/table-file.ts';
import { MAX_BATCH_ENTRIES } from '#shared/journal/batch.ts';
import { base64url } from '#shared/kernel/bytes.ts';
import { idSource, type RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { AppendError } from './append-sealed.ts';
import type { ExerciseSession } from './exercise-session.ts';

export type { ScanFace, ScanRejectionWords, ScanSummary } from '#renderer/workers/import-scan.ts';

/** How long work is watched and stopped. */
export interface ScanImportWatch<Progress = number> {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Why a file can't be imported. */
export type ScanFileError = ScanRefusal | TableCancelled | FileError;

/** Why nothing was imported. `wrong-state` with `overtaken`: the exercise changed since the plan; plan again. */
export type ScanImportError = CommandError | ScanCancelled | AppendError;

/** What a commit is doing, and the part of the signing that is done. Until `storing` it can be stopped; then it is all or nothing. */
export interface ScanCommitProgress {
  readonly stage: 'signing' | 'storing';
  readonly done: number;
}

/** A scanner's file on its way in. All work is done in a worker; nothing is kept before `commit`. */
export interface ScanImport {
  readonly file: ScanFace;
  /** Reads the whole file: what would be added and changed, what matches no asset, which rows are rejected and why. */
  plan(
    terms: Omit<ScanTerms, 'now'>,
    watch?: ScanImportWatch,
  ): Promise<Result<ScanSummary, ScanRefusal | ScanCancelled>>;
  /** The rejected rows of the last plan, with line and reason. */
  rejectedCsv(words: ScanRejectionWords): Promise<Blob>;
  /** Carries the last plan out: all of it or nothing, in one action that can be undone. Answers the number of entries. */
  commit(watch?: ScanImportWatch<ScanCommitProgress>): Promise<Result<number, ScanImportError>>;
  close(): void;
}

/** Opens a scanner's file for import; what it is, its content says. Close it when done or given up. */
export async function openScanImport(
  session: ExerciseSession,
  picked: PickedFile,
): Promise<Result<ScanImport, ScanFileError>> {
  const blob = await picked.blob();
  if (!blob.ok) return blob;
  const worker = openWorker<ScanAsks>(session.ports.spawn('import-scan'));
  const opened = await worker.ask('open', { file: blob.value });
  if (!opened.ok) {
    worker.close();
    return opened;
  }
  let summary: ScanSummary | null = null;
  return ok({
    file: opened.value,
    async plan(terms, watch = {}) {
      const dated = { ...terms, now: session.ports.clock.now() };
      const planned = await worker.ask('plan', { exercise: session.id, terms: dated }, watch);
      summary = planned.ok ? planned.value : null;
      return planned;
    },
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
  worker: OpenWorker<ScanAsks>,
  summary: ScanSummary,
  { onProgress, signal }: ScanImportWatch<ScanCommitProgress>,
): Promise<Result<number, ScanImportError>> {
  const { privateKey, publicKey, device } = session.identity;
  const keys = { privateKey, publicKey };
  const { actor } = session.store.getState();
  const action = idSource(session.ports.clock, session.ports.random).next() as RecordId;
  const appended = await session.takeIn<CommandError | ScanCancelled>({
    plannedAt: summary.batches,
    arrival: 'whole-actions',
    undo: { actor, action },
    async run(receive) {
      onProgress?.({ stage: 'signing', done: 0 });
      const expected = Math.max(1, summary.entries / MAX_BATCH_ENTRIES);
      let batches = 0;
      const request = { keys, actor, app: session.ports.appVersion, action };
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
    ? err({ type: 'wrong-state', kind: 'weak-point', id: '', state: 'overtaken' })
    : err(error);
}
