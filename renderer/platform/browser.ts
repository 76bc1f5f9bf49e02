import { ok } from '#shared/kernel/result.ts';
import { browserPreferences, onBrowserPreferences } from './browser-preferences.ts';
import { browserLog } from './browser-log.ts';
import { saveInBrowser } from './browser-save.ts';
import { askForFiles } from './file-input.ts';
import type { AppInfo, HeadsStore, Host } from './host.ts';
import { pickedFromFile } from './picked-file.ts';

/** What a browser has no folder for: it lives in the app's database. */
export interface BrowserStores {
  readonly heads: HeadsStore;
  readonly version: string;
}

/** The app in a browser: its own storage, its file dialogs, its preferences. */
export function browserHost({ heads, version }: BrowserStores): Host {
  return {
    isDesktop: false,
    menu: null,
    savePdf: null,
    evidence: null,
    heads,
    appInfo: () => browserInfo(version),
    readLog: browserLog,
    // A double click reaches installed programs only.
    takeArrivedFile: () => Promise.resolve(ok(null)),
    onFileArrived: () => () => undefined,
    systemPreferences: () => Promise.resolve(browserPreferences()),
    onSystemPreferences: onBrowserPreferences,
    async openFile({ accept, multiple = false }) {
      const files = await askForFiles(accept, multiple);
      return ok(files.map(pickedFromFile));
    },
    saveFile: saveInBrowser,
  };
}

async function browserInfo(version: string): Promise<AppInfo> {
  const { quota, usage } = await navigator.storage.estimate();
  return {
    version,
    platform: platformName(),
    chromium: /Chrom(?:e|ium)\/(\S+)/.exec(navigator.userAgent)?.[1] ?? '',
    electron: null,
    node: null,
    v8: null,
    storageBackend: 'unknown',
    storage:
      quota === undefined || usage === undefined
        ? null
        : { freeBytes: Math.max(0, quota - usage), totalBytes: quota },
    persistent: await navigator.storage.persisted(),
  };
}

function platformName(): string {
  const hints: unknown = Reflect.get(navigator, 'userAgentData');
  const platform: unknown =
    typeof hints === 'object' && hints !== null ? Reflect.get(hints, 'platform') : undefined;
  return typeof platform === 'string' && platform !== '' ? platform : navigator.userAgent;
}

/** Asks the browser not to evict the data when the disk fills up; whether it agreed stands in {@link AppInfo}. */
export const askForPersistence = (): Promise<boolean> => navigator.storage.persist();
