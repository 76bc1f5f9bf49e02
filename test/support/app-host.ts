import type { AppInfo, Host } from '#renderer/platform/host.ts';

const APP_INFO: AppInfo = {
  version: '0.1.0-test',
  chromium: '150.0.1',
  electron: null,
  node: null,
  v8: null,
  storageBackend: 'unknown',
  platform: 'linux',
  storage: { totalBytes: 4_000_000_000, freeBytes: 2_500_000_000 },
  persistent: false,
};

/** A host that also answers what pages ask about the app itself. */
export const withAppInfo = (host: Host, info: Partial<AppInfo> = {}): Host => ({
  ...host,
  appInfo: () => Promise.resolve({ ...APP_INFO, ...info }),
});
