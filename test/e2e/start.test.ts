import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) child.kill();
});

interface Run {
  /** Everything printed so far. */
  output(): string;
  /** Resolves once the output matches. */
  printed(pattern: RegExp): Promise<string>;
  readonly ended: Promise<number | null>;
  stop(): void;
}

/** `npm start` on the build that is there, on a machine without a display. */
function start(...args: string[]): Run {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-build', ...args], {
    cwd: project,
    env,
  });
  running.add(child);
  let output = '';
  const waiting: (() => void)[] = [];
  const take = (bytes: Buffer): void => {
    output += bytes.toString('utf8');
    for (const look of waiting) look();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  const printed = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(output)?.[0];
        if (found !== undefined) resolve(found);
      };
      waiting.push(look);
      look();
      void ended.then(() => reject(new Error(`ended without printing ${pattern}: ${output}`)));
    });
  return { output: () => output, printed, ended, stop: () => void child.kill() };
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\//;

describe('npm start', () => {
  it('serves where there is no display, says where, and ends when told to', async () => {
    const run = start('--port', '0');
    const address = await run.printed(ADDRESS);
    expect(run.output()).toMatch(/演练裁判台.*Umpire is at this address/);
    expect((await fetch(address)).headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
    run.stop();
    if (process.platform !== 'win32') expect(await run.ended).toBe(0); // Windows ends it without asking
  });

  it('reuses the server that runs already', async () => {
    const first = start('--serve-only', '--port', '0');
    const address = await first.printed(ADDRESS);
    const second = start('--serve-only', '--port', new URL(address).port);
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain('already running');
    expect(second.output()).toContain(address);
    expect((await fetch(address)).ok).toBe(true);
  });

  it('says that a stranger holds the port, and takes no other', async () => {
    const stranger = createServer((_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => {
      stranger.listen(0, '127.0.0.1', resolve);
    });
    const run = start('--serve-only', '--port', String((stranger.address() as AddressInfo).port));
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/被其他程序占用.*another program holds port/);
    expect(run.output()).not.toMatch(ADDRESS);
    stranger.close();
  });

  it.each([[['--port', 'x']], [['--port', '70000']], [['--unknown']], [['stray']]])(
    'explains itself when called with %j',
    async (args) => {
      const run = start(...args);
      expect(await run.ended).toBe(2);
      expect(run.output()).toContain('--serve-only');
    },
  );
});
