import type { Bridge } from '#shared/ipc/contract.ts';
import { desktopEvidence } from './electron-evidence.ts';
import { openOnDesktop, saveOnDesktop, takeArrivedOnDesktop } from './electron-files.ts';
import { savePdfOnDesktop } from './electron-pdf.ts';
import type { AppInfo, HeadsStore, Host } from './host.ts';

/** The app on the desktop: everything that differs goes through the bridge. */
export function desktopHost(bridge: Bridge): Host {
  return {
    isDesktop: true,
    menu: {
      show: async (state) => void (await bridge['menu:show'](state)),
      onChoice: (listener) => bridge['menu:chosen'](listener),
    },
    savePdf: (options, html) => savePdfOnDesktop(bridge, options, html),
    evidence: desktopEvidence(bridge),
    heads: desktopHeads(bridge),
    appInfo: () => desktopInfo(bridge),
    readLog: () => bridge['log:read'](),
    takeArrivedFile: () => takeArrivedOnDesktop(bridge),
    onFileArrived: (listener) => bridge['incoming:waiting'](() => listener()),
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
  const { arch, packaged: _packaged, platform, ...info } = await bridge['app:info']();
  const persistent = await navigator.storage.persisted();
  return { ...info, platform: `${platform} ${arch}`, persistent };
}
