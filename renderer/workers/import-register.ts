import type { ImportPlan, ImportTerms } from '#shared/commands/import-plan.ts';
import { importRegister } from '#shared/commands/import-register.ts';
import type { RejectedRow, RowRejection } from '#shared/commands/list-rows.ts';
import { type ImportCancelled, planImport } from '#shared/commands/plan-import.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import { registerRows } from '#shared/commands/register-rows.ts';
import { guessReading, type ListReading, listRows } from '#shared/formats/register/list-table.ts';
import { rejectedTables, type RejectionWords } from '#shared/formats/register/rejected-rows.ts';
import type { TableCancelled, TableChoice, TableFile } from '#shared/formats/table/table-file.ts';
import type { TableRefusal } from '#shared/formats/table/table-refusal.ts';
import { writeCsv, writeXlsx } from '#shared/formats/table/table-writer.ts';
import { deviceOf } from '#shared/journal/seal.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { concat } from '#shared/kernel/bytes.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { known, ok, type Result } from '#shared/kernel/result.ts';
import { type ItemStatus, type PlanItem, planItems } from './plan-items.ts';
import { faceOf, nextMessage, openTableBlob, type TableFace } from './read-table.ts';
import { type SealRequest, sealWrites } from './seal-writes.ts';
import type { SealedRows } from './sealed-rows.ts';
import type { Handlers, Working } from './serve.ts';
import { storedState, type WorkerPorts } from './worker-ports.ts';

/** What a file of lists seems to be. */
export interface RegisterFile extends TableFace {
  /** How each sheet seems to be meant. */
  readonly reading: ListReading;
}

/** What an import would do: the plan without its entries, and the first of the rejected rows. */
export type ImportSummary = Omit<ImportPlan, 'writes' | 'rejected' | 'changed' | 'missing'> & {
  readonly rejected: number;
  readonly rejectedBy: Readonly<Partial<Record<RowRejection, number>>>;
  /** The first {@link LISTED_REJECTIONS}; `rejected-rows` gives any stretch of them. */
  readonly firstRejected: readonly RejectedRow[];
  /** Entries that the import would append. */
  readonly entries: number;
};

export type ImportAsks = {
  readonly open: {
    readonly request: { readonly file: Blob; readonly name: string; readonly choice: TableChoice };
    /** Part of the file read, 0 to 1. */
    readonly progress: number;
    readonly answer: Result<RegisterFile, TableRefusal | TableCancelled>;
  };
  readonly plan: {
    readonly request: {
      readonly exercise: ExerciseId;
      readonly reading: ListReading;
      readonly terms: ImportTerms;
    };
    /** Part of the lists read, 0 to 1. */
    readonly progress: number;
    readonly answer: Result<ImportSummary, TableRefusal | ImportCancelled>;
  };
  readonly 'rejected-rows': {
    readonly request: { readonly from: number; readonly count: number };
    readonly progress: never;
    readonly answer: readonly RejectedRow[];
  };
  /** What the last plan adds, changes or finds missing, field by field. */
  readonly items: {
    readonly request: {
      readonly status: ItemStatus;
      readonly from: number;
      readonly count: number;
    };
    readonly progress: never;
    readonly answer: readonly PlanItem[];
  };
  /** The rejected rows of the last plan as a file of the format that they came in. */
  readonly 'rejected-file': {
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
  readonly plan: ImportPlan;
}

/** One file's import: opened, planned as often as the mapping changes, sealed once. */
export function importHandlers(ports: WorkerPorts): Handlers<ImportAsks> {
  let table: TableFile | null = null;
  let planned: Planned | null = null;
  return {
    async open({ file, name, choice }, { cancel, progress }) {
      planned = null;
      table = null;
      const watch = { signal: cancel, onProgress: progress };
      const opened = await openTableBlob(file, name, choice, watch);
      if (!opened.ok) return { answer: opened };
      const reading = guessReading(opened.value.sheets);
      if (!reading.ok) return { answer: reading };
      table = opened.value;
      return { answer: ok({ ...faceOf(table), reading: reading.value }) };
    },
    async plan({ exercise, reading, terms }, { cancel, progress }) {
      const { sheets } = known(table, 'a file is opened before it is planned');
      const state = await storedState(exercise, ports);
      const rows = listRows(sheets, reading);
      const plan = await planImport(rows, registerRows(state), ports.ids, terms, {
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
    items: ({ status, from, count }) => {
      const { plan, state } = known(planned, 'a plan is made first');
      return { answer: planItems(state, plan, status, from, count) };
    },
    async 'rejected-file'({ words }) {
      const { sheets, format } = known(table, 'a file is opened before it is planned');
      const { plan } = known(planned, 'a plan is made first');
      const tables = rejectedTables(sheets, plan.rejected, words);
      const [first] = tables;
      const pieces =
        format === 'xlsx'
          ? await writeXlsx(tables)
          : await writeCsv(known(first, 'whoever asks has rejected rows'));
      const bytes = concat(pieces ?? []);
      return { answer: bytes, transfer: [bytes.buffer] };
    },
    seal: async (request, working) => ({
      answer: await sealPlan(known(planned, 'a plan is made first'), request, working, ports),
    }),
  };
}

function summaryOf(plan: ImportPlan): ImportSummary {
  const { writes, rejected, changed: _, missing: __, ...rest } = plan;
  const rejectedBy: Partial<Record<RowRejection, number>> = {};
  for (const { reason } of rejected) rejectedBy[reason] = (rejectedBy[reason] ?? 0) + 1;
  return {
    ...rest,
    rejected: rejected.length,
    rejectedBy,
    firstRejected: rejected.slice(0, LISTED_REJECTIONS),
    entries: writes.length,
  };
}

async function sealPlan(
  { state, plan }: Planned,
  request: SealRequest,
  working: Working<SealedRows>,
  ports: WorkerPorts,
): Promise<Result<null, CommandError | ImportCancelled>> {
  const { clock, ids, digest } = ports;
  const { actor, keys } = request;
  const device = await deviceOf(keys.publicKey, digest);
  const outcome = importRegister({ state, actor, now: clock.now(), ids, device }, plan);
  if (!outcome.ok) return outcome;
  return sealWrites(state, outcome.value.writes, request, device, working, ports);
}
