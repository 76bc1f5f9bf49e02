import type { Bridge } from '#shared/ipc/contract.ts';
import { desktopEvidence } from './electron-evidence.ts';
import { openOnDesktop, saveOnDesktop } from './electron-files.ts';
import type { AppInfo, HeadsStore, Host } from './host.ts';

/** The app on the desktop: everything that differs goes through the bridge. */
export function desktopHost(bridge: Bridge): Host {
  return {
    isDesktop: true,
    evidence: desktopEvidence(bridge),
    heads: desktopHeads(bridge),
    appInfo: () => desktopInfo(bridge),
    systemPreferences: () => bridge['app:system-preferences'](),
    onSystemPreferences: (listener) => bridge['app:system-preferences-changed'](listener),
    openFile: (options) => openOnDesktop(bridge, options),
    saveFile: (options, content) => saveOnDesktop(bridge, options, content),
  };
}

const desktopHeads = (bridge: Bridge): HeadsStore => ({
  list: () => bridge['heads:list'](),
  read: (key) => bridge['heads:read']({ key }),
  write: (key, text) => bridge['heads:write']({ key, text }),
  remove: (key) => bridge['heads:remove']({ key }),
});

async function desktopInfo(bridge: Bridge): Promise<AppInfo> {
  const { version, platform, chromium, electron, storage } = await bridge['app:info']();
  const persistent = await navigator.storage.persisted();
  return { version, platform, chromium, electron, storage, persistent };
}
