import type { WebPreferences } from 'electron';

/** Of every window there is. Frozen, so that no window can have its own. */
export const webPreferencesWith = (preload: string): Readonly<WebPreferences> =>
  Object.freeze({
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false, // its dictionaries would come from the network
    autoplayPolicy: 'document-user-activation-required',
    disableDialogs: true, // alert() and confirm() are not ours; a hostile page could only annoy with them
  });
