import { buildIdOf, readFileTable } from '../security/file-table.ts';
import { claimPort, type Claim } from './claim-port.ts';
import { createLoopbackServer, LOOPBACK } from './loopback-server.ts';

export interface ServeOptions {
  /** The built renderer. */
  readonly root: string;
  /** 0 takes any free port; only tests want that. */
  readonly port: number;
  readonly version: string;
  readonly log: (line: string) => void;
}

export type Served =
  | { readonly type: 'serving'; readonly address: string; readonly close: () => Promise<void> }
  | { readonly type: 'already-running'; readonly address: string; readonly pid: number }
  | { readonly type: 'other-build-running'; readonly address: string; readonly pid: number }
  | Extract<Claim, { type: 'held-by-stranger' | 'not-permitted' }>;

/** Serves the built renderer on this machine, for where there is no desktop shell. */
export async function serve({ root, port, version, log }: ServeOptions): Promise<Served> {
  const table = readFileTable(root);
  const build = buildIdOf(table);
  const server = createLoopbackServer({
    table,
    identity: { app: 'umpire', version, build, pid: process.pid },
    port,
    log,
  });
  const claim = await claimPort(server, port);
  if (claim.type === 'already-running') {
    const { pid } = claim.identity;
    const type = claim.identity.build === build ? 'already-running' : 'other-build-running';
    return { type, address: addressOf(port), pid };
  }
  if (claim.type !== 'listening') return claim;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { type: 'serving', address: addressOf(claim.port), close };
}

const addressOf = (port: number): string => `http://${LOOPBACK}:${port}/`;
