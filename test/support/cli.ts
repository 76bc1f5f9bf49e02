import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeCrypto, nodeDigest } from '#electron/cli/cli-io.ts';
import { main } from '#electron/cli/main.ts';
import { START_MS } from './ports.ts';

/** What one call of the command line gave. */
export interface CliRun {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
  /** The output as JSON. */
  json<T = Record<string, unknown>>(): T;
}

/** A folder in which the command line is called without starting a program. */
export interface CliFolder {
  readonly path: string;
  /** Runs `umpire` with the words of `line`, cut at blanks; words that hold blanks follow in `more`. */
  run(line: string, more?: readonly string[], env?: Record<string, string>): Promise<CliRun>;
  remove(): void;
}

export function aCliFolder(): CliFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'umpire-cli-'));
  return {
    path: folder,
    async run(line, more = [], env = {}) {
      let out = '';
      let err = '';
      const words = [...line.split(' ').filter((word) => word !== ''), ...more];
      const code = await main(words, {
        out: (text) => void (out += text),
        err: (text) => void (err += text),
        env: { XDG_CONFIG_HOME: path.join(folder, 'config'), ...env },
        cwd: folder,
        platform: 'linux',
        home: folder,
        now: () => START_MS,
        crypto: nodeCrypto,
        digest: nodeDigest,
      });
      return { code, out, err, json: () => JSON.parse(out) };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
