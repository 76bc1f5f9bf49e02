import type { FileError, PickedFile } from '#renderer/platform/host.ts';
import type { ImportAsks, ImportSummary, RegisterFile } from '#renderer/workers/import-register.ts';
import { openWorker, type OpenWorker } from '#renderer/workers/open-worker.ts';
import type { ItemStatus, PlanItem } from '#renderer/workers/plan-items.ts';
import type { ImportTerms } from '#shared/commands/import-plan.ts';
import type { RejectedRow } from '#shared/commands/list-rows.ts';
import type { ImportCancelled } from '#shared/commands/plan-import.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import type { ListReading } from '#shared/formats/register/list-table.ts';
import type { RejectionWords } from '#shared/formats/register/rejected-rows.ts';
import type { TableCancelled, TableChoice } from '#shared/formats/table/table-file.ts';
import type { TableRefusal } from '#shared/formats/table/table-refusal.ts';
import { TABLE_MEDIA } from '#shared/formats/table/table-writer.ts';
import { MAX_BATCH_ENTRIES } from '#shared/journal/batch.ts';
import { base64url } from '#shared/kernel/bytes.ts';
import { idSource, type RecordId } from '#shared/kernel/ids.ts';
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

/** A file of units, systems or assets on its way in. All work is done in a worker; nothing is kept before `commit`. */
export interface RegisterImport {
  /** Sheets with header, guess of what they list and of their columns, first rows, as the file was opened. */
  readonly file: RegisterFile;
  /** Reads all lists as decided: what would be added, changed, and which rows are rejected and why. */
  plan(
    reading: ListReading,
    terms: ImportTerms,
    watch?: Watch,
  ): Promise<Result<ImportSummary, TableRefusal | ImportCancelled>>;
  /** Any stretch of what the last plan adds, changes or finds missing, field by field. */
  items(status: ItemStatus, from: number, count: number): Promise<readonly PlanItem[]>;
  /** Any stretch of the rejected rows of the last plan. */
  rejectedRows(from: number, count: number): Promise<readonly RejectedRow[]>;
  /** The rejected rows of the last plan as a file of the same format, which can be mended and imported by itself. */
  rejectedFile(words: RejectionWords): Promise<Blob>;
  /** Carries the last plan out: all of it or nothing, in one action. Answers the number of entries. */
  commit(watch?: Watch<CommitProgress>): Promise<Result<number, ImportError>>;
  close(): void;
}

/** Opens a file for import, read as a person says or as it seems to be. Close it when done or given up. */
export async function openRegisterImport(
  session: ExerciseSession,
  picked: PickedFile,
  choice: TableChoice = {},
  watch: Watch = {},
): Promise<Result<RegisterImport, TableRefusal | TableCancelled | FileError>> {
  const blob = await picked.blob();
  if (!blob.ok) return blob;
  const worker = openWorker<ImportAsks>(session.ports.spawn('import-register'));
  const request = { file: blob.value, name: picked.name, choice };
  const opened = await worker.ask('open', request, watch);
  if (!opened.ok) {
    worker.close();
    return opened;
  }
  let summary: ImportSummary | null = null;
  return ok({
    file: opened.value,
    async plan(reading, terms, planWatch = {}) {
      const planned = await worker.ask('plan', { exercise: session.id, reading, terms }, planWatch);
      summary = planned.ok ? planned.value : null;
      return planned;
    },
    rejectedRows: (from, count) => worker.ask('rejected-rows', { from, count }),
    items: (status, from, count) => worker.ask('items', { status, from, count }),
    async rejectedFile(words) {
      const bytes = await worker.ask('rejected-file', { words });
      return new Blob([bytes], { type: TABLE_MEDIA[opened.value.format] });
    },
    async commit(commitWatch = {}) {
      if (summary === null) throw new Error('An import is planned before it is committed');
      return commit(session, worker, summary, commitWatch);
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
  const { actor } = session.store.getState();
  const action = idSource(session.ports.clock, session.ports.random).next() as RecordId;
  const appended = await session.takeIn<CommandError | ImportCancelled>({
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
    ? err({ type: 'wrong-state', kind: 'asset', id: '', state: 'overtaken' })
    : err(error);
}
