import { useEffect, useRef, useState } from 'react';
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
  const [failure, setFailure] = useState<unknown>(null);
  const open = useRef<ScanImport | null>(null);
  const turn = useRef(0);
  const abort = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      turn.current++;
      abort.current?.abort();
      open.current?.close();
    },
    [],
  );
  if (failure !== null) throw failure;
  const begin = async (
    work: (signal: AbortSignal, tell: (change: Partial<ScanWizardState>) => void) => Promise<void>,
  ): Promise<void> => {
    const mine = ++turn.current;
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    const tell = (change: Partial<ScanWizardState>): void => {
      if (mine === turn.current) setState((before) => ({ ...before, ...change }));
    };
    try {
      await work(controller.signal, tell);
    } catch (thrown) {
      if (mine === turn.current) setFailure(thrown);
    }
  };
  const check = async (
    list: ScanImport,
    terms: WizardTerms,
    signal: AbortSignal,
    tell: (change: Partial<ScanWizardState>) => void,
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
        open.current?.close();
        open.current = null;
        tell({ ...START, picked, done: 0 });
        const opened = await openScanImport(session, pickedFromFile(picked));
        if (!opened.ok) return tell({ done: null, problem: opened.error });
        if (signal.aborted) return opened.value.close();
        open.current = opened.value;
        tell({ file: opened.value.file });
        await check(opened.value, START.terms, signal, tell);
      }),
    decide: (change) =>
      void begin(async (signal, tell) => {
        if (open.current !== null) {
          await check(open.current, { ...state.terms, ...change }, signal, tell);
        }
      }),
    commit: () =>
      void begin(async (signal, tell) => {
        if (open.current === null) return;
        tell({ step: 'commit', problem: null, commit: { stage: 'signing', done: 0 } });
        const committed = await open.current.commit({
          signal,
          onProgress: (commit) => tell({ commit }),
        });
        if (committed.ok) return tell({ step: 'result', commit: null });
        const isCancelled = committed.error.type === 'import-cancelled';
        tell({ step: 'check', commit: null, problem: isCancelled ? null : committed.error });
      }),
    cancel: () => abort.current?.abort(),
    rejectedCsv: (words) => {
      if (open.current === null) throw new Error('Rejected rows are those of an open file');
      return open.current.rejectedCsv(words);
    },
    startOver() {
      turn.current++;
      abort.current?.abort();
      open.current?.close();
      open.current = null;
      setState(START);
    },
  };
}
