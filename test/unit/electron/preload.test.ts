import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { callChannels, signalChannels } from '#shared/ipc/channel-names.ts';
import { contextBridge, ipcRenderer } from '#test/support/fake-electron.ts';

vi.mock('electron', () => import('#test/support/fake-electron.ts'));

type Exposed = Record<string, (...args: unknown[]) => unknown>;
let exposed: Exposed;

beforeAll(async () => {
  await import('#electron/preload/index.ts');
  exposed = contextBridge.exposed.get('umpire') as Exposed;
});
beforeEach(() => void ipcRenderer.invoke.mockClear());

describe('the preload', () => {
  it('exposes one function per channel under one name, and nothing else', () => {
    expect([...contextBridge.exposed.keys()]).toEqual(['umpire']);
    expect(Object.keys(exposed).toSorted()).toEqual(
      [...callChannels, ...signalChannels].toSorted(),
    );
    for (const value of Object.values(exposed)) expect(value).toBeTypeOf('function');
  });

  it('passes one argument on, whatever the page passes', async () => {
    ipcRenderer.invoke.mockResolvedValueOnce('answer');
    await expect(exposed['heads:read']?.({ key: 'app' }, 'more', 'and more')).resolves.toBe(
      'answer',
    );
    expect(ipcRenderer.invoke).toHaveBeenCalledExactlyOnceWith('heads:read', { key: 'app' });
  });

  it('lets the page reach no other channel', () => {
    for (const channel of callChannels) void exposed[channel]?.('some:other-channel');
    expect(ipcRenderer.invoke.mock.calls.map(([channel]) => channel)).toEqual([...callChannels]);
  });

  it('hands a listener the payload and never the event', () => {
    const listener = vi.fn();
    const stop = exposed['app:system-preferences-changed']?.(listener) as () => unknown;
    ipcRenderer.emit('app:system-preferences-changed', { sender: 'secret' }, { theme: 'dark' });
    expect(listener).toHaveBeenCalledExactlyOnceWith({ theme: 'dark' });
    expect(stop()).toBeUndefined();
    ipcRenderer.emit('app:system-preferences-changed', {}, { theme: 'light' });
    expect(listener).toHaveBeenCalledOnce();
  });
});
