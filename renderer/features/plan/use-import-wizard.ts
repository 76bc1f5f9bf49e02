import { useEffect, useRef, useState } from 'react';
import { useAppData } from '#renderer/data/app-data-context.tsx';
import { openRegisterImport, type RegisterImport } from '#renderer/data/register-import.ts';
import { recallReading, rememberReading } from '#renderer/data/remembered-reading.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { pickedFromFile } from '#renderer/platform/picked-file.ts';
import type { RejectionWords } from '#shared/formats/register/rejected-rows.ts';
import type { SheetReading } from '#shared/formats/register/list-cells.ts';
import type { TableChoice } from '#shared/formats/table/table-file.ts';
import { type Decisions, WIZARD_START, type WizardState } from './import-state.ts';
import { useLatestWork } from './use-latest-work.ts';

export interface ImportWizard {
  readonly state: WizardState;
  pick(file: File): void;
  /** Reads the file once more in another encoding or with another delimiter. */
  reread(choice: TableChoice): void;
  decide(decisions: Partial<Pick<Decisions, 'reading' | 'terms'>>): void;
  goTo(step: 'file' | 'map'): void;
  /** Reads the whole list as decided. */
  check(): void;
  commit(): void;
  cancel(): void;
  /** How one sheet is read; null leaves it out. */
  readSheet(sheet: number, reading: SheetReading | null): void;
  items: RegisterImport['items'];
  rejectedFile(words: RejectionWords): Promise<Blob>;
  startOver(): void;
}

/** The way of one list into the exercise. Leaving the page gives it up; nothing is kept before the commit. */
export function useImportWizard(): ImportWizard {
  const session = useSession();
  const appData = useAppData();
  const [state, setState] = useState<WizardState>(WIZARD_START);
  const change = (next: Partial<WizardState>): void =>
    setState((before) => ({ ...before, ...next }));
  const work = useLatestWork<Partial<WizardState>>(change);
  const list = useOpenList();
  const open = (picked: File, choice: TableChoice): void =>
    work.begin(async (signal, tell) => {
      list.keep(null);
      tell({ ...WIZARD_START, picked, choice, done: 0 });
      const opened = await openRegisterImport(session, pickedFromFile(picked), choice, {
        signal,
        onProgress: (done) => tell({ done }),
      });
      if (!opened.ok) {
        const isCancelled = opened.error.type === 'cancelled';
        return { done: null, problem: isCancelled ? null : opened.error };
      }
      if (signal.aborted) opened.value.close();
      else list.keep(opened.value);
      const { file } = opened.value;
      const recalled = await recallReading(appData, file);
      return { step: 'map', done: null, file, ...recalled };
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
    commit: () =>
      work.begin(async (signal, tell) => {
        if (state.file !== null) await rememberReading(appData, state.file, state.reading);
        return commitList(list.current(), signal, tell);
      }),
    cancel: work.cancel,
    readSheet(sheet, reading) {
      change({ reading: state.reading.map((one, at) => (at === sheet ? reading : one)) });
    },
    items: (status, from, count) => list.current().items(status, from, count),
    rejectedFile: (words) => list.current().rejectedFile(words),
    startOver() {
      work.drop();
      list.keep(null);
      setState(WIZARD_START);
    },
  };
}

/** The list that is open in a worker; closed when another takes its place and when the page is left. */
function useOpenList() {
  const open = useRef<RegisterImport | null>(null);
  useEffect(
    () => () => {
      open.current?.close();
      open.current = null;
    },
    [],
  );
  return {
    keep(next: RegisterImport | null): void {
      open.current?.close();
      open.current = next;
    },
    current(): RegisterImport {
      if (open.current === null) throw new Error('A step of an import needs an open list');
      return open.current;
    },
  };
}

type Tell = (change: Partial<WizardState>) => void;

async function checkList(
  list: RegisterImport,
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
  list: RegisterImport,
  signal: AbortSignal,
  tell: Tell,
): Promise<Partial<WizardState>> {
  tell({ step: 'commit', problem: null, commit: { stage: 'signing', done: 0 } });
  const committed = await list.commit({ signal, onProgress: (commit) => tell({ commit }) });
  if (committed.ok) return { step: 'result', commit: null };
  const isCancelled = committed.error.type === 'import-cancelled';
  return { step: 'check', commit: null, problem: isCancelled ? null : committed.error };
}
