import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardAllContents } from '#electron/main/windows/guard-contents.ts';
import { openHiddenWindow, openWindow } from '#electron/main/windows/open-window.ts';
import { drawingPreferences, webPreferencesWith } from '#electron/main/windows/web-preferences.ts';
import { BrowserWindow, FakeContents, FakeSession } from '#test/support/fake-electron.ts';
import { hostileAddresses } from '#test/support/hostile-addresses.ts';

describe('web preferences', () => {
  it('are those of a sandboxed page, and frozen', () => {
    const preferences = webPreferencesWith('/preload.cjs');
    expect(Object.isFrozen(preferences)).toBe(true);
    expect(preferences).toEqual({
      preload: '/preload.cjs',
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
      spellcheck: false,
      autoplayPolicy: 'document-user-activation-required',
      disableDialogs: true,
    });
  });

  it('of a window that only draws have no script, no bridge and a session of their own', () => {
    const own = new FakeSession() as never;
    const { preload: _preload, ...base } = webPreferencesWith('/preload.cjs');
    expect(drawingPreferences(own)).toEqual({
      ...base,
      session: own,
      javascript: false,
      images: false,
      offscreen: false,
    });
    expect(Object.isFrozen(drawingPreferences(own))).toBe(true);
    const window = openHiddenWindow(BrowserWindow as never, own) as unknown as BrowserWindow;
    expect(window.options).toEqual({ show: false, webPreferences: drawingPreferences(own) });
  });

  it('are those of the window that is opened', () => {
    const prepare = vi.fn();
    const window = openWindow({
      BrowserWindow: BrowserWindow as never,
      preload: '/preload.cjs',
      background: '#000000',
      place: { x: 5, y: 6, width: 1000, height: 700 },
      isMaximized: true,
      prepare,
      log: vi.fn(),
    }) as unknown as BrowserWindow;
    expect(prepare).toHaveBeenCalledExactlyOnceWith(window);
    expect(window.options).toMatchObject({ x: 5, y: 6, width: 1000, height: 700 });
    expect(window.maximize).not.toHaveBeenCalled();
    expect(window.options['webPreferences']).toEqual(webPreferencesWith('/preload.cjs'));
    expect(window.address).toBe('app://umpire/index.html');
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
    expect(window.maximize).toHaveBeenCalledOnce();
  });
});

describe('a page', () => {
  const log = vi.fn();
  let contents: FakeContents;
  beforeEach(() => {
    const app = new EventEmitter();
    guardAllContents(app as never, log);
    contents = new FakeContents();
    app.emit('web-contents-created', {}, contents);
  });

  const isPrevented = (event: string, url: string, isMainFrame = true): boolean => {
    const preventDefault = vi.fn();
    contents.emit(event, { url, isMainFrame, preventDefault });
    return preventDefault.mock.calls.length === 1;
  };

  it(`goes to none of ${hostileAddresses.length} hostile addresses`, () => {
    expect(hostileAddresses.length).toBeGreaterThan(200);
    for (const url of hostileAddresses) {
      expect(isPrevented('will-navigate', url), url).toBe(true);
      expect(isPrevented('will-frame-navigate', url), url).toBe(true);
      expect(isPrevented('will-redirect', url), url).toBe(true);
      expect(contents.windowOpenHandler?.({ url }), url).toEqual({ action: 'deny' });
    }
  });

  it('may be loaded again, itself only and by itself only', () => {
    for (const url of ['app://umpire/index.html', 'app://umpire/index.html#/findings']) {
      expect(isPrevented('will-navigate', url)).toBe(false);
      expect(isPrevented('will-frame-navigate', url)).toBe(false);
      expect(isPrevented('will-frame-navigate', url, false)).toBe(true);
      expect(isPrevented('will-redirect', url)).toBe(true);
      expect(contents.windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
    }
  });

  it('embeds no other page', () => {
    expect(isPrevented('will-attach-webview', '')).toBe(true);
  });

  it('does not flood the log with a long address', () => {
    log.mockClear();
    isPrevented('will-navigate', `https://evil.example/${'a'.repeat(100_000)}`);
    expect(log.mock.calls[0]?.[0].length).toBeLessThan(300);
  });
});
