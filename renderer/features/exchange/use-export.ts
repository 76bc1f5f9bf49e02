import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportPackage } from '#renderer/data/export-package.ts';
import type { ExchangeError } from '#renderer/data/package-error-text.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { stateHashOf } from '#renderer/data/state-hash-of.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import type { SavedFile } from '#renderer/platform/host.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { pieces } from '#renderer/platform/save-content.ts';
import type { Audience } from '#shared/domain/audiences.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { packageFileName } from './package-file-name.ts';

type Packed = Extract<Awaited<ReturnType<typeof exportPackage>>, { readonly ok: true }>['value'];

/** A package that was saved. */
export interface Exported extends Omit<Packed, 'blob'> {
  readonly name: string;
  readonly sizeBytes: number;
  readonly stateHash: string;
  /** Whether only some audiences were handed over. */
  readonly isPart: boolean;
}

/** How far an export has come. `fraction` null: choosing where to save it. */
export type Exporting =
  | { readonly type: 'idle' }
  | { readonly type: 'packing'; readonly fraction: number | null }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly error: ExchangeError }
  | { readonly type: 'done'; readonly exported: Exported };

export interface Export {
  readonly state: Exporting;
  start(audiences: readonly Audience[] | null): Promise<void>;
  stop(): void;
}

/** Bytes handed over at once while saving. */
const PIECE_BYTES = 1024 * 1024;

type Outcome = Result<Exported | null, ExchangeError>;

/** Exports what is here: first asks where to save it, then packs. */
export function useExport(): Export {
  const { t } = useTranslation('exchange');
  const session = useSession();
  const host = useHost();
  const { title, timeZone } = useExerciseHead();
  const [state, setState] = useState<Exporting>({ type: 'idle' });
  const [failure, setFailure] = useState<unknown>(null);
  const stopper = useRef<AbortController | null>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      stopper.current?.abort();
    };
  }, []);
  if (failure !== null) throw failure; // a mistake of ours belongs to the error boundary
  const show = (next: Exporting): void => {
    if (!isGone.current) setState(next);
  };
  const save = async (
    audiences: readonly Audience[] | null,
    signal: AbortSignal,
  ): Promise<Outcome> => {
    const name = packageFileName(title, session.ports.clock.now(), timeZone);
    const options = {
      suggestedName: name,
      accept: [{ label: t('export.fileType'), extensions: ['umpire'] }],
    };
    const work = beginPacking(session, audiences, {
      signal,
      onFraction: (fraction) => show({ type: 'packing', fraction }),
    });
    let saved: Result<SavedFile | null, ExchangeError>;
    try {
      saved = await host.saveFile(options, work.content());
    } catch (thrown) {
      if (work.error() === null) throw thrown;
      saved = ok(null);
    }
    const error = work.error();
    if (error !== null) return err(error);
    if (!saved.ok) return saved;
    const packed = work.packed();
    if (saved.value === null || packed === null) return ok(null);
    const { blob, ...rest } = packed;
    return ok({
      ...rest,
      name: saved.value.name ?? name,
      sizeBytes: blob.size,
      stateHash: await stateHashOf(session, audiences),
      isPart: audiences !== null,
    });
  };
  return {
    state,
    async start(audiences) {
      const abort = new AbortController();
      stopper.current = abort;
      show({ type: 'packing', fraction: null });
      try {
        show(shownAs(await save(audiences, abort.signal)));
      } catch (thrown) {
        if (!isGone.current) setFailure(thrown);
      }
    },
    stop: () => stopper.current?.abort(),
  };
}

function shownAs(outcome: Outcome): Exporting {
  if (outcome.ok)
    return outcome.value === null ? { type: 'idle' } : { type: 'done', exported: outcome.value };
  const { error } = outcome;
  return error.type === 'cancelled' ? { type: 'stopped' } : { type: 'failed', error };
}

interface Packing {
  /** The package's bytes, made when first asked for; throws when there is an `error`. */
  content(): AsyncGenerator<Uint8Array<ArrayBuffer>>;
  packed(): Packed | null;
  error(): ExchangeError | null;
}

function beginPacking(
  session: Parameters<typeof exportPackage>[0],
  audiences: readonly Audience[] | null,
  watch: { readonly signal: AbortSignal; onFraction(fraction: number): void },
): Packing {
  let outcome: Awaited<ReturnType<typeof exportPackage>> | null = null;
  return {
    async *content() {
      watch.onFraction(0);
      outcome = await exportPackage(session, audiences, {
        signal: watch.signal,
        onProgress: ({ doneBytes, totalBytes }) =>
          watch.onFraction(totalBytes === 0 ? 1 : doneBytes / totalBytes),
      });
      if (!outcome.ok) throw new Error(outcome.error.type);
      yield* pieces(outcome.value.blob, PIECE_BYTES);
    },
    packed: () => (outcome?.ok === true ? outcome.value : null),
    error: () => (outcome?.ok === false ? outcome.error : null),
  };
}
