import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { webPreferencesWith } from '#electron/main/windows/web-preferences.ts';
import { callChannels } from '#shared/ipc/channel-names.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { builtRenderer } from '#test/support/built-renderer.ts';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
} from '#test/support/fake-electron.ts';

vi.mock('electron', () => import('#test/support/fake-electron.ts'));

const built = builtRenderer();

// The one thing that depends on where the bundle lies.
vi.mock('#electron/main/security/file-table.ts', async (original) => {
  const table = await original<typeof import('#electron/main/security/file-table.ts')>();
  return { ...table, readFileTable: () => table.readFileTable(built.root) };
});

let freeBytes = 0;
vi.mock('#electron/main/files/free-space.ts', async (original) => ({
  ...(await original<typeof import('#electron/main/files/free-space.ts')>()),
  spaceOf: () => Promise.resolve({ freeBytes, totalBytes: 2e12 }),
}));

const firstWindow = (): BrowserWindow => {
  const [window] = BrowserWindow.all;
  if (window === undefined) throw new Error('no window was opened');
  return window;
};

const invoke = (channel: string, input?: unknown): Promise<unknown> => {
  const { webContents } = firstWindow();
  const handler = ipcMain.handlers.get(channel) as
    | ((...args: unknown[]) => Promise<unknown>)
    | undefined;
  if (handler === undefined) throw new Error(`${channel} is not handled`);
  return handler({ sender: webContents, senderFrame: webContents.mainFrame }, input);
};

let beforeReady: readonly string[];
let asked: readonly unknown[];

beforeAll(async () => {
  app.paths['appData'] = path.dirname(built.root);
  await import('#electron/main/index.ts');
  beforeReady = [...app.calls];
  expect(BrowserWindow.all).toEqual([]);
  freeBytes = 1000;
  dialog.showMessageBox.mockImplementation(() => {
    freeBytes = 1e12;
    return Promise.resolve({ response: 0 });
  });
  app.getReady();
  await vi.waitFor(firstWindow);
  asked = dialog.showMessageBox.mock.calls.flat();
  return () => built.remove();
});

describe('the desktop host', () => {
  it('is sandboxed, alone, and without a network before anything else happens', () => {
    expect(beforeReady).toEqual([
      'enableSandbox',
      'disable-background-networking',
      'host-resolver-rules=MAP * ~NOTFOUND',
      'requestSingleInstanceLock',
    ]);
    expect(protocol.schemes.map(({ scheme }) => scheme)).toEqual(['app']);
  });

  it('keeps its data in one folder of its own', () => {
    expect(app.paths['userData']).toBe(path.join(path.dirname(built.root), 'umpire', 'desktop'));
    expect(existsSync(app.paths['userData'] ?? '')).toBe(true);
  });

  it('opens one window, with the frozen preferences, at the start page', () => {
    expect(BrowserWindow.all).toHaveLength(1);
    const { options, address } = firstWindow();
    const { preload } = options['webPreferences'] as { preload: string };
    expect(options['webPreferences']).toEqual(webPreferencesWith(preload));
    expect(path.basename(preload)).toBe('preload.cjs');
    expect(address).toBe('app://umpire/index.html');
  });

  it('guards the pages of its windows', () => {
    const { webContents } = firstWindow();
    expect(webContents.windowOpenHandler?.({ url: 'https://evil.example' })).toEqual({
      action: 'deny',
    });
    for (const event of [
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'will-attach-webview',
    ]) {
      expect(webContents.listenerCount(event), event).toBeGreaterThan(0);
    }
  });

  it('sets every handler that Electron would otherwise approve without', () => {
    expect([...session.defaultSession.set.keys()].toSorted()).toEqual([
      'beforeRequest',
      'bluetoothPairing',
      'devicePermission',
      'displayMedia',
      'permissionCheck',
      'permissionRequest',
      'usbProtectedClasses',
    ]);
    expect(session.defaultSession.listenerCount('will-download')).toBe(1);
    expect([...protocol.handlers.keys()].toSorted()).toEqual(['app', 'file']);
  });

  it('does not open the stored data while the disk is full, and says so', () => {
    expect(asked).toEqual([
      expect.objectContaining({
        message: '磁盘剩余空间太少，暂不打开演练数据',
        buttons: ['重新检查', '退出'],
      }),
    ]);
  });

  it('has a menu at once, and afterwards the one that the page says', async () => {
    expect(Menu.installed).toHaveLength(1);
    const state = { language: 'en', theme: 'dark', exercise: null, recents: [] };
    expect(await invoke('menu:show', state)).toBeNull();
    expect(nativeTheme.themeSource).toBe('dark');
    const [, installed] = Menu.installed as { label: string; submenu: { label: string }[] }[][];
    expect(installed?.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Help']);
    const create = installed?.[0]?.submenu[0] as { label: string; click: () => void };
    expect(create.label).toBe('New Exercise…');
    firstWindow().webContents.sent.length = 0;
    create.click();
    expect(firstWindow().webContents.sent).toEqual([['menu:chosen', { type: 'new-exercise' }]]);
    firstWindow().webContents.sent.length = 0;
  });

  it('hands over packages it is started again with, without their paths', async () => {
    const location = path.join(path.dirname(built.root), 'a.umpire');
    writeFileSync(location, 'abc');
    app.emit(
      'second-instance',
      {},
      ['umpire', '--flag', 'a.umpire', 'evil.exe'],
      path.dirname(location),
    );
    expect(firstWindow().webContents.sent).toEqual([['incoming:waiting', null]]);
    firstWindow().webContents.sent.length = 0;
    const taken = await invoke('incoming:take');
    expect(taken).toMatchObject({ ok: true, value: { name: 'a.umpire', sizeBytes: 3 } });
    expect(JSON.stringify(taken)).not.toContain(path.dirname(location));
    expect(app.addRecentDocument).toHaveBeenCalledExactlyOnceWith(location);
    expect(await invoke('incoming:take')).toEqual({ ok: true, value: null });
    const preventDefault = vi.fn();
    app.emit('open-file', { preventDefault }, location);
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(await invoke('incoming:take')).toMatchObject({ value: { name: 'a.umpire' } });
    firstWindow().webContents.sent.length = 0;
  });

  it('keeps a log that a page may read', async () => {
    expect(await invoke('log:read')).toMatch(/ Umpire 0\.1\.0, Electron /);
    expect(await invoke('log:read')).not.toContain(path.dirname(built.root));
  });

  it('answers every channel, and stores evidence and heads where it said', async () => {
    expect([...ipcMain.handlers.keys()].toSorted()).toEqual([...callChannels].toSorted());
    const begun = (await invoke('evidence:begin', { sizeBytes: 3 })) as {
      value: { handle: string };
    };
    const { handle } = begun.value;
    await invoke('evidence:append', { handle, bytes: utf8('abc') });
    const committed = (await invoke('evidence:commit', { handle })) as { value: string };
    const stored = path.join('evidence', committed.value.slice(0, 2), committed.value);
    expect(existsSync(path.join(app.paths['userData'] ?? '', stored))).toBe(true);
    expect(await invoke('heads:write', { key: 'app', text: '{}' })).toEqual({
      ok: true,
      value: null,
    });
    expect(existsSync(path.join(app.paths['userData'] ?? '', 'heads', 'app.1.json'))).toBe(true);
    expect(await invoke('app:info')).toMatchObject({
      version: '0.1.0',
      packaged: false,
      storage: { freeBytes: expect.any(Number) as number },
    });
  });

  it("lets go of a page's handles when the page is loaded anew", async () => {
    const begun = (await invoke('evidence:begin', { sizeBytes: 1 })) as {
      value: { handle: string };
    };
    firstWindow().webContents.emit('did-navigate');
    await vi.waitFor(async () => {
      const answer = await invoke('evidence:append', {
        handle: begun.value.handle,
        bytes: utf8('x'),
      });
      expect(answer).toMatchObject({ ok: false, error: { message: 'no such handle' } });
    });
  });

  it('tells its pages when the system changes its theme', async () => {
    nativeTheme.shouldUseDarkColors = true;
    nativeTheme.emit('updated');
    const preferences = { locale: 'zh-CN', theme: 'dark', highContrast: false };
    expect(firstWindow().webContents.sent).toEqual([
      ['app:system-preferences-changed', preferences],
    ]);
    expect(await invoke('app:system-preferences')).toEqual(preferences);
  });

  it('comes to the front when it is started again', () => {
    const window = firstWindow();
    window.minimized = true;
    app.emit('second-instance', {}, [], '/');
    expect(window.restore).toHaveBeenCalledOnce();
    expect(window.focus).toHaveBeenCalledOnce();
  });

  it('ends with its last window, when where it stood is written', async () => {
    firstWindow().emit('close');
    app.emit('window-all-closed');
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
    const kept = path.join(app.paths['userData'] ?? '', 'window.json');
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toMatchObject({
      bounds: firstWindow().normalBounds,
      language: 'en',
    });
  });
});
