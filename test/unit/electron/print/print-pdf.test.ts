import { beforeEach, describe, expect, it, vi } from 'vitest';
import { printPdf, type PrintDeps } from '#electron/main/print/print-pdf.ts';
import { openHiddenWindow } from '#electron/main/windows/open-window.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { BrowserWindow, session, type FakeSession } from '#test/support/fake-electron.ts';
import { hostileAddresses } from '#test/support/hostile-addresses.ts';

const ADDRESS = 'app://print/report.html';
const HTML = utf8('<!DOCTYPE html><title>报告</title>');
const log = vi.fn<(line: string) => void>();
let windows: BrowserWindow[] = [];

const deps = (more: Partial<PrintDeps> = {}): PrintDeps => ({
  sessionOf: (partition) => session.fromPartition(partition) as never,
  openHidden(own) {
    const window = openHiddenWindow(BrowserWindow as never, own);
    windows.push(window as unknown as BrowserWindow);
    return window;
  },
  log,
  limitSeconds: 60,
  ...more,
});

beforeEach(() => {
  windows = [];
  session.made.clear();
  log.mockReset();
  BrowserWindow.loading = () => Promise.resolve();
});

const ownSession = (): FakeSession => {
  const [own] = session.made.values();
  if (own === undefined) throw new Error('no session was made');
  return own;
};

/** Plays the engine: loads the address through the session's own handler, then prints. */
function engine(onLoad: (own: FakeSession) => void = () => undefined): void {
  BrowserWindow.loading = async () => {
    const [window] = windows;
    const own = ownSession();
    onLoad(own);
    const response = await own.protocol.handlers.get('app')?.(new Request('https://x.example'));
    expect(response?.status).toBe(403);
    window?.webContents.printToPDF.mockResolvedValue(utf8('%PDF'));
  };
}

describe('printing', () => {
  it('gives A4 with the margins and marks of the page itself', async () => {
    engine();
    expect(await printPdf(HTML, deps())).toEqual({ ok: true, value: utf8('%PDF') });
    expect(windows[0]?.address).toBe(ADDRESS);
    expect(windows[0]?.webContents.printToPDF).toHaveBeenCalledExactlyOnceWith({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: false,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  });

  it('happens in a hidden window without script and in a session of its own that keeps nothing', async () => {
    engine();
    await printPdf(HTML, deps());
    await printPdf(HTML, deps());
    const partitions = [...session.made.keys()];
    expect(new Set(partitions).size).toBe(2);
    for (const partition of partitions) expect(partition).not.toMatch(/^persist:/);
    expect(windows[0]?.options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true, contextIsolation: true },
    });
    expect(windows[0]?.options['webPreferences']).not.toHaveProperty('preload');
  });

  it('serves the one page under a policy without scripts, and nothing else', async () => {
    engine();
    let served: Response | undefined;
    BrowserWindow.loading = async () => {
      const handler = ownSession().protocol.handlers.get('app');
      // A Request of Node takes no app: address; the handler reads the address alone.
      served = await handler?.({ url: ADDRESS } as Request);
      const other = await handler?.({ url: 'app://umpire/index.html' } as Request);
      expect(other?.status).toBe(403);
      windows[0]?.webContents.printToPDF.mockResolvedValue(utf8('%PDF'));
    };
    await printPdf(HTML, deps());
    expect(new Uint8Array((await served?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(HTML);
    const policy = served?.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain('sandbox');
    expect(policy).not.toMatch(/script-src|connect-src|allow-/);
  });

  it(`denies ${hostileAddresses.length} other requests, every permission and every download`, async () => {
    engine((own) => {
      const before = own.set.get('beforeRequest') as (
        details: { url: string },
        callback: (answer: { cancel: boolean }) => void,
      ) => void;
      const isCancelled = (url: string): boolean | undefined => {
        let cancel: boolean | undefined;
        before({ url }, (answer) => {
          ({ cancel } = answer);
        });
        return cancel;
      };
      expect(isCancelled(ADDRESS)).toBe(false);
      for (const url of [...hostileAddresses, 'app://umpire/index.html', `${ADDRESS}?x`])
        expect(isCancelled(url), url).toBe(true);
      expect([...own.set.keys()]).toContain('permissionRequest');
      const preventDefault = vi.fn();
      own.emit('will-download', { preventDefault });
      expect(preventDefault).toHaveBeenCalledOnce();
    });
    expect((await printPdf(HTML, deps())).ok).toBe(true);
  });

  it('leaves no window and no handler behind, however it ends', async () => {
    const ends: (() => void)[] = [
      () => engine(),
      () => {
        BrowserWindow.loading = () => Promise.reject(new Error('ERR_FAILED'));
      },
      () => {
        BrowserWindow.loading = () => {
          windows[0]?.webContents.emit('render-process-gone');
          return new Promise(() => undefined);
        };
      },
    ];
    for (const [at, end] of ends.entries()) {
      windows = [];
      session.made.clear();
      end();
      const printed = await printPdf(HTML, deps());
      expect(printed).toEqual(
        at === 0
          ? { ok: true, value: utf8('%PDF') }
          : { ok: false, error: { type: 'print-failed' } },
      );
      expect(windows[0]?.destroy).toHaveBeenCalledOnce();
      expect(ownSession().protocol.handlers.size).toBe(0);
    }
    expect(log).toHaveBeenCalledTimes(2);
  });

  it('gives up after its time', async () => {
    BrowserWindow.loading = () => new Promise(() => undefined);
    expect(await printPdf(HTML, deps({ limitSeconds: 0.001 }))).toEqual({
      ok: false,
      error: { type: 'print-too-slow', limitSeconds: 0.001 },
    });
    expect(windows[0]?.destroy).toHaveBeenCalledOnce();
  });
});
