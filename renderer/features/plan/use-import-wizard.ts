import { useEffect, useRef, useState } from 'react';
import { type AssetImport, openAssetImport } from '#renderer/data/asset-import.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { pickedFromFile } from '#renderer/platform/picked-file.ts';
import type { CsvChoice } from '#shared/formats/csv-text.ts';
import type { RejectionWords } from '#shared/formats/rejected-rows-csv.ts';
import { type Decisions, WIZARD_START, type WizardState } from './import-state.ts';
import { useLatestWork } from './use-latest-work.ts';

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
  const [state, setState] = useState<WizardState>(WIZARD_START);
  const change = (next: Partial<WizardState>): void =>
    setState((before) => ({ ...before, ...next }));
  const work = useLatestWork<Partial<WizardState>>(change);
  const list = useOpenList();
  const open = (picked: File, choice: CsvChoice): void =>
    work.begin(async (signal, tell) => {
      list.keep(null);
      tell({ ...WIZARD_START, picked, choice, done: 0 });
      const opened = await openAssetImport(session, pickedFromFile(picked), choice);
      if (!opened.ok) return { done: null, problem: opened.error };
      if (signal.aborted) opened.value.close();
      else list.keep(opened.value);
      const { file } = opened.value;
      return { step: 'map', done: null, file, reading: { mapping: file.mapping } };
    });
  return {
    state,
    pick: (file) => open(file, {}),
    reread(choice) {
      if (state.picked !== null) open(state.picked, { ...state.choice, ...choice });
    },
    decide: change,
    goTo: (step) => change({ step, problem: null }),
    check: () => work.begin((signal, tell) => checkList(list.current(), state, signal, tell)),
    commit: () => work.begin((signal, tell) => commitList(list.current(), signal, tell)),
    cancel: work.cancel,
    rejectedCsv: (words) => list.current().rejectedCsv(words),
    startOver() {
      work.drop();
      list.keep(null);
      setState(WIZARD_START);
    },
  };
}

/** The list that is open in a worker; closed when another takes its place and when the page is left. */
function useOpenList() {
  const open = useRef<AssetImport | null>(null);
  useEffect(
    () => () => {
      open.current?.close();
      open.current = null;
    },
    [],
  );
  return {
    keep(next: AssetImport | null): void {
      open.current?.close();
      open.current = next;
    },
    current(): AssetImport {
      if (open.current === null) throw new Error('A step of an import needs an open list');
      return open.current;
    },
  };
}

type Tell = (change: Partial<WizardState>) => void;

async function checkList(
  list: AssetImport,
  { reading, terms }: Decisions,
  signal: AbortSignal,
  tell: Tell,
): Promise<Partial<WizardState>> {
  tell({ step: 'check', summary: null, problem: null, done: 0 });
  const planned = await list.plan(reading, terms, { signal, onProgress: (done) => tell({ done }) });
  if (planned.ok) return { summary: planned.value, done: null };
  const isCancelled = planned.error.type === 'import-cancelled';
  return { step: 'map', done: null, problem: isCancelled ? null : planned.error };
}

async function commitList(
  list: AssetImport,
  signal: AbortSignal,
  tell: Tell,
): Promise<Partial<WizardState>> {
  tell({ step: 'commit', problem: null, commit: { stage: 'signing', done: 0 } });
  const committed = await list.commit({ signal, onProgress: (commit) => tell({ commit }) });
  if (committed.ok) return { step: 'result', commit: null };
  const isCancelled = committed.error.type === 'import-cancelled';
  return { step: 'check', commit: null, problem: isCancelled ? null : committed.error };
}
