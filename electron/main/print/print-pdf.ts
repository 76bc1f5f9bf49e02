import { randomUUID } from 'node:crypto';
import type { BrowserWindow, Session } from 'electron';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Output } from '#shared/ipc/contract.ts';
import { APP_SCHEME } from '../security/app-origin.ts';
import { denyPermissions } from '../security/permissions.ts';

export type PdfError = Extract<Output<'pdf:print'>, { ok: false }>['error'];

/** The one address that a printing window can load, once; it is of another origin than the app. */
const PRINT_ADDRESS = `${APP_SCHEME}://print/report.html`;

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

export interface PrintDeps {
  readonly sessionOf: (partition: string) => Session;
  /** Opens a window that is never shown and runs no script. */
  readonly openHidden: (session: Session) => BrowserWindow;
  readonly log: (line: string) => void;
  readonly limitSeconds: number;
}

/** One HTML page as PDF, in a window and a session that exist for this alone and keep nothing. */
export async function printPdf(
  html: Uint8Array<ArrayBuffer>,
  { sessionOf, openHidden, log, limitSeconds }: PrintDeps,
): Promise<Result<Uint8Array, PdfError>> {
  const session = sessionOf(`print-${randomUUID()}`); // without `persist:` it lives in memory
  closeOff(session, html);
  const window = openHidden(session);
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<'late'>((resolve, reject) => {
    timer = setTimeout(() => resolve('late'), limitSeconds * 1000);
    window.webContents.once('render-process-gone', () => reject(new Error('the page ended')));
  });
  try {
    const printed = await Promise.race([load(window), end]);
    if (printed === 'late') return err({ type: 'print-too-slow', limitSeconds });
    return ok(printed);
  } catch (cause) {
    log(`printing failed: ${String(cause)}`);
    return err({ type: 'print-failed' });
  } finally {
    clearTimeout(timer);
    window.destroy();
    session.protocol.unhandle(APP_SCHEME);
  }
}

async function load(window: BrowserWindow): Promise<Uint8Array> {
  await window.loadURL(PRINT_ADDRESS);
  return window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true, // the report's own margins, with marking and page numbers in them
    printBackground: true,
    displayHeaderFooter: false,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

function closeOff(session: Session, html: Uint8Array<ArrayBuffer>): void {
  denyPermissions(session);
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, callback) =>
    callback({ cancel: url !== PRINT_ADDRESS }),
  );
  session.on('will-download', (event) => event.preventDefault());
  session.protocol.handle(APP_SCHEME, ({ url }) =>
    url === PRINT_ADDRESS
      ? new Response(html, { headers: HEADERS })
      : new Response(null, { status: 403, headers: HEADERS }),
  );
}
