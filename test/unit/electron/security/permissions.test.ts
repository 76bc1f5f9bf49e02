import { describe, expect, it, vi } from 'vitest';
import { denyNetwork } from '#electron/main/security/network.ts';
import { denyPermissions } from '#electron/main/security/permissions.ts';
import * as fakeElectron from '#test/support/fake-electron.ts';
import { hostileAddresses } from '#test/support/hostile-addresses.ts';

/** Every permission that Electron documents. */
const PERMISSIONS = [
  'ar',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'geolocation-approximate',
  'hand-tracking',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'smart-card',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'usb',
  'vr',
  'web-app-installation',
  'web-printing',
  'window-management',
  'unknown',
  'some-permission-of-the-future',
]; // prettier-ignore

const OWN = 'app://umpire/index.html';
const session = fakeElectron.session.defaultSession;
const handler = (name: string): ((...args: unknown[]) => unknown) => {
  const found = session.set.get(name);
  if (found === undefined) throw new Error(`${name} is not handled`);
  return found as (...args: unknown[]) => unknown;
};

denyPermissions(session as never);

function requested(permission: string, requestingUrl: string, isMainFrame = true): boolean {
  const callback = vi.fn<(granted: boolean) => void>();
  handler('permissionRequest')(null, permission, callback, { requestingUrl, isMainFrame });
  expect(callback).toHaveBeenCalledOnce();
  return callback.mock.calls[0]?.[0] ?? true;
}

const checked = (permission: string, origin: string, isMainFrame = true): unknown =>
  handler('permissionCheck')(null, permission, origin, { isMainFrame });

const isCancelled = (url: string): unknown => {
  const callback = vi.fn<(answer: { cancel: boolean }) => void>();
  handler('beforeRequest')({ url }, callback);
  return callback.mock.calls[0]?.[0].cancel;
};

describe('permissions', () => {
  it('grants two to our own page and refuses every other', () => {
    const granted = ['clipboard-sanitized-write', 'persistent-storage'];
    expect(PERMISSIONS.filter((permission) => requested(permission, OWN))).toEqual(granted);
    expect(PERMISSIONS.filter((permission) => checked(permission, 'app://umpire/'))).toEqual(
      granted,
    );
  });

  it('grants none to any other page or frame', () => {
    for (const permission of PERMISSIONS) {
      expect(requested(permission, 'https://evil.example/')).toBe(false);
      expect(requested(permission, 'app://umpire.evil.example/')).toBe(false);
      expect(requested(permission, '')).toBe(false);
      expect(requested(permission, OWN, false)).toBe(false);
      expect(checked(permission, 'https://evil.example')).toBe(false);
      expect(checked(permission, 'app://umpire', false)).toBe(false);
    }
  });

  it('gives no device, no screen, no pairing, and no protected interface', () => {
    expect(handler('devicePermission')({})).toBe(false);
    const streams = vi.fn();
    handler('displayMedia')({}, streams);
    expect(streams).toHaveBeenCalledExactlyOnceWith(null);
    const pairing = vi.fn();
    handler('bluetoothPairing')({}, pairing);
    expect(pairing).toHaveBeenCalledExactlyOnceWith({ confirmed: false });
    const protectedClasses = ['audio', 'hid'];
    expect(handler('usbProtectedClasses')({ protectedClasses })).toEqual(protectedClasses);
  });
});

describe('network', () => {
  const log = vi.fn();
  denyNetwork(session as never, log);

  it('lets through our own files and blobs', () => {
    expect(isCancelled(OWN)).toBe(false);
    expect(isCancelled('app://umpire/assets/app-abcdefgh.js')).toBe(false);
    expect(isCancelled('blob:app://umpire/0198c0de-0000-7000-8000-000000000001')).toBe(false);
  });

  it('cancels every other request', () => {
    const foreign = hostileAddresses.filter((address) => !address.startsWith('app://umpire/'));
    expect(foreign.length).toBeGreaterThan(200);
    for (const address of foreign) expect(isCancelled(address), address).toBe(true);
  });

  it('cancels downloads', () => {
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
