import type { App, BrowserWindow } from 'electron';

/**
 * Two processes can't share the database files. False: another one runs already, has been told to come to the
 * front and what this one was started with, and this one must end.
 */
export function isOnlyInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  window: () => BrowserWindow | null,
  onStartedAgain: (args: readonly string[], folder: string) => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', (_event, args, folder) => {
    bringToFront(window());
    onStartedAgain(args, folder);
  });
  return true;
}

export function bringToFront(window: BrowserWindow | null): void {
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}
