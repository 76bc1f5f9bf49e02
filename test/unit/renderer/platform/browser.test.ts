import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserHost } from '#renderer/platform/browser.ts';
import type { Host } from '#renderer/platform/host.ts';
import { openHost } from '#renderer/platform/open-host.ts';
import { fileErrorOf, pickedFromFile } from '#renderer/platform/picked-file.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { ok } from '#shared/kernel/result.ts';

const stores = { heads: {}, version: '0.1.0' } as never;
const accept = [{ label: '资产清单', extensions: ['csv', 'txt'] }];
const options = { suggestedName: '报告.docx', accept };

let host: Host;
beforeEach(() => {
  host = browserHost(stores);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(window, 'showSaveFilePicker');
  Reflect.deleteProperty(window, 'umpire');
});

/** The file input that the host asks with, once it was clicked. */
function onceAsked(answer: (input: HTMLInputElement) => void): void {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (
    this: HTMLInputElement,
  ) {
    answer(this);
  });
}

describe('opening in a browser', () => {
  it('asks for the types and hands over what was chosen', async () => {
    const file = new File(['0123456789'], '资产.csv');
    onceAsked((input) => {
      expect(input.type).toBe('file');
      expect(input.accept).toBe('.csv,.txt');
      expect(input.multiple).toBe(false);
      Object.defineProperty(input, 'files', { value: [file] });
      input.dispatchEvent(new Event('change'));
    });
    const opened = await host.openFile({ accept });
    if (!opened.ok) throw new Error('not opened');
    const [picked] = opened.value;
    expect(picked).toMatchObject({ name: '资产.csv', sizeBytes: 10 });
    expect(await picked?.read(2, 3)).toEqual(ok(utf8('234')));
    expect(await picked?.blob()).toEqual(ok(file));
  });

  it('gives no files when the person cancels', async () => {
    onceAsked((input) => input.dispatchEvent(new Event('cancel')));
    expect(await host.openFile({ accept, multiple: true })).toEqual(ok([]));
  });

  it('says why a file can not be read', async () => {
    const file = new File(['x'], 'x');
    vi.spyOn(file, 'slice').mockImplementation(() => {
      throw new DOMException('', 'NotReadableError');
    });
    expect(await pickedFromFile(file).read(0, 1)).toEqual({
      ok: false,
      error: { type: 'file-changed' },
    });
    expect(fileErrorOf(new DOMException('', 'QuotaExceededError'))).toEqual({
      type: 'storage-full',
    });
    expect(fileErrorOf(new DOMException('', 'NotAllowedError'))).toEqual({ type: 'not-allowed' });
    expect(fileErrorOf(new DOMException('', 'DataError'))).toEqual({
      type: 'file-failed',
      code: 'DataError',
    });
    expect(fileErrorOf('text')).toEqual({ type: 'file-failed', code: 'Unknown' });
  });
});

function picker(stream: object, name = '报告.docx') {
  const showSaveFilePicker = vi.fn(() =>
    Promise.resolve({ name, createWritable: () => Promise.resolve(stream) }),
  );
  Reflect.set(window, 'showSaveFilePicker', showSaveFilePicker);
  return showSaveFilePicker;
}

const failsWith = (name: string) => () => Promise.reject(new DOMException('', name));

describe('saving in a browser that can ask where', () => {
  it('writes the pieces in order and closes at the end', async () => {
    const events: string[] = [];
    const asked = picker({
      write: (bytes: Uint8Array) =>
        Promise.resolve(void events.push(new TextDecoder().decode(bytes))),
      close: () => Promise.resolve(void events.push('closed')),
      abort: () => Promise.resolve(void events.push('aborted')),
    });
    async function* content(): AsyncGenerator<Uint8Array> {
      expect(asked).toHaveBeenCalledOnce(); // made only once the place is chosen
      yield await Promise.resolve(utf8('one'));
      yield utf8('two');
    }
    expect(await host.saveFile(options, content())).toEqual(
      ok({ name: '报告.docx', sizeBytes: 6 }),
    );
    expect(events).toEqual(['one', 'two', 'closed']);
    expect(asked).toHaveBeenCalledExactlyOnceWith({
      suggestedName: '报告.docx',
      types: [
        { description: '资产清单', accept: { 'application/octet-stream': ['.csv', '.txt'] } },
      ],
    });
  });

  it('gives the place up when the disk is full', async () => {
    const abort = vi.fn(() => Promise.resolve());
    picker({ write: failsWith('QuotaExceededError'), close: vi.fn(), abort });
    expect(await host.saveFile(options, new Blob(['x']))).toEqual({
      ok: false,
      error: { type: 'storage-full' },
    });
    expect(abort).toHaveBeenCalledOnce();
  });

  it('answers null when the person cancels', async () => {
    Reflect.set(window, 'showSaveFilePicker', failsWith('AbortError'));
    expect(await host.saveFile(options, new Blob(['x']))).toEqual(ok(null));
  });
});

async function* twoPieces(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(utf8('one'));
  yield utf8('two');
}

describe('saving in a browser that can only download', () => {
  it('hands over a download under the suggested name', async () => {
    const downloads: [string, string][] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      downloads.push([this.download, this.href]);
    });
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:umpire/1';
    });
    expect(await host.saveFile(options, twoPieces())).toEqual(ok({ name: null, sizeBytes: 6 }));
    expect(downloads).toEqual([['报告.docx', 'blob:umpire/1']]);
    expect(await blobs[0]?.text()).toBe('onetwo');
    // The browser no longer asks when the click was too long ago; the work is not lost.
    Reflect.set(window, 'showSaveFilePicker', failsWith('SecurityError'));
    expect(await host.saveFile(options, new Blob(['abc']))).toEqual(
      ok({ name: null, sizeBytes: 3 }),
    );
    expect(downloads).toHaveLength(2);
  });
});

describe('facts in a browser', () => {
  const storage = {
    estimate: () => Promise.resolve({ quota: 100, usage: 40 }),
    persisted: () => Promise.resolve(false),
    persist: vi.fn(() => Promise.resolve(false)),
  };

  it('come from the browser', async () => {
    vi.stubGlobal('navigator', {
      storage,
      userAgent: 'Mozilla/5.0 Chrome/156.0.0.0 Safari/537.36',
      userAgentData: { platform: 'Linux' },
      languages: ['zh-CN'],
    });
    expect(await host.appInfo()).toEqual({
      version: '0.1.0',
      platform: 'Linux',
      chromium: '156.0.0.0',
      electron: null,
      node: null,
      v8: null,
      storageBackend: 'unknown',
      storage: { freeBytes: 60, totalBytes: 100 },
      persistent: false,
    });
  });

  it('say that the space is unknown where the browser does not tell', async () => {
    const silent = { ...storage, estimate: () => Promise.resolve({}) };
    vi.stubGlobal('navigator', { storage: silent, userAgent: 'other', languages: ['en'] });
    expect(await host.appInfo()).toMatchObject({ storage: null, chromium: '', platform: 'other' });
  });

  it('follow the system, until told to stop', async () => {
    const matches = new Set(['(prefers-color-scheme: dark)']);
    const listeners = new Set<() => void>();
    vi.spyOn(window, 'matchMedia').mockImplementation(
      (query) =>
        ({
          matches: matches.has(query),
          addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
          removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
        }) as unknown as MediaQueryList,
    );
    expect(await host.systemPreferences()).toMatchObject({ theme: 'dark', highContrast: false });
    const heard = vi.fn();
    const stop = host.onSystemPreferences(heard);
    matches.clear();
    for (const listener of listeners) listener();
    expect(heard).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ theme: 'light' }));
    stop();
    expect(listeners.size).toBe(0);
    window.dispatchEvent(new Event('languagechange'));
    expect(heard).toHaveBeenCalledOnce();
  });

  it('choose the desktop only where its bridge is', async () => {
    vi.stubGlobal('navigator', { storage });
    const storesOf = vi.fn(() => stores);
    expect((await openHost(storesOf)).isDesktop).toBe(false);
    expect(storesOf).toHaveBeenCalledOnce();
    expect(storage.persist).toHaveBeenCalledOnce();
    Reflect.set(window, 'umpire', {});
    expect((await openHost(storesOf)).isDesktop).toBe(true);
    expect(storesOf).toHaveBeenCalledOnce();
  });
});
