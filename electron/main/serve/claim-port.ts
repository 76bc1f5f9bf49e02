import type { Server } from 'node:http';
import { identityAt, type Identity } from './identity.ts';
import { LOOPBACK } from './loopback-server.ts';

/** What came of asking for the one port that the data belongs to. */
export type Claim =
  | { readonly type: 'listening'; readonly port: number }
  | { readonly type: 'already-running'; readonly identity: Identity }
  | { readonly type: 'held-by-stranger' }
  | { readonly type: 'not-permitted'; readonly code: string };

/** Listens on `port` of this machine only, or finds out who does. Never takes another port: that is another origin. */
export async function claimPort(server: Server, port: number): Promise<Claim> {
  const failure = await listen(server, port);
  if (failure === null) return { type: 'listening', port: listeningPort(server) };
  if (failure !== 'EADDRINUSE') return { type: 'not-permitted', code: failure };
  const identity = await identityAt(port);
  return identity === null ? { type: 'held-by-stranger' } : { type: 'already-running', identity };
}

function listen(server: Server, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error.code ?? 'UNKNOWN');
    server.once('error', failed);
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      server.off('error', failed);
      resolve(null);
    });
  });
}

function listeningPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('Broken invariant: listening on a TCP port');
  return address.port;
}
