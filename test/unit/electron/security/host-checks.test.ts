import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerHandlers } from '#electron/main/ipc/register-handlers.ts';
import { serveApp } from '#electron/main/security/app-protocol.ts';
import { readFileTable } from '#electron/main/security/file-table.ts';
import { denyNetwork } from '#electron/main/security/network.ts';
import { denyPermissions } from '#electron/main/security/permissions.ts';
import { serve } from '#electron/main/serve/index.ts';
import { guardAllContents } from '#electron/main/windows/guard-contents.ts';
import { callChannels } from '#shared/ipc/channel-names.ts';
import { securityHeaders } from '#shared/ipc/content-security.ts';
import { builtRenderer, SECRET } from '#test/support/built-renderer.ts';
import { FakeContents, FakeFrame, FakeSession, ipcMain } from '#test/support/fake-electron.ts';
import { hostileAddresses, hostilePaths } from '#test/support/hostile-addresses.ts';
import {
  channelsThatAnswer,
  differingHeaders,
  pathsThatLeak,
  permissionsGiven,
  requestsLetOut,
  waysOut,
} from '#test/support/host-checks.ts';

vi.mock('electron', () => import('#test/support/fake-electron.ts'));

/**
 * Each check twice: on the host as it is, where nothing gets through, and on one without the guard, where the same check
 * must find something. A check that never failed proves nothing.
 */

const log = vi.fn();
const built = builtRenderer();
afterAll(() => built.remove());

describe('ways out of a page', () => {
  it('are closed', () => {
    const app = new EventEmitter();
    const contents = new FakeContents();
    guardAllContents(app as never, log);
    app.emit('web-contents-created', {}, contents);
    expect(waysOut(contents, hostileAddresses)).toEqual([]);
  });

  it('are open on a host without guards', () => {
    expect(waysOut(new FakeContents(), hostileAddresses)).toHaveLength(4 * hostileAddresses.length);
  });
});

describe('permissions', () => {
  const asked = ['media', 'geolocation', 'hid', 'openExternal', 'clipboard-read', 'made-up'];

  it('are refused', () => {
    const session = new FakeSession();
    denyPermissions(session as never);
    expect(permissionsGiven(session, 'app://umpire', asked)).toEqual([]);
    expect(permissionsGiven(session, 'https://evil.example', asked)).toEqual([]);
  });

  it('are given by a session without handlers, and by one that only answers requests', () => {
    const session = new FakeSession();
    expect(permissionsGiven(session, 'https://evil.example', asked)).toEqual(asked);
    session.setPermissionRequestHandler(
      (_contents: unknown, _permission: unknown, callback: (granted: boolean) => void) =>
        callback(false),
    );
    expect(permissionsGiven(session, 'https://evil.example', asked)).toEqual(asked);
  });
});

describe('requests', () => {
  const foreign = hostileAddresses.filter((address) => !address.startsWith('app://umpire/'));

  it('are cancelled', () => {
    const session = new FakeSession();
    denyNetwork(session as never, log);
    expect(requestsLetOut(session, foreign)).toEqual([]);
  });

  it('leave a session without the filter', () => {
    expect(requestsLetOut(new FakeSession(), foreign)).toEqual(foreign);
  });
});

describe('files beside the folder', () => {
  type Respond = (request: { url: string; method: string }) => Promise<Response>;

  it('are out of reach of every hostile path', async () => {
    const responders = new Map<string, Respond>();
    const handle = (scheme: string, responder: unknown): void =>
      void responders.set(scheme, responder as Respond);
    serveApp({ handle }, readFileTable(built.root), log);
    const respond = async (url: string): Promise<Response> => {
      const answer = await responders.get('app')?.({ url, method: 'GET' });
      if (answer === undefined) throw new Error('app:// is not served');
      return answer;
    };
    expect(hostilePaths.length).toBeGreaterThanOrEqual(200);
    expect(await pathsThatLeak(respond, hostilePaths, SECRET)).toEqual([]);
  });

  it('are given out by a host that joins paths', async () => {
    const naive = (url: string): Promise<Response> => {
      try {
        const asked = decodeURIComponent(url.slice('app://umpire'.length)).replaceAll('\\', '/');
        return Promise.resolve(new Response(readFileSync(path.join(built.root, asked), 'utf8')));
      } catch {
        return Promise.resolve(new Response('', { status: 404 }));
      }
    };
    expect(await pathsThatLeak(naive, ['/../secret.txt', ...hostilePaths], SECRET)).not.toEqual([]);
  });
});

describe('messages', () => {
  const called = vi.fn();
  beforeEach(() => {
    ipcMain.handlers.clear();
    called.mockReset();
  });
  const contents = new FakeContents();
  const inside = new FakeFrame('app://umpire', contents.mainFrame);
  const foreign = new FakeFrame('https://evil.example');
  const events = [
    { sender: contents, senderFrame: inside },
    { sender: { id: 9, mainFrame: foreign }, senderFrame: foreign },
    { sender: contents, senderFrame: null },
  ];

  it('of a foreign frame and of a wrong shape reach no handler', async () => {
    const handlers = Object.fromEntries(callChannels.map((channel) => [channel, called]));
    registerHandlers(handlers as never, log);
    for (const event of events) {
      expect(await channelsThatAnswer(ipcMain.handlers, event, [undefined])).toEqual([]);
    }
    const own = { sender: contents, senderFrame: contents.mainFrame };
    expect(await channelsThatAnswer(ipcMain.handlers, own, [{ unknown: true }])).toEqual([]);
    expect(called).not.toHaveBeenCalled();
  });

  it('reach the handlers of a host that does not ask', async () => {
    for (const channel of callChannels) ipcMain.handle(channel, called as never);
    for (const event of events) {
      expect(await channelsThatAnswer(ipcMain.handlers, event, [{ unknown: true }])).toEqual([
        ...callChannels,
      ]);
    }
  });
});

describe('headers', () => {
  const names = Object.keys(securityHeaders);

  it('are the same under app:// and on loopback, from one source', async () => {
    const served = await serve({ root: built.root, port: 0, version: '0.1.0', log });
    if (served.type !== 'serving') throw new Error(served.type);
    const responders = new Map<string, (request: object) => Promise<Response>>();
    serveApp(
      {
        handle: (scheme: string, responder: unknown) =>
          void responders.set(scheme, responder as never),
      },
      readFileTable(built.root),
      log,
    );
    try {
      for (const target of ['', 'index.html', 'assets/plain.css', 'missing', '%2e%2e/secret.txt']) {
        for (const method of ['GET', 'HEAD', 'POST']) {
          const here = await fetch(served.address + target, { method });
          const there = await responders.get('app')?.({ url: `app://umpire/${target}`, method });
          expect(there?.status, `${method} ${target}`).toBe(here.status);
          expect(
            differingHeaders(names, here.headers, there?.headers ?? new Headers()),
            `${method} ${target}`,
          ).toEqual([]);
          for (const name of names) expect(here.headers.get(name)).toBe(securityHeaders[name]);
        }
      }
    } finally {
      await served.close();
    }
  });

  it('that differ or are lacking are found', () => {
    const whole = new Headers(securityHeaders);
    const lacking = new Headers(securityHeaders);
    lacking.delete('Content-Security-Policy');
    const weaker = new Headers({ ...securityHeaders, 'X-Frame-Options': 'SAMEORIGIN' });
    expect(differingHeaders(names, whole, lacking)).toEqual(['Content-Security-Policy']);
    expect(differingHeaders(names, whole, weaker)).toEqual(['X-Frame-Options']);
  });
});
