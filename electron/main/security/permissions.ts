import type { Session } from 'electron';
import { APP_ORIGIN } from './app-origin.ts';

/** Copying a summary, and asking that the drill's data be kept. Everything else stays refused. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage']);

const isGranted = (permission: string, origin: string, isMainFrame: boolean): boolean =>
  GRANTED.has(permission) && isMainFrame && originOf(origin) === APP_ORIGIN;

/** Electron approves what no handler refuses, so each of its ways to ask has one. */
export function denyPermissions(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'setBluetoothPairingHandler'
    | 'setUSBProtectedClassesHandler'
  >,
): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(isGranted(permission, details.requestingUrl, details.isMainFrame)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isGranted(permission, origin, details.isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
}

/** `protocol//host` of an address, whether Electron gave a whole address or an origin; null when it is neither. */
function originOf(address: string): string | null {
  try {
    const { protocol, host } = new URL(address);
    return `${protocol}//${host}`;
  } catch {
    return null;
  }
}
