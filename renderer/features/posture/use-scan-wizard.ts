import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import {
  openScanImport,
  type ScanCommitProgress,
  type ScanFace,
  type ScanFileError,
  type ScanImport,
  type ScanImportError,
  type ScanRejectionWords,
  type ScanSummary,
} from '#renderer/data/scan-import.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { pickedFromFile } from '#renderer/platform/picked-file.ts';
import type { ScanTerms } from '#shared/commands/scan-records.ts';

export type ScanStep = 'file' | 'check' | 'commit' | 'result';
export type WizardTerms = Omit<ScanTerms, 'now'>;

/** Where the import of a scan stands. */
export interface ScanWizardState {
  readonly step: ScanStep;
  readonly picked: File | null;
  readonly file: ScanFace | null;
  readonly terms: WizardTerms;
  /** Null while the file is being checked. */
  readonly summary: ScanSummary | null;
  /** Part of the running work that is done; null while nothing runs. */
  readonly done: number | null;
  readonly commit: ScanCommitProgress | null;
  readonly problem: ScanFileError | ScanImportError | null;
}

const START: ScanWizardState = {
  step: 'file',
  picked: null,
  file: null,
  terms: { leastSeverity: 'high', unmatched: 'keep', system: null, scannedAt: null },
  summary: null,
  done: null,
  commit: null,
  problem: null,
};

export interface ScanWizard {
  readonly state: ScanWizardState;
  pick(file: File): void;
  /** Checks again with other terms. */
  decide(change: Partial<WizardTerms>): void;
  commit(): void;
  cancel(): void;
  rejectedCsv(words: ScanRejectionWords): Promise<Blob>;
  startOver(): void;
}

/** Walks a scanner's file from its choice to the journal. Only what was begun last may still change what is shown. */
export function useScanWizard(): ScanWizard {
  const session = useSession();
  const [state, setState] = useState(START);
  const open = useOpenScan();
  const { begin, drop, cancel } = useTurns(setState);
  const check = async (
    list: ScanImport,
    terms: WizardTerms,
    signal: AbortSignal,
    tell: Tell,
  ): Promise<void> => {
    tell({ step: 'check', terms, summary: null, problem: null, done: 0 });
    const planned = await list.plan(terms, { signal, onProgress: (done) => tell({ done }) });
    if (planned.ok) return tell({ summary: planned.value, done: null });
    const isCancelled = planned.error.type === 'import-cancelled';
    tell({ step: 'file', file: null, done: null, problem: isCancelled ? null : planned.error });
  };
  return {
    state,
    pick: (picked) =>
      void begin(async (signal, tell) => {
        open.keep(null);
        tell({ ...START, picked, done: 0 });
        const opened = await openScanImport(session, pickedFromFile(picked));
        if (!opened.ok) return tell({ done: null, problem: opened.error });
        if (signal.aborted) return opened.value.close();
        open.keep(opened.value);
        tell({ file: opened.value.file });
        await check(opened.value, START.terms, signal, tell);
      }),
    decide: (change) =>
      void begin(async (signal, tell) => {
        const scan = open.current();
        if (scan !== null) await check(scan, { ...state.terms, ...change }, signal, tell);
      }),
    commit: () =>
      void begin(async (signal, tell) => {
        const scan = open.current();
        if (scan === null) return;
        tell({ step: 'commit', problem: null, commit: { stage: 'signing', done: 0 } });
        const committed = await scan.commit({
          signal,
          onProgress: (commit) => tell({ commit }),
        });
        if (committed.ok) return tell({ step: 'result', commit: null });
        const isCancelled = committed.error.type === 'import-cancelled';
        tell({ step: 'check', commit: null, problem: isCancelled ? null : committed.error });
      }),
    cancel,
    rejectedCsv: (words) => {
      const scan = open.current();
      if (scan === null) throw new Error('Rejected rows are those of an open file');
      return scan.rejectedCsv(words);
    },
    startOver() {
      drop();
      open.keep(null);
      setState(START);
    },
  };
}

/** The file that is open in a worker; closed when another takes its place and when the page is left. */
function useOpenScan() {
  const open = useRef<ScanImport | null>(null);
  useEffect(
    () => () => {
      open.current?.close();
      open.current = null;
    },
    [],
  );
  return {
    current: (): ScanImport | null => open.current,
    keep(next: ScanImport | null): void {
      open.current?.close();
      open.current = next;
    },
  };
}

type Tell = (change: Partial<ScanWizardState>) => void;

/** One piece of work at a time; what an earlier one still brings is let go. A worker that broke down is a mistake of ours. */
function useTurns(setState: Dispatch<SetStateAction<ScanWizardState>>) {
  const turn = useRef(0);
  const abort = useRef<AbortController | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(
    () => () => {
      turn.current++;
      abort.current?.abort();
    },
    [],
  );
  if (failure !== null) throw failure;
  return {
    async begin(work: (signal: AbortSignal, tell: Tell) => Promise<void>): Promise<void> {
      const mine = ++turn.current;
      abort.current?.abort();
      const controller = new AbortController();
      abort.current = controller;
      const tell: Tell = (change) => {
        if (mine === turn.current) setState((before) => ({ ...before, ...change }));
      };
      try {
        await work(controller.signal, tell);
      } catch (thrown) {
        if (mine === turn.current) setFailure(thrown);
      }
    },
    cancel: () => abort.current?.abort(),
    drop() {
      turn.current++;
      abort.current?.abort();
    },
  };
}
