import type { Session } from 'electron';
import { APP_ORIGIN } from './app-origin.ts';

const OWN_ADDRESSES = [`${APP_ORIGIN}/`, `blob:${APP_ORIGIN}/`];

/** The app has no network: every request beyond its own files is cancelled before it leaves. */
export function denyNetwork(
  session: Pick<Session, 'webRequest' | 'on'>,
  log: (line: string) => void,
): void {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, callback) => {
    const cancel = !OWN_ADDRESSES.some((own) => url.startsWith(own));
    if (cancel) log(`cancelled a request to ${url.slice(0, 200)}`);
    callback({ cancel });
  });
  // Files leave through the save dialog only.
  session.on('will-download', (event) => {
    event.preventDefault();
    log('cancelled a download');
  });
}
