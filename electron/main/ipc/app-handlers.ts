import { statfs } from 'node:fs/promises';
import type { App, NativeTheme } from 'electron';
import type { Handlers, Output } from '#shared/ipc/contract.ts';
import type { Caller } from './caller.ts';

type AppChannels = Pick<Handlers<Caller>, 'app:info' | 'app:system-preferences'>;

export interface AppFacts {
  readonly app: Pick<
    App,
    'getVersion' | 'isPackaged' | 'getPreferredSystemLanguages' | 'getLocale'
  >;
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors' | 'shouldUseHighContrastColors'>;
  /** The folder whose disk holds the data. */
  readonly dataFolder: string;
}

export const appHandlers = (facts: AppFacts): AppChannels => ({
  'app:info': async () => ({
    version: facts.app.getVersion(),
    electron: process.versions['electron'] ?? '',
    chromium: process.versions['chrome'] ?? '',
    node: process.versions.node,
    platform: process.platform,
    arch: process.arch,
    packaged: facts.app.isPackaged,
    storage: await storageOf(facts.dataFolder),
  }),
  'app:system-preferences': () => systemPreferencesOf(facts),
});

export function systemPreferencesOf({
  app,
  nativeTheme,
}: Pick<AppFacts, 'app' | 'nativeTheme'>): Output<'app:system-preferences'> {
  return {
    locale: app.getPreferredSystemLanguages()[0] ?? app.getLocale(),
    theme: nativeTheme.shouldUseDarkColors ? 'dark' : 'light',
    highContrast: nativeTheme.shouldUseHighContrastColors,
  };
}

async function storageOf(folder: string): Promise<Output<'app:info'>['storage']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null; // some network drives don't say; the settings page shows it as unknown
  }
}
