import type { Session, WebPreferences } from 'electron';

/** Of every window there is. Frozen, so that no window can have its own. */
const BASE = Object.freeze({
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
} satisfies WebPreferences);

/** Of the window that people see. */
export const webPreferencesWith = (preload: string): Readonly<WebPreferences> =>
  Object.freeze({ ...BASE, preload });

/** Of a window that only draws: no script, no bridge, a session of its own. */
export const drawingPreferences = (session: Session): Readonly<WebPreferences> =>
  Object.freeze({ ...BASE, session, javascript: false, images: false, offscreen: false });
