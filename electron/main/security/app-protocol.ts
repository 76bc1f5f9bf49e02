import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import { answer, refusalHeaders } from './answer.ts';
import { APP_HOST, APP_SCHEME } from './app-origin.ts';
import type { FileTable } from './file-table.ts';

/**
 * Must run before Electron is ready. Module scripts and workers need the last two; that the page itself fetches
 * nothing is the policy's doing.
 */
export function declareAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
    },
  ]);
}

/** Serves the built renderer under `app://`, and nothing under `file:`. */
export function serveApp(
  protocol: Pick<Protocol, 'handle'>,
  table: FileTable,
  log: (line: string) => void,
): void {
  protocol.handle(APP_SCHEME, (request) => respond(table, request, log));
  protocol.handle('file', () => new Response(null, { status: 403, headers: refusalHeaders }));
}

async function respond(
  table: FileTable,
  request: Pick<Request, 'method' | 'url'>,
  log: (line: string) => void,
): Promise<Response> {
  const pathname = ownPathname(request.url) ?? '';
  const { status, file, headers } = answer(table, request.method, pathname);
  if (file === null) {
    log(`refused ${request.method} ${request.url.slice(0, 200)}`);
    return new Response(null, { status, headers });
  }
  const body = request.method === 'HEAD' ? null : new Uint8Array(await readFile(file.location));
  return new Response(body, { status, headers });
}

function ownPathname(address: string): string | null {
  try {
    const { protocol, username, host, pathname } = new URL(address);
    const isOwn = protocol === `${APP_SCHEME}:` && username === '' && host === APP_HOST;
    return isOwn ? pathname : null;
  } catch {
    return null;
  }
}
