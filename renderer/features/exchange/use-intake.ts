import { useEffect, useRef, useState } from 'react';
import { useAppData } from '#renderer/data/app-data-context.tsx';
import type { IncomingPackage } from '#renderer/data/incoming-package.ts';
import type { ExchangeError } from '#renderer/data/package-error-text.ts';
import { pickedFromFile } from '#renderer/platform/picked-file.ts';
import type { ExchangeProgress } from '#shared/exchange/random-access.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';

/** What would happen. */
export type Preview = Extract<
  Awaited<ReturnType<IncomingPackage['preview']>>,
  { readonly ok: true }
>['value'];

/** A file that was checked, and what taking it in would do. */
export interface Checked {
  readonly name: string;
  readonly incoming: IncomingPackage;
  readonly preview: Preview;
}

/** How far taking in a package has come. Until `taking`, nothing is kept. */
export type Intake<Done> =
  | { readonly type: 'empty' }
  | {
      readonly type: 'verifying';
      readonly name: string;
      readonly progress: ExchangeProgress | null;
    }
  | { readonly type: 'planning'; readonly name: string }
  | { readonly type: 'stopped' }
  | { readonly type: 'refused'; readonly name: string; readonly errors: readonly ExchangeError[] }
  | ({ readonly type: 'checked' } & Checked)
  | ({ readonly type: 'taking'; readonly progress: ExchangeProgress | null } & Checked)
  | { readonly type: 'done'; readonly checked: Checked; readonly done: Done };

interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExchangeProgress) => void;
}

/** Where a package goes: an exercise that is open, or this device. */
export interface IntakeTarget<Done> {
  /** Refuses packages of other exercises. */
  readonly exercise: ExerciseId | null;
  preview(incoming: IncomingPackage): ReturnType<IncomingPackage['preview']>;
  take(incoming: IncomingPackage, watch: Watch): Promise<Result<Done, ExchangeError>>;
}

export interface IntakeControl<Done> {
  readonly state: Intake<Done>;
  check(file: File): Promise<void>;
  take(): Promise<void>;
  stop(): void;
  reset(): void;
}

/** Checks a file, shows what it would do, takes it in when told to. */
export function useIntake<Done>(target: IntakeTarget<Done>): IntakeControl<Done> {
  const appData = useAppData();
  const [state, setState] = useState<Intake<Done>>({ type: 'empty' });
  const [failure, setFailure] = useState<unknown>(null);
  const work = useRef<{ readonly abort: AbortController; incoming: IncomingPackage | null } | null>(
    null,
  );
  const leave = (): void => {
    work.current?.abort.abort();
    work.current?.incoming?.close();
    work.current = null;
  };
  useEffect(() => leave, []);
  if (failure !== null) throw failure;

  const begin = () => {
    leave();
    const mine: NonNullable<typeof work.current> = { abort: new AbortController(), incoming: null };
    work.current = mine;
    const isCurrent = (): boolean => work.current === mine;
    const show = (next: Intake<Done>): void => {
      if (isCurrent()) setState(next);
    };
    return { mine, isCurrent, show };
  };
  const check = async (file: File): Promise<void> => {
    const { name } = file;
    const { mine, isCurrent, show } = begin();
    show({ type: 'verifying', name, progress: null });
    const verified = await appData.verifyPackage(pickedFromFile(file), target.exercise, {
      signal: mine.abort.signal,
      onProgress: (progress) => show({ type: 'verifying', name, progress }),
    });
    if (!verified.ok) {
      const errors =
        verified.error.type === 'package-refused' ? verified.error.problems : [verified.error];
      return show(isStopped(errors) ? { type: 'stopped' } : { type: 'refused', name, errors });
    }
    const incoming = verified.value;
    if (!isCurrent()) return incoming.close();
    mine.incoming = incoming;
    show({ type: 'planning', name });
    const preview = await target.preview(incoming);
    show(
      preview.ok
        ? { type: 'checked', name, incoming, preview: preview.value }
        : { type: 'refused', name, errors: [preview.error] },
    );
  };
  const take = async ({ name, incoming, preview }: Checked): Promise<void> => {
    const mine = work.current;
    if (mine === null) return;
    const show = (next: Intake<Done>): void => {
      if (work.current === mine) setState(next);
    };
    const checked = { name, incoming, preview };
    show({ type: 'taking', progress: null, ...checked });
    const done = await target.take(incoming, {
      signal: mine.abort.signal,
      onProgress: (progress) => show({ type: 'taking', progress, ...checked }),
    });
    if (done.ok) return show({ type: 'done', checked, done: done.value });
    show(
      isStopped([done.error])
        ? { type: 'stopped' }
        : { type: 'refused', name, errors: [done.error] },
    );
  };
  /** Work on a page that was left ends by itself; anything else that throws is a mistake of ours. */
  const guarded = (running: Promise<void>): Promise<void> => {
    const mine = work.current;
    return running.catch((thrown: unknown) => {
      if (work.current === mine) setFailure(thrown);
    });
  };
  return {
    state,
    check: (file) => {
      const running = check(file);
      return guarded(running);
    },
    take: () => (state.type === 'checked' ? guarded(take(state)) : Promise.resolve()),
    stop: () => work.current?.abort.abort(),
    reset() {
      leave();
      setState({ type: 'empty' });
    },
  };
}

const isStopped = (errors: readonly ExchangeError[]): boolean =>
  errors.length > 0 && errors.every(({ type }) => type === 'cancelled');
