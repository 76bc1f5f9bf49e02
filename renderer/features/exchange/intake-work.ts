import type { AppData } from '#renderer/data/app-data.ts';
import type { IncomingPackage } from '#renderer/data/incoming-package.ts';
import type { ExchangeError } from '#renderer/data/package-error-text.ts';
import type { PickedFile } from '#renderer/platform/host.ts';
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

/** What the work on packages tells: how far it is, and mistakes of ours. */
export interface IntakeEars<Done> {
  show(state: Intake<Done>): void;
  fail(thrown: unknown): void;
}

/** One package after another; beginning with the next lets go of the one before. */
export interface IntakeWork {
  check(file: PickedFile): void;
  take(checked: Checked): void;
  stop(): void;
  leave(): void;
}

/** One package being worked on. What it shows is heard only while it is the current one. */
interface Job<Done> {
  readonly abort: AbortController;
  incoming: IncomingPackage | null;
  show(state: Intake<Done>): void;
}

export function createIntakeWork<Done>(
  verify: AppData['verifyPackage'],
  target: IntakeTarget<Done>,
  ears: IntakeEars<Done>,
): IntakeWork {
  let current: Job<Done> | null = null;
  const leave = (): void => {
    current?.abort.abort();
    current?.incoming?.close();
    current = null;
  };
  /** Work that was left ends by itself; anything else that throws is a mistake of ours. */
  const run = (job: Job<Done>, work: Promise<void>): void => {
    work.catch((thrown: unknown) => {
      if (current === job) ears.fail(thrown);
    });
  };
  return {
    check(file) {
      leave();
      const job: Job<Done> = {
        abort: new AbortController(),
        incoming: null,
        show: (state) => {
          if (current === job) ears.show(state);
        },
      };
      current = job;
      run(job, check(file, { verify, target, job, isCurrent: () => current === job }));
    },
    take(checked) {
      if (current !== null) run(current, take(checked, target, current));
    },
    stop: () => current?.abort.abort(),
    leave,
  };
}

interface CheckParts<Done> {
  readonly verify: AppData['verifyPackage'];
  readonly target: IntakeTarget<Done>;
  readonly job: Job<Done>;
  isCurrent(): boolean;
}

async function check<Done>(
  file: PickedFile,
  { verify, target, job, isCurrent }: CheckParts<Done>,
): Promise<void> {
  const { name } = file;
  job.show({ type: 'verifying', name, progress: null });
  const verified = await verify(file, target.exercise, {
    signal: job.abort.signal,
    onProgress: (progress) => job.show({ type: 'verifying', name, progress }),
  });
  await file.close();
  if (!verified.ok) {
    const { error } = verified;
    return job.show(refusal(name, error.type === 'package-refused' ? error.problems : [error]));
  }
  const incoming = verified.value;
  if (!isCurrent()) return incoming.close();
  job.incoming = incoming;
  job.show({ type: 'planning', name });
  const preview = await target.preview(incoming);
  job.show(
    preview.ok
      ? { type: 'checked', name, incoming, preview: preview.value }
      : refusal(name, [preview.error]),
  );
}

async function take<Done>(
  { name, incoming, preview }: Checked,
  target: IntakeTarget<Done>,
  job: Job<Done>,
): Promise<void> {
  const checked: Checked = { name, incoming, preview };
  job.show({ type: 'taking', progress: null, ...checked });
  const done = await target.take(incoming, {
    signal: job.abort.signal,
    onProgress: (progress) => job.show({ type: 'taking', progress, ...checked }),
  });
  job.show(done.ok ? { type: 'done', checked, done: done.value } : refusal(name, [done.error]));
}

/** Stopping is no refusal: the person asked for it. */
const refusal = (name: string, errors: readonly ExchangeError[]): Intake<never> =>
  errors.length > 0 && errors.every(({ type }) => type === 'cancelled')
    ? { type: 'stopped' }
    : { type: 'refused', name, errors };
