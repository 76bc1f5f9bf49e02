import { useEffect, useRef, useState } from 'react';
import {
  type AssetImport,
  type CommitProgress,
  openAssetImport,
} from '#renderer/data/asset-import.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { pickedFromFile } from '#renderer/platform/picked-file.ts';
import type { ImportTerms } from '#shared/commands/asset-import-draft.ts';
import type { AssetReading } from '#shared/formats/asset-cells.ts';
import type { CsvChoice } from '#shared/formats/csv-text.ts';
import type { RejectionWords } from '#shared/formats/rejected-rows-csv.ts';

type Opened = Awaited<ReturnType<typeof openAssetImport>>;
type Planned = Awaited<ReturnType<AssetImport['plan']>>;
type Committed = Awaited<ReturnType<AssetImport['commit']>>;
type ErrorOf<R> =
  Extract<R, { readonly ok: false }> extends { readonly error: infer E } ? E : never;

/** What a list seems to be, and what importing it would do. */
export type AssetFile = AssetImport['file'];
export type ImportSummary = Extract<Planned, { readonly ok: true }>['value'];
export type ImportProblem = ErrorOf<Opened> | ErrorOf<Planned> | ErrorOf<Committed>;

export type WizardStep = 'file' | 'map' | 'check' | 'commit' | 'result';

/** What a person decides about the list. */
export interface Decisions {
  readonly choice: CsvChoice;
  readonly reading: AssetReading;
  readonly terms: ImportTerms;
}

export interface WizardState extends Decisions {
  readonly step: WizardStep;
  readonly picked: File | null;
  readonly file: AssetFile | null;
  readonly summary: ImportSummary | null;
  readonly problem: ImportProblem | null;
  /** Part of the list that was read, 0 to 1; null while nothing is read. */
  readonly done: number | null;
  readonly commit: CommitProgress | null;
}

const START: WizardState = {
  step: 'file',
  picked: null,
  file: null,
  summary: null,
  problem: null,
  done: null,
  commit: null,
  choice: {},
  reading: { mapping: {} },
  terms: { effectiveFrom: 0, basis: '' },
};

export interface ImportWizard {
  readonly state: WizardState;
  pick(file: File): void;
  /** Reads the file once more in another encoding or with another delimiter. */
  reread(choice: CsvChoice): void;
  decide(decisions: Partial<Pick<Decisions, 'reading' | 'terms'>>): void;
  goTo(step: 'file' | 'map'): void;
  /** Reads the whole list as decided. */
  check(): void;
  commit(): void;
  cancel(): void;
  rejectedCsv(words: RejectionWords): Promise<Blob>;
  startOver(): void;
}

/** The way of one list into the exercise. Leaving the page gives it up; nothing is kept before the commit. */
export function useImportWizard(): ImportWizard {
  const session = useSession();
  const [state, setState] = useState<WizardState>(START);
  const [failure, setFailure] = useState<unknown>(null);
  const list = useRef<AssetImport | null>(null);
  const abort = useRef<AbortController | null>(null);
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current++;
      abort.current?.abort();
      list.current?.close();
      list.current = null;
    },
    [],
  );
  // A worker that broke down is a mistake of ours: the page's error boundary says so.
  if (failure !== null) throw failure;
  const change = (next: Partial<WizardState>): void =>
    setState((before) => ({ ...before, ...next }));
  /** Runs work unless something else has begun since; what comes too late is let go. */
  const work = async (
    run: (signal: AbortSignal, isWanted: () => boolean) => Promise<Partial<WizardState>>,
  ): Promise<void> => {
    const mine = ++turn.current;
    const controller = new AbortController();
    abort.current = controller;
    const isWanted = (): boolean => mine === turn.current;
    try {
      const next = await run(controller.signal, isWanted);
      if (isWanted()) change(next);
    } catch (thrown) {
      if (isWanted()) setFailure(thrown);
    }
  };
  const open = (picked: File, choice: CsvChoice): Promise<void> =>
    work(async (_, isWanted) => {
      list.current?.close();
      list.current = null;
      change({ ...START, picked, choice, done: 0 });
      const opened = await openAssetImport(session, pickedFromFile(picked), choice);
      if (!opened.ok) return { done: null, problem: opened.error };
      if (!isWanted()) {
        opened.value.close();
        return {};
      }
      list.current = opened.value;
      const { file } = opened.value;
      return { step: 'map', done: null, file, reading: { mapping: file.mapping } };
    });
  return {
    state,
    pick: (file) => void open(file, {}),
    reread: (choice) => {
      if (state.picked !== null) void open(state.picked, { ...state.choice, ...choice });
    },
    decide: change,
    goTo: (step) => change({ step, problem: null }),
    check: () =>
      void work(async (signal, isWanted) => {
        change({ step: 'check', summary: null, problem: null, done: 0 });
        const onProgress = (done: number): void => {
          if (isWanted()) change({ done });
        };
        const planned = await list.current?.plan(state.reading, state.terms, {
          signal,
          onProgress,
        });
        if (planned === undefined) return START;
        if (planned.ok) return { summary: planned.value, done: null };
        const isCancelled = planned.error.type === 'import-cancelled';
        return { step: 'map', done: null, problem: isCancelled ? null : planned.error };
      }),
    commit: () =>
      void work(async (signal, isWanted) => {
        change({ step: 'commit', problem: null, commit: { stage: 'signing', done: 0 } });
        const onProgress = (commit: CommitProgress): void => {
          if (isWanted()) change({ commit });
        };
        const committed = await list.current?.commit({ signal, onProgress });
        if (committed === undefined) return START;
        if (committed.ok) return { step: 'result', commit: null };
        const isCancelled = committed.error.type === 'import-cancelled';
        return { step: 'check', commit: null, problem: isCancelled ? null : committed.error };
      }),
    cancel: () => abort.current?.abort(),
    async rejectedCsv(words) {
      return (await list.current?.rejectedCsv(words)) ?? new Blob([]);
    },
    startOver() {
      turn.current++;
      list.current?.close();
      list.current = null;
      setState(START);
    },
  };
}
