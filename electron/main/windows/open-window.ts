import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { START_ADDRESS } from '../security/app-origin.ts';
import { webPreferencesWith } from './web-preferences.ts';

export interface WindowDeps {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly preload: string;
  /** Behind the page until its first paint, so that a dark screen does not flash white. */
  readonly background: string;
  readonly log: (line: string) => void;
}

/** The only place that makes windows. */
export function openWindow({
  BrowserWindow: Window,
  preload,
  background,
  log,
}: WindowDeps): BrowserWindow {
  const window = new Window({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: background,
    webPreferences: webPreferencesWith(preload),
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL(START_ADDRESS).catch((cause: unknown) => {
    log(`the start page did not load: ${String(cause)}`);
  });
  return window;
}
