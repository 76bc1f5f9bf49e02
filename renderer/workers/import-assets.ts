import type { AssetImportPlan, ImportTerms } from '#shared/commands/asset-import-draft.ts';
import type { RejectedRow, RowRejection } from '#shared/commands/asset-rows.ts';
import { importAssets } from '#shared/commands/import-assets.ts';
import { type ImportCancelled, planAssetImport } from '#shared/commands/plan-asset-import.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import { registerRows } from '#shared/commands/register-rows.ts';
import type { Actor } from '#shared/domain/audiences.ts';
import type { AssetReading } from '#shared/formats/asset-cells.ts';
import { type AssetCsv, assetRows, openAssetCsv } from '#shared/formats/asset-csv.ts';
import type { CsvChoice } from '#shared/formats/csv-text.ts';
import { rejectedRowsCsv, type RejectionWords } from '#shared/formats/rejected-rows-csv.ts';
import { TABLE_LIMITS, type TableRefusal } from '#shared/formats/table/table-refusal.ts';
import { composeBatches } from '#shared/journal/compose.ts';
import { deviceOf } from '#shared/journal/seal.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { hex } from '#shared/kernel/bytes.ts';
import type { ExerciseId, LaunchId, RecordId } from '#shared/kernel/ids.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import { type KeyPair, webSigner } from '#shared/kernel/web-crypto.ts';
import { createRowSender, type SealedRows } from './sealed-rows.ts';
import type { Handlers, Working } from './serve.ts';
import { storedState, type WorkerPorts } from './worker-ports.ts';

/** What a list of assets seems to be. */
export type AssetFile = Pick<AssetCsv, 'header' | 'mapping' | 'preview'> & {
  readonly encoding: AssetCsv['csv']['encoding'];
  readonly delimiter: string;
};

/** What an import would do: the plan without its entries, and the first of the rejected rows. */
export type ImportSummary = Omit<AssetImportPlan, 'writes' | 'rejected'> & {
  readonly rejected: number;
  readonly rejectedBy: Readonly<Partial<Record<RowRejection, number>>>;
  /** The first {@link LISTED_REJECTIONS}; `rejected-rows` gives any stretch of them. */
  readonly firstRejected: readonly RejectedRow[];
  /** Entries that the import would append. */
  readonly entries: number;
};

/** Who signs, and in whose name. The key handle can be used here but not read. */
export interface SealRequest {
  readonly keys: KeyPair;
  readonly actor: Actor;
  readonly app: string;
}

export type ImportAsks = {
  readonly open: {
    readonly request: { readonly file: Blob; readonly choice: CsvChoice };
    readonly progress: never;
    readonly answer: Result<AssetFile, TableRefusal>;
  };
  readonly plan: {
    readonly request: {
      readonly exercise: ExerciseId;
      readonly reading: AssetReading;
      readonly terms: ImportTerms;
    };
    /** Part of the list read, 0 to 1. */
    readonly progress: number;
    readonly answer: Result<ImportSummary, TableRefusal | ImportCancelled>;
  };
  readonly 'rejected-rows': {
    readonly request: { readonly from: number; readonly count: number };
    readonly progress: never;
    readonly answer: readonly RejectedRow[];
  };
  /** The rejected rows of the last plan as a CSV file. */
  readonly 'rejected-csv': {
    readonly request: { readonly words: RejectionWords };
    readonly progress: never;
    readonly answer: Uint8Array<ArrayBuffer>;
  };
  readonly seal: {
    readonly request: SealRequest;
    readonly progress: SealedRows;
    readonly answer: Result<null, CommandError | ImportCancelled>;
  };
};

export const LISTED_REJECTIONS = 500;

interface Planned {
  readonly state: ExerciseState;
  readonly plan: AssetImportPlan;
}

/** One file's import: opened, planned as often as the mapping changes, sealed once. */
export function importHandlers(ports: WorkerPorts): Handlers<ImportAsks> {
  let csv: AssetCsv | null = null;
  let planned: Planned | null = null;
  return {
    async open({ file, choice }) {
      const opened = await openFile(file, choice);
      csv = opened.ok ? opened.value : null;
      planned = null;
      return { answer: opened.ok ? ok(shownOf(opened.value)) : opened };
    },
    async plan({ exercise, reading, terms }, { cancel, progress }) {
      const list = known(csv, 'a file is opened before it is planned');
      const state = await storedState(exercise, ports);
      const rows = assetRows(list, reading);
      const plan = await planAssetImport(rows, registerRows(state), ports.ids, terms, {
        signal: cancel,
        onProgress: progress,
        pause: nextMessage, // otherwise a wish to cancel would not be heard
      });
      planned = plan.ok ? { state, plan: plan.value } : null;
      return { answer: plan.ok ? ok(summaryOf(plan.value)) : plan };
    },
    'rejected-rows': ({ from, count }) => ({
      answer: known(planned, 'a plan is made first').plan.rejected.slice(from, from + count),
    }),
    'rejected-csv': ({ words }) => {
      const list = known(csv, 'a file is opened before it is planned');
      const { plan } = known(planned, 'a plan is made first');
      const text = [...rejectedRowsCsv(list, plan.rejected, words)].join('');
      const bytes = new TextEncoder().encode(text);
      return { answer: bytes, transfer: [bytes.buffer] };
    },
    seal: async (request, working) => ({
      answer: await sealPlan(known(planned, 'a plan is made first'), request, working, ports),
    }),
  };
}

async function openFile(file: Blob, choice: CsvChoice): Promise<Result<AssetCsv, TableRefusal>> {
  if (file.size > TABLE_LIMITS.csvBytes) {
    return err({
      type: 'table-too-large',
      sizeBytes: file.size,
      limitBytes: TABLE_LIMITS.csvBytes,
    });
  }
  return openAssetCsv(new Uint8Array(await file.arrayBuffer()), choice);
}

const shownOf = ({ csv, header, mapping, preview }: AssetCsv): AssetFile => ({
  header,
  mapping,
  preview,
  encoding: csv.encoding,
  delimiter: csv.delimiter,
});

function summaryOf({ writes, rejected, ...plan }: AssetImportPlan): ImportSummary {
  const rejectedBy: Partial<Record<RowRejection, number>> = {};
  for (const { reason } of rejected) rejectedBy[reason] = (rejectedBy[reason] ?? 0) + 1;
  return {
    ...plan,
    rejected: rejected.length,
    rejectedBy,
    firstRejected: rejected.slice(0, LISTED_REJECTIONS),
    entries: writes.length,
  };
}

/**
 * The plan as signed batches in streams of their own: to the journal this worker is another launch of the program, so that
 * the page may go on writing into its own streams meanwhile without the two ever using one number twice.
 */
async function sealPlan(
  { state, plan }: Planned,
  { keys, actor, app }: SealRequest,
  { cancel, progress }: Working<SealedRows>,
  ports: WorkerPorts,
): Promise<Result<null, CommandError | ImportCancelled>> {
  const { digest, ids, clock } = ports;
  const device = await deviceOf(keys.publicKey, digest);
  const outcome = importAssets({ state, actor, now: clock.now(), ids, device }, plan);
  if (!outcome.ok) return outcome;
  const author = {
    device,
    launch: hex(ports.random.bytes(8)) as LaunchId,
    actor,
    app,
    signer: webSigner(ports.crypto, keys.privateKey, keys.publicKey),
    digest,
  };
  const action = ids.next() as RecordId;
  const rows = createRowSender(progress, digest);
  for await (const sealed of composeBatches(
    state,
    outcome.value.writes,
    author,
    action,
    clock.now(),
  )) {
    await rows.add(sealed);
    if (cancel.aborted) return err({ type: 'import-cancelled' });
  }
  await rows.finish();
  return ok(null);
}

/** Lets waiting messages in. */
const nextMessage = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
