import type { App, BrowserWindow } from 'electron';

/**
 * Two processes can't share the database files. False: another one runs already, has been told to come to the
 * front, and this one must end.
 */
export function isOnlyInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  windows: () => readonly BrowserWindow[],
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const [window] = windows();
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  return true;
}
