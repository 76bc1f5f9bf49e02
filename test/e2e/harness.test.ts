import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { openApp } from '#test/support/browser.ts';
import { journey } from '#test/support/journey.ts';

/** Pages that do what no page of the app may do: the net that every journey hangs in must catch each of them. */
const pages: Readonly<Record<string, string>> = {
  '/well-behaved': `document.title = 'ready'`,
  '/console-error': `console.error('planted'); document.title = 'ready'`,
  '/uncaught': `setTimeout(() => { document.title = 'ready'; throw new Error('planted') })`,
  '/unhandled': `document.title = 'ready'; Promise.reject(new Error('planted'))`,
  '/outside': `fetch('http://example.invalid/planted').catch(() => { document.title = 'ready' })`,
  '/other-port': `fetch('http://127.0.0.1:9/planted').catch(() => { document.title = 'ready' })`,
  '/worker-outside': `
    const source = "fetch('http://example.invalid/planted').catch(() => postMessage(0))";
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    worker.onmessage = () => { document.title = 'ready' }`,
  '/websocket': `
    const socket = new WebSocket('ws://127.0.0.1:9/planted');
    socket.onerror = () => { document.title = 'ready' }`,
  '/missing': `fetch('/planted').then(() => { document.title = 'ready' })`,
};

let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const script = pages[request.url ?? ''];
    response.writeHead(script === undefined ? 404 : 200, { 'Content-Type': 'text/html' });
    response.end(`<!doctype html><link rel="icon" href="data:,"><script>${script ?? ''}</script>`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

for (const route of Object.keys(pages)) {
  const good = route === '/well-behaved';
  journey(`${route} leaves ${good ? 'no' : 'a'} problem behind`, async ({ browser }) => {
    const app = await openApp(browser, address, { route });
    await app.page.waitForFunction(() => document.title === 'ready');
    if (good) expect(app.problems).toEqual([]);
    else await expect.poll(() => app.problems.join()).toContain('planted');
    await app.close();
  });
}

journey('a profile folder keeps what a window without one forgets', async ({ browser }) => {
  const route = '/well-behaved';
  const profileDir = mkdtempSync(path.join(tmpdir(), 'umpire-profile-'));
  const kept: (string | null)[] = [];
  for (const wish of [{ route }, { route }, { route, profileDir }, { route, profileDir }]) {
    const app = await openApp(browser, address, wish);
    kept.push(await app.page.evaluate(() => localStorage.getItem('kept')));
    await app.page.evaluate(() => localStorage.setItem('kept', 'yes'));
    await app.close();
  }
  rmSync(profileDir, { recursive: true, force: true });
  expect(kept).toEqual([null, null, null, 'yes']);
});

journey('a window is Chinese and dark when it is asked to be', async ({ browser }) => {
  const app = await openApp(browser, address, {
    route: '/well-behaved',
    locale: 'zh-CN',
    theme: 'dark',
    width: 800,
  });
  const seen = await app.page.evaluate(() => [
    navigator.language,
    matchMedia('(prefers-color-scheme: dark)').matches,
    innerWidth,
  ]);
  expect(seen).toEqual(['zh-CN', true, 800]);
  await app.close();
});
