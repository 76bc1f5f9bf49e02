import type { App, WebContents } from 'electron';
import { START_ADDRESS } from '../security/app-origin.ts';

/** Every page stays where it was opened: no way out to another address, window, or embedded page. */
export function guardAllContents(app: Pick<App, 'on'>, log: (line: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
}

interface Attempt {
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault(): void;
}

function guardContents(contents: WebContents, log: (line: string) => void): void {
  const refuse = (what: string, event: Pick<Attempt, 'url' | 'preventDefault'>): void => {
    event.preventDefault();
    log(`refused ${what} ${event.url.slice(0, 200)}`);
  };
  const refuseUnlessReload = (event: Attempt): void => {
    if (!(event.isMainFrame && isStartAddress(event.url))) refuse('navigation to', event);
  };
  contents.on('will-navigate', refuseUnlessReload);
  contents.on('will-frame-navigate', refuseUnlessReload);
  contents.on('will-redirect', (event) => refuse('redirect to', event));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log('refused an embedded page');
  });
  contents.setWindowOpenHandler(({ url }) => {
    log(`refused a window for ${url.slice(0, 200)}`);
    return { action: 'deny' };
  });
}

/** The start page itself, at any place in it: a reload is the one navigation there is. */
const isStartAddress = (url: string): boolean => url.split('#', 1)[0] === START_ADDRESS;
