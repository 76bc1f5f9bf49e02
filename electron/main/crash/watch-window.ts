import type { App, BrowserWindow } from 'electron';
import type { Ask } from './ask.ts';

/** A page that ended this often within this time would only end again. */
const MANY = 3;
const WITHIN_MS = 5 * 60_000;

interface WatchParts {
  readonly ask: Ask;
  readonly log: (line: string) => void;
  readonly now: () => number;
  readonly quit: () => void;
}

/** What to do when the window's page ends or hangs: people decide, and never reload for ever. */
export function watchWindow(window: BrowserWindow, { ask, log, now, quit }: WatchParts): void {
  const ends: number[] = [];
  const { webContents } = window;
  const follow = (answer: Awaited<ReturnType<Ask>>): void => {
    if (answer === 'quit') quit();
    else if (answer === 'reload' && !window.isDestroyed()) webContents.reload();
  };
  const fail = (cause: unknown): void => log(`could not ask what to do: ${String(cause)}`);

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log(`the page ended: ${reason}, code ${exitCode}`);
    ends.push(now());
    const recent = ends.filter((at) => at > now() - WITHIN_MS).length;
    const asked =
      recent < MANY
        ? ask('page-gone', ['reload', 'quit'], { window })
        : ask('page-gone-again', ['quit'], { window });
    asked.then(follow).catch(fail);
  });

  let hanging: AbortController | null = null;
  webContents.on('unresponsive', () => {
    if (hanging !== null) return;
    log('the page does not respond');
    const { signal } = (hanging = new AbortController());
    ask('page-hangs', ['wait', 'reload', 'quit'], { window, signal })
      .then((answer) => {
        if (!signal.aborted) follow(answer);
      })
      .catch(fail)
      .finally(() => {
        hanging = null;
      });
  });
  // It came back by itself: the question closes.
  webContents.on('responsive', () => hanging?.abort());
  webContents.on('console-message', ({ level, sourceId, lineNumber }) => {
    // Where, and not what: a message may hold what people typed.
    if (level === 'error')
      log(`error in the page (${sourceId.split('/').at(-1) ?? ''}:${lineNumber}:0)`);
  });
}

/** Parts that mend themselves are only noted; one that can't be started or trusted is told. */
export function watchParts(
  app: Pick<App, 'on'>,
  { ask, log, quit }: Omit<WatchParts, 'now'>,
): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log(`a ${type} process ended: ${reason}, code ${exitCode}`);
    if (reason !== 'launch-failed' && reason !== 'integrity-failure') return;
    ask('part-gone', ['quit', 'wait']).then(
      (answer) => {
        if (answer === 'quit') quit();
      },
      (cause: unknown) => log(`could not ask what to do: ${String(cause)}`),
    );
  });
}
