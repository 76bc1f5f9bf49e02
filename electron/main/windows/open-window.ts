import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, Session } from 'electron';
import { START_ADDRESS } from '../security/app-origin.ts';
import { drawingPreferences, webPreferencesWith } from './web-preferences.ts';

type WindowClass = new (options: BrowserWindowConstructorOptions) => BrowserWindow;

export interface WindowDeps {
  readonly BrowserWindow: WindowClass;
  readonly preload: string;
  /** Behind the page until its first paint, so that a dark screen does not flash white. */
  readonly background: string;
  /** Where it was left, as far as that is on a screen. */
  readonly place: Partial<Rectangle>;
  readonly isMaximized: boolean;
  /** Runs before anything is loaded. */
  readonly prepare: (window: BrowserWindow) => void;
  readonly log: (line: string) => void;
}

/** The only place that makes windows, with the next one. */
export function openWindow({
  BrowserWindow: Window,
  preload,
  background,
  place,
  isMaximized,
  prepare,
  log,
}: WindowDeps): BrowserWindow {
  const window = new Window({
    width: 1440,
    height: 900,
    ...place,
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: background,
    webPreferences: webPreferencesWith(preload),
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  prepare(window);
  window.loadURL(START_ADDRESS).catch((cause: unknown) => {
    log(`the start page did not load: ${String(cause)}`);
  });
  return window;
}

/** A window that nobody sees, which draws one page for printing. */
export const openHiddenWindow = (Window: WindowClass, session: Session): BrowserWindow =>
  new Window({ show: false, webPreferences: drawingPreferences(session) });
