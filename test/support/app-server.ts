import { spawn } from 'node:child_process';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');
const patienceMs = 180_000; // it builds first when the build is older than the source

export interface AppServer {
  /** Ends with a slash. */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Serves the built app the way `npm start` does, on a port that is free, and waits for the address it prints.
 * Every server is an origin of its own, so nothing stored by one run is seen by the next.
 */
export function startApp(): Promise<AppServer> {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--serve-only', '--port', '0'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  let printed = '';
  return new Promise((resolve, reject) => {
    const giveUp = (why: string): void => {
      child.kill();
      reject(new Error(`The app was not served: ${why}\n${printed}`));
    };
    const timer = setTimeout(() => giveUp(`no address after ${patienceMs} ms`), patienceMs);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve({
        address,
        stop: () => {
          child.kill();
          return ended;
        },
      });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => giveUp(error.message));
    child.once('exit', (code) => {
      clearTimeout(timer);
      giveUp(`it ended with ${code}`);
    });
  });
}
