import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { declareAppScheme, serveApp } from '#electron/main/security/app-protocol.ts';
import { readFileTable } from '#electron/main/security/file-table.ts';
import { securityHeaders } from '#shared/ipc/content-security.ts';
import { builtRenderer, SECRET } from '#test/support/built-renderer.ts';
import { hostileAddresses, hostilePaths } from '#test/support/hostile-addresses.ts';

type Responder = (request: { url: string; method: string }) => Promise<Response>;

const built = builtRenderer();
afterAll(() => built.remove());

const responders = new Map<string, Responder>();
const log = vi.fn();
const protocol = {
  handle: (scheme: string, responder: unknown) =>
    void responders.set(scheme, responder as Responder),
};

beforeAll(() => serveApp(protocol, readFileTable(built.root), log));

const ask = (url: string, method = 'GET'): Promise<Response> => {
  const responder = responders.get('app');
  if (responder === undefined) throw new Error('app:// is not served');
  return responder({ url, method });
};

describe('app://', () => {
  it('is declared standard and secure, and nothing that lets a page around its policy', () => {
    const registerSchemesAsPrivileged = vi.fn();
    declareAppScheme({ registerSchemesAsPrivileged });
    expect(registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
      },
    ]);
  });

  it.each([
    ['app://umpire/', 'text/html; charset=utf-8', '演练裁判台'],
    ['app://umpire/index.html', 'text/html; charset=utf-8', '演练裁判台'],
    ['app://umpire/assets/app-abcdefgh.js', 'text/javascript; charset=utf-8', 'answer = 42'],
    ['app://umpire/assets/plain.css', 'text/css; charset=utf-8', ':root'],
  ])('serves %s', async (url, mediaType, text) => {
    const response = await ask(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect(await response.text()).toContain(text);
  });

  it('serves bytes unaltered', async () => {
    const response = await ask('app://umpire/assets/text-12345678.woff2');
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 3]);
  });

  it('answers HEAD without a body', async () => {
    const response = await ask('app://umpire/index.html', 'HEAD');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'get', ''])(
    'refuses %s',
    async (method) => {
      expect((await ask('app://umpire/index.html', method)).status).toBe(405);
    },
  );

  it('sends the security headers with every answer', async () => {
    for (const [url, method] of [
      ['app://umpire/index.html', 'GET'],
      ['app://umpire/assets/app-abcdefgh.js', 'GET'],
      ['app://umpire/missing', 'GET'],
      ['app://umpire/index.html', 'POST'],
    ] as const) {
      const { headers } = await ask(url, method);
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect(headers.get(name), `${method} ${url} ${name}`).toBe(value);
      }
    }
  });

  it(`stays in its table for ${hostilePaths.length} hostile paths`, async () => {
    expect(hostilePaths.length).toBeGreaterThan(200);
    for (const hostile of hostilePaths) {
      const response = await ask(`app://umpire${hostile}`);
      const text = await response.text();
      expect(text, hostile).not.toContain(SECRET);
      // Some spellings normalise to a listed file; whatever is served is one.
      if (response.status !== 404) expect(text, hostile).toContain('演练裁判台');
    }
  });

  it('serves no other host', async () => {
    const foreign = hostileAddresses.filter((address) => !/^\s*app:\/\/umpire\//i.test(address));
    expect(foreign.length).toBeGreaterThan(200);
    for (const address of foreign) {
      expect((await ask(address)).status, address).toBe(404);
    }
  });

  it('serves nothing under file:', async () => {
    const responder = responders.get('file');
    const response = await responder?.({ url: 'file:///etc/passwd', method: 'GET' });
    expect(response?.status).toBe(403);
    expect(await response?.text()).toBe('');
  });
});
