import {
  importScan,
  planScanImport,
  type ScanCancelled,
} from '#shared/commands/plan-scan-import.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import type { ScanImportPlan } from '#shared/commands/scan-import-draft.ts';
import { scanBase } from '#shared/commands/scan-lookup.ts';
import type { ScanTerms } from '#shared/commands/scan-records.ts';
import type { RejectedScanRow, ScanDialect, ScanRejection } from '#shared/commands/scan-rows.ts';
import type { ScanSource } from '#shared/domain/weak-point.ts';
import { CSV_MARK, csvRow } from '#shared/formats/csv-cells.ts';
import { MAX_SCAN_BYTES, openScanFile, type ScanFile } from '#shared/formats/scanners/scan-file.ts';
import type { ScanRefusal } from '#shared/formats/scanners/scan-refusal.ts';
import type { TableCancelled } from '#shared/formats/table/table-file.ts';
import { deviceOf } from '#shared/journal/seal.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import type { SealedRows } from './sealed-rows.ts';
import { type SealRequest, sealWrites } from './seal-writes.ts';
import type { Handlers, Working } from './serve.ts';
import { storedState, type WorkerPorts } from './worker-ports.ts';

/** What a scanner's file was recognised as. */
export interface ScanFace {
  readonly dialect: ScanDialect;
  readonly source: ScanSource;
  readonly encoding: string | null;
}

/** What an import would do: the plan without its entries, and the first of its long lists. */
export type ScanSummary = Omit<ScanImportPlan, 'writes' | 'rejected' | 'unmatched'> & {
  readonly rejected: number;
  readonly rejectedBy: Readonly<Partial<Record<ScanRejection, number>>>;
  readonly firstRejected: readonly RejectedScanRow[];
  readonly unmatchedHosts: number;
  readonly firstUnmatched: ScanImportPlan['unmatched'];
  /** Entries that the import would append. */
  readonly entries: number;
};

/** Headers and reasons in words, for the file of rejected rows. */
export interface ScanRejectionWords {
  readonly line: string;
  readonly reason: string;
  readonly value: string;
  readonly reasons: Readonly<Record<ScanRejection, string>>;
}

export type ScanAsks = {
  readonly open: {
    readonly request: { readonly file: Blob };
    readonly progress: never;
    readonly answer: Result<ScanFace, ScanRefusal | TableCancelled>;
  };
  readonly plan: {
    readonly request: { readonly exercise: ExerciseId; readonly terms: ScanTerms };
    /** Part of the file read, 0 to 1. */
    readonly progress: number;
    readonly answer: Result<ScanSummary, ScanRefusal | ScanCancelled>;
  };
  readonly 'rejected-csv': {
    readonly request: { readonly words: ScanRejectionWords };
    readonly progress: never;
    readonly answer: Uint8Array<ArrayBuffer>;
  };
  readonly seal: {
    readonly request: SealRequest;
    readonly progress: SealedRows;
    readonly answer: Result<null, CommandError | ScanCancelled>;
  };
};

/** Rows of long lists that cross to the page. */
const LISTED = 500;

interface Planned {
  readonly state: ExerciseState;
  readonly plan: ScanImportPlan;
  readonly terms: ScanTerms;
}

/** One file's import: opened, planned as often as the terms change, sealed once. */
export function scanHandlers(ports: WorkerPorts): Handlers<ScanAsks> {
  let file: ScanFile | null = null;
  let planned: Planned | null = null;
  return {
    async open({ file: blob }) {
      planned = null;
      const opened = await openBlob(blob);
      file = opened.ok ? opened.value : null;
      if (!opened.ok) return { answer: opened };
      const { dialect, source, encoding } = opened.value;
      return { answer: ok({ dialect, source, encoding }) };
    },
    async plan({ exercise, terms }, { cancel, progress }) {
      const { source, slices } = known(file, 'a file is opened before it is planned');
      const state = await storedState(exercise, ports);
      const plan = await planScanImport(source, slices(), scanBase(state), ports.ids, terms, {
        signal: cancel,
        onProgress: progress,
        pause: nextMessage, // otherwise a wish to cancel would not be heard
      });
      planned = plan.ok ? { state, plan: plan.value, terms } : null;
      return { answer: plan.ok ? ok(summaryOf(plan.value)) : plan };
    },
    'rejected-csv': ({ words }) => {
      const { plan } = known(planned, 'a plan is made first');
      const rows = plan.rejected.map(({ line, reason, value = '' }) =>
        csvRow([line, words.reasons[reason], value]),
      );
      const head = CSV_MARK + csvRow([words.line, words.reason, words.value]);
      const bytes = new TextEncoder().encode(head + rows.join(''));
      return { answer: bytes, transfer: [bytes.buffer] };
    },
    seal: async (request, working) => ({
      answer: await seal(known(planned, 'a plan is made first'), request, working, ports),
    }),
  };
}

async function openBlob(blob: Blob): Promise<Result<ScanFile, ScanRefusal | TableCancelled>> {
  if (blob.size > MAX_SCAN_BYTES) {
    return err({ type: 'scan-too-large', sizeBytes: blob.size, limitBytes: MAX_SCAN_BYTES });
  }
  return openScanFile(new Uint8Array(await blob.arrayBuffer()));
}

function summaryOf({ writes, rejected, unmatched, ...plan }: ScanImportPlan): ScanSummary {
  const rejectedBy: Partial<Record<ScanRejection, number>> = {};
  for (const { reason } of rejected) rejectedBy[reason] = (rejectedBy[reason] ?? 0) + 1;
  return {
    ...plan,
    rejected: rejected.length,
    rejectedBy,
    firstRejected: rejected.slice(0, LISTED),
    unmatchedHosts: unmatched.length,
    firstUnmatched: unmatched.slice(0, LISTED),
    entries: writes.length,
  };
}

async function seal(
  { state, plan, terms }: Planned,
  request: SealRequest,
  working: Working<SealedRows>,
  ports: WorkerPorts,
): Promise<Result<null, CommandError | ScanCancelled>> {
  const { digest, ids, clock } = ports;
  const device = await deviceOf(request.keys.publicKey, digest);
  const context = { state, actor: request.actor, now: clock.now(), ids, device };
  const outcome = importScan(context, { plan, terms });
  if (!outcome.ok) return outcome;
  return sealWrites(state, outcome.value.writes, request, device, working, ports);
}

/** Lets waiting messages in. */
const nextMessage = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
