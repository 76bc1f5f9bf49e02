import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, createServer as createRawServer, type AddressInfo, type Socket } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveApp } from '#electron/main/security/app-protocol.ts';
import { readFileTable } from '#electron/main/security/file-table.ts';
import { serve, type Served } from '#electron/main/serve/index.ts';
import { securityHeaders } from '#shared/ipc/content-security.ts';
import { builtRenderer, SECRET } from '#test/support/built-renderer.ts';
import { hostilePaths } from '#test/support/hostile-addresses.ts';

let built: ReturnType<typeof builtRenderer>;
const closing: (() => Promise<unknown>)[] = [];
const log = vi.fn<(line: string) => void>();

beforeEach(() => {
  built = builtRenderer();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  built.remove();
});

const start = (port = 0, root = built.root): Promise<Served> =>
  serve({ root, port, version: '0.1.0', log });

async function serving(): Promise<{ address: string; port: number; close: () => Promise<void> }> {
  const served = await start();
  if (served.type !== 'serving') throw new Error(served.type);
  closing.push(served.close);
  return {
    address: served.address,
    port: Number(new URL(served.address).port),
    close: served.close,
  };
}

interface Raw {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends exactly these bytes: fetch() would tidy the path up first. */
function raw(
  port: number,
  target: string,
  host = `127.0.0.1:${port}`,
  method = 'GET',
): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let text = '';
    socket.on('error', reject);
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
    });
    socket.on('close', () => {
      const [head = '', ...body] = text.split('\r\n\r\n');
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
        head,
        body: body.join('\r\n\r\n'),
      });
    });
    const hostLine = host === '' ? '' : `Host: ${host}\r\n`;
    socket.end(`${method} ${target} HTTP/1.1\r\n${hostLine}Connection: close\r\n\r\n`, 'latin1');
  });
}

async function stranger(server: Server | ReturnType<typeof createRawServer>): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

describe('the loopback server', () => {
  it('serves the built files with their kinds', async () => {
    const { address } = await serving();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await fetch(address);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).toContain('演练裁判台');
    const script = await fetch(`${address}assets/app-abcdefgh.js?v=1`);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toContain('immutable');
    const font = await fetch(`${address}assets/text-12345678.woff2`);
    expect([...new Uint8Array(await font.arrayBuffer())]).toEqual([1, 2, 3]);
  });

  it('sends the same headers as app://, for files and for refusals', async () => {
    const { address } = await serving();
    const responders = new Map<
      string,
      (request: { url: string; method: string }) => Promise<Response>
    >();
    const handle = (scheme: string, responder: unknown): void =>
      void responders.set(scheme, responder as never);
    serveApp({ handle }, readFileTable(built.root), log);
    const names = [...Object.keys(securityHeaders), 'Content-Type', 'Cache-Control'];
    for (const target of [
      'index.html',
      '',
      'assets/app-abcdefgh.js',
      'assets/plain.css',
      'missing',
    ]) {
      const here = await fetch(address + target);
      const there = await responders.get('app')?.({ url: `app://umpire/${target}`, method: 'GET' });
      expect(here.status).toBe(there?.status);
      for (const name of names) {
        expect(here.headers.get(name), `${target} ${name}`).toBe(there?.headers.get(name));
        expect(here.headers.get(name), `${target} ${name}`).not.toBeNull();
      }
      expect(await here.text()).toBe(here.ok ? await there?.text() : 'Not found.');
    }
  });

  it('listens on this machine only', async () => {
    const { port } = await serving();
    const { networkInterfaces } = await import('node:os');
    const outside = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of outside) {
      await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow('fetch failed');
    }
    await expect(fetch(`http://[::1]:${port}/`)).rejects.toThrow('fetch failed');
  });

  it('answers to no other name, so that a foreign page that points its name here reads nothing', async () => {
    const { port } = await serving();
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `127.0.0.1:${port}.evil.example`,
      `127.1:${port}`,
      `0.0.0.0:${port}`,
      `[::1]:${port}`,
      `127.0.0.1:${port}@evil.example`,
      `localhost.evil.example:${port}`,
      'localhost',
    ]) {
      for (const target of ['/', '/index.html', '/.umpire']) {
        const { status, body } = await raw(port, target, host);
        expect([400, 403], `${host} ${target}`).toContain(status);
        expect(body).not.toMatch(/演练裁判台|umpire"/);
      }
    }
    expect((await raw(port, '/', '')).status).toBe(400);
  });

  it('sends localhost to the one address that the data belongs to', async () => {
    const { port } = await serving();
    const { status, head } = await raw(port, '/index.html', `LocalHost:${port}`);
    expect(status).toBe(308);
    expect(head).toContain(`Location: http://127.0.0.1:${port}/index.html`);
    expect((await raw(port, '//evil.example/', `localhost:${port}`)).head).toContain(
      `Location: http://127.0.0.1:${port}/\r\n`,
    );
  });

  it(`stays in its table for ${hostilePaths.length} hostile paths`, async () => {
    const { port } = await serving();
    for (const hostile of hostilePaths) {
      const target = Buffer.from(hostile).toString('latin1');
      const { status, body } = await raw(port, target);
      expect([400, 404], hostile).toContain(status);
      expect(body, hostile).not.toContain(SECRET);
    }
    for (const target of [
      'http://evil.example/',
      'http://127.0.0.1/index.html',
      '*',
      'index.html',
    ]) {
      expect((await raw(port, target)).status, target).toBe(400);
    }
  });

  it('answers GET and HEAD only', async () => {
    const { address } = await serving();
    const head = await fetch(address, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0);
    expect(await head.text()).toBe('');
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await fetch(address, { method })).status, method).toBe(405);
    }
  });

  it('says so when a built file is gone', async () => {
    const { address } = await serving();
    rmSync(path.join(built.root, 'assets/plain.css'));
    expect((await fetch(`${address}assets/plain.css`)).status).toBe(503);
    expect(log).toHaveBeenCalled();
  });

  it('is found by a second start of the same build', async () => {
    const { port, address } = await serving();
    expect(await start(port)).toEqual({ type: 'already-running', address, pid: process.pid });
  });

  it('is told apart from another build', async () => {
    const { port } = await serving();
    writeFileSync(path.join(built.root, 'index.html'), 'newer');
    expect(await start(port)).toMatchObject({ type: 'other-build-running', pid: process.pid });
  });

  it.each([
    ['another web server', () => createServer((_request, response) => response.end('hello'))],
    [
      'one that says yes to everything',
      () => createServer((_request, response) => response.end('{}')),
    ],
    [
      'one with another name',
      () =>
        createServer((_request, response) =>
          response.end('{"app":"other","version":"1","build":"x","pid":1}'),
        ),
    ],
    [
      'one that redirects',
      () =>
        createServer((_request, response) =>
          response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
        ),
    ],
    [
      'one that never stops talking',
      () =>
        createServer((_request, response) => {
          response.write('{"app":"umpire","version":"');
          const talk = (): void => {
            if (!response.destroyed) response.write('x'.repeat(1000), () => setImmediate(talk));
          };
          talk();
        }),
    ],
    ['one that hangs up', () => createRawServer((socket) => socket.destroy())],
    [
      'one that speaks something else',
      () => createRawServer((socket) => socket.end('220 smtp\r\n')),
    ],
    [
      'one that says nothing',
      () => createRawServer((socket) => socket.on('error', () => undefined)),
    ],
  ] as const)('does not take %s on its port for itself, nor another port', async (_who, make) => {
    const port = await stranger(make());
    expect(await start(port)).toEqual({ type: 'held-by-stranger' });
  });

  it('frees its port when it is closed', async () => {
    const { port, close } = await serving();
    await fetch(`http://127.0.0.1:${port}/`);
    await close();
    const again = await start(port);
    expect(again.type).toBe('serving');
    if (again.type === 'serving') closing.push(again.close);
  });
});
