import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answer, refusalHeaders } from '../security/answer.ts';
import type { FileTable } from '../security/file-table.ts';
import { IDENTITY_PATH, type Identity } from './identity.ts';

export const LOOPBACK = '127.0.0.1';

export interface LoopbackOptions {
  readonly table: FileTable;
  readonly identity: Identity;
  readonly port: number;
  readonly log: (line: string) => void;
}

/** Serves the built renderer as `app://` would. It reads a fixed list of files and knows no other request. */
export function createLoopbackServer(options: LoopbackOptions): Server {
  return createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    respond(options, request, response).catch((cause: unknown) => {
      options.log(`could not answer: ${String(cause)}`);
      response.destroy();
    });
  });
}

async function respond(
  options: LoopbackOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const port = request.socket.localPort ?? options.port;
  const method = request.method ?? '';
  const target = pathnameOf(request.url ?? '');
  switch (hostKind(request.headers.host, port)) {
    case 'foreign':
      return refuse(response, 403, 'This address belongs to Umpire on this machine only.');
    case 'localhost':
      // Another host name is another origin: data kept there would seem lost at the usual address.
      return redirect(response, `http://${LOOPBACK}:${port}${target === null ? '/' : target}`);
    case 'own':
      break;
  }
  if (target === null) return refuse(response, 400, 'Bad request.');
  if (target === IDENTITY_PATH && method === 'GET') return sendIdentity(response, options.identity);
  await sendFile(options, response, method, target);
}

/** Rejects names that merely resolve to this machine, which is how a foreign page would reach us (DNS rebinding). */
function hostKind(host: string | undefined, port: number): 'own' | 'localhost' | 'foreign' {
  if (host === `${LOOPBACK}:${port}`) return 'own';
  return host?.toLowerCase() === `localhost:${port}` ? 'localhost' : 'foreign';
}

/** The path of an origin-form target, undecoded; null for the forms that only proxies are sent. */
function pathnameOf(target: string): string | null {
  if (!target.startsWith('/') || target.startsWith('//')) return null;
  const end = target.search(/[?#]/);
  return end === -1 ? target : target.slice(0, end);
}

async function sendFile(
  options: LoopbackOptions,
  response: ServerResponse,
  method: string,
  pathname: string,
): Promise<void> {
  const { status, file, headers } = answer(options.table, method, pathname);
  if (file === null) {
    response.writeHead(status, headers).end(status === 404 ? 'Not found.' : 'Not allowed.');
    return;
  }
  try {
    const bytes = await readFile(file.location);
    response.writeHead(status, { ...headers, 'Content-Length': bytes.byteLength });
    response.end(method === 'HEAD' ? undefined : bytes);
  } catch (cause) {
    options.log(`a built file is gone, start again: ${String(cause)}`);
    refuse(response, 503, 'The built files changed. Start Umpire again.');
  }
}

function sendIdentity(response: ServerResponse, identity: Identity): void {
  response.writeHead(200, { ...refusalHeaders, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(identity));
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, refusalHeaders).end(text);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { ...refusalHeaders, Location: location }).end();
}
