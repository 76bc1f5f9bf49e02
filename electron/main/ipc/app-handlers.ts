import type { App, NativeTheme } from 'electron';
import type { Handlers, Input, Output } from '#shared/ipc/contract.ts';
import { MAX_LOG_TEXT } from '#shared/ipc/limits.ts';
import { spaceOf, storageBackendOf } from '../files/free-space.ts';
import type { Caller } from './caller.ts';

type AppChannels = Pick<
  Handlers<Caller>,
  'app:info' | 'app:system-preferences' | 'log:read' | 'menu:show'
>;

export interface AppFacts {
  readonly app: Pick<
    App,
    'getVersion' | 'isPackaged' | 'getPreferredSystemLanguages' | 'getLocale'
  >;
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors' | 'shouldUseHighContrastColors'>;
  /** The folder whose disk holds the data. */
  readonly dataFolder: string;
  readonly readLog: () => string;
  readonly showMenu: (state: Input<'menu:show'>) => void;
}

export const appHandlers = (facts: AppFacts): AppChannels => ({
  'app:info': async () => ({
    version: facts.app.getVersion(),
    electron: process.versions['electron'] ?? '',
    chromium: process.versions['chrome'] ?? '',
    node: process.versions.node,
    v8: process.versions['v8'] ?? '',
    platform: process.platform,
    arch: process.arch,
    packaged: facts.app.isPackaged,
    storage: await spaceOf(facts.dataFolder),
    storageBackend: await storageBackendOf(facts.dataFolder),
  }),
  'app:system-preferences': () => systemPreferencesOf(facts),
  'log:read': () => facts.readLog().slice(-MAX_LOG_TEXT),
  'menu:show': (state) => {
    facts.showMenu(state);
    return null;
  },
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
