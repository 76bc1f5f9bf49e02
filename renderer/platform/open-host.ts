import { askForPersistence, browserHost, type BrowserStores } from './browser.ts';
import { startBrowserLog } from './browser-log.ts';
import { desktopHost } from './electron.ts';
import { desktopBridge, type Host } from './host.ts';

/**
 * The host this page runs in. `storesOf` is asked for the browser's stores only where there is no desktop.
 * A refusal to keep the data is no failure: it stands in `appInfo` for the settings page to show.
 */
export async function openHost(storesOf: () => BrowserStores): Promise<Host> {
  await askForPersistence();
  const bridge = desktopBridge();
  if (bridge !== null) return desktopHost(bridge);
  startBrowserLog(window);
  return browserHost(storesOf());
}
