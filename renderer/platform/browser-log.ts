import { redact } from '#shared/kernel/redact.ts';

/** Lines kept while the page lives; a browser has no file for them. */
const MAX_LINES = 500;
const lines: string[] = [];

/** Keeps what nothing caught, as the desktop's log does: what kind of error and where, and no text of anybody's. */
export function startBrowserLog(page: Pick<Window, 'addEventListener'>): void {
  note(`Umpire in a browser: ${navigator.userAgent}`);
  page.addEventListener('error', ({ error, filename, lineno, colno }) => {
    note(`not caught: ${traceOf(error)} (${filename}:${lineno}:${colno})`);
  });
  page.addEventListener('unhandledrejection', ({ reason }) =>
    note(`not caught: ${traceOf(reason)}`),
  );
}

/** All that is kept, oldest first. */
export const browserLog = (): Promise<string> =>
  Promise.resolve(lines.map((line) => `${line}\n`).join(''));

function note(message: string): void {
  lines.push(`${new Date(Date.now()).toISOString()} ${redact(message)}`);
  if (lines.length > MAX_LINES) lines.shift();
}

const traceOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.name) : typeof cause;
