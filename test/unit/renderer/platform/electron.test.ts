import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { desktopHost } from '#renderer/platform/electron.ts';
import type { Host, PickedFile } from '#renderer/platform/host.ts';
import { MAX_CHUNK_BYTES } from '#shared/ipc/limits.ts';
import { hex, utf8, type Sha256 } from '#shared/kernel/bytes.ts';
import { type EvidenceStore, MAX_EVIDENCE_BYTES } from '#shared/kernel/ports.ts';
import { known, ok } from '#shared/kernel/result.ts';
import { scratchFolder } from '#test/support/scratch-folder.ts';
import { wiredBridge, type WiredBridge } from '#test/support/wired-bridge.ts';

let root: string;
let wired: WiredBridge;
let host: Host;
let evidence: EvidenceStore;

beforeEach(async () => {
  root = scratchFolder();
  wired = await wiredBridge(root);
  host = desktopHost(wired.bridge);
  evidence = known(host.evidence, 'the desktop has a folder for it');
});

afterEach(() => wired.release());

const hashOf = (bytes: Uint8Array): string => hex(createHash('sha256').update(bytes).digest());

const large = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(2 * MAX_CHUNK_BYTES + 11).map((_, at) => at % 253);

function succeeded<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('evidence on the desktop', () => {
  it('comes back as it went, in pieces that fit a message', async () => {
    const bytes = large();
    const sha256 = succeeded(await evidence.put(bytes));
    expect(sha256).toBe(hashOf(bytes));
    expect(wired.calls.get('evidence:append')).toBe(3);
    expect(hashOf(succeeded(await evidence.get(sha256)))).toBe(sha256);
    expect(await evidence.has(sha256)).toBe(true);
  });

  it('stores a view without the buffer behind it', async () => {
    const view = large().subarray(5, 15);
    const sha256 = succeeded(await evidence.put(view));
    expect(succeeded(await evidence.get(sha256))).toEqual(new Uint8Array(view));
  });

  it('stores nothing at all too', async () => {
    const sha256 = succeeded(await evidence.put(new Uint8Array(0)));
    expect(succeeded(await evidence.get(sha256)).byteLength).toBe(0);
  });

  it('is named when a byte of it flipped, and when it is missing', async () => {
    const sha256 = succeeded(await evidence.put(utf8('evidence')));
    const spoilt = utf8('evidencf');
    writeFileSync(path.join(root, 'evidence', sha256.slice(0, 2), sha256), spoilt);
    expect(await evidence.get(sha256)).toEqual({
      ok: false,
      error: { type: 'evidence-damaged', sha256, found: hashOf(spoilt) },
    });
    const missing = 'f'.repeat(64) as Sha256;
    expect(await evidence.get(missing)).toEqual({
      ok: false,
      error: { type: 'evidence-missing', sha256: missing },
    });
    expect(await evidence.has(missing)).toBe(false);
  });

  it('is refused above 100 MB before any of it is sent', async () => {
    const bytes = { byteLength: MAX_EVIDENCE_BYTES + 1 } as Uint8Array;
    expect(await evidence.put(bytes)).toMatchObject({ error: { type: 'evidence-too-large' } });
    expect(wired.calls.size).toBe(0);
  });

  it('leaves no handle open', async () => {
    const sha256 = succeeded(await evidence.put(utf8('x')));
    await evidence.get(sha256);
    expect(wired.calls.get('evidence:close')).toBe(2);
  });
});

describe('heads on the desktop', () => {
  it('are kept, listed and forgotten', async () => {
    expect(await host.heads.read('app')).toEqual(ok(null));
    expect(await host.heads.write('app', '{"number":1}')).toEqual(ok(null));
    expect(await host.heads.read('app')).toEqual(
      ok({ text: '{"number":1}', generation: 1, damagedNewer: 0 }),
    );
    expect(await host.heads.list()).toEqual(ok(['app']));
    expect(await host.heads.remove('app')).toEqual(ok(null));
    expect(await host.heads.list()).toEqual(ok([]));
  });
});

async function* failing(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(utf8('half'));
  throw new Error('out of words');
}

describe('files on the desktop', () => {
  const accept = [{ label: '资产清单', extensions: ['csv'] }];

  async function picked(content: Uint8Array): Promise<PickedFile> {
    const location = path.join(root, '资产.csv');
    writeFileSync(location, content);
    wired.choice.open = [location];
    const [file] = succeeded(await host.openFile({ accept }));
    if (file === undefined) throw new Error('nothing was opened');
    return file;
  }

  it('are read by ranges and as a whole, longer than a message too', async () => {
    const content = large();
    const file = await picked(content);
    expect(file).toMatchObject({ name: '资产.csv', sizeBytes: content.byteLength });
    const across = succeeded(await file.read(MAX_CHUNK_BYTES - 3, MAX_CHUNK_BYTES + 6));
    expect(hashOf(across)).toBe(
      hashOf(content.subarray(MAX_CHUNK_BYTES - 3, 2 * MAX_CHUNK_BYTES + 3)),
    );
    expect(succeeded(await file.read(content.byteLength, 10)).byteLength).toBe(0);
    const whole = succeeded(await file.blob());
    expect(hashOf(new Uint8Array(await whole.arrayBuffer()))).toBe(hashOf(content));
    await file.close();
    expect(await file.read(0, 1)).toMatchObject({ ok: false });
  });

  it('tell that they changed', async () => {
    const file = await picked(utf8('0123456789'));
    writeFileSync(path.join(root, '资产.csv'), '0');
    expect(await file.read(0, 5)).toEqual({ ok: false, error: { type: 'file-changed' } });
    expect(await file.blob()).toEqual({ ok: false, error: { type: 'file-changed' } });
  });

  it('are none when the person cancels', async () => {
    expect(await host.openFile({ accept })).toEqual(ok([]));
    expect(await host.saveFile({ suggestedName: 'a', accept }, new Blob(['x']))).toEqual(ok(null));
  });

  it('are saved from a blob and from pieces of any size', async () => {
    const target = path.join(root, '报告.docx');
    wired.choice.save = target;
    const options = { suggestedName: '报告.docx', accept };
    const content = large();
    expect(await host.saveFile(options, new Blob([content]))).toEqual(
      ok({ name: '报告.docx', sizeBytes: content.byteLength }),
    );
    expect(hashOf(readFileSync(target))).toBe(hashOf(content));
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(utf8('short '));
      yield content;
    }
    const saved = succeeded(await host.saveFile(options, pieces()));
    expect(saved?.sizeBytes).toBe(content.byteLength + 6);
  });

  it('keep what stood there when making the content fails', async () => {
    const target = path.join(root, 'report.docx');
    writeFileSync(target, 'the old one');
    wired.choice.save = target;
    const saving = host.saveFile({ suggestedName: 'report.docx', accept }, failing());
    await expect(saving).rejects.toThrow('out of words');
    expect(readFileSync(target, 'utf8')).toBe('the old one');
  });
});

describe('facts on the desktop', () => {
  it('come from the host, and persistence from the engine', async () => {
    vi.stubGlobal('navigator', { storage: { persisted: () => Promise.resolve(true) } });
    expect(await host.appInfo()).toEqual({
      version: '0.1.0',
      platform: 'linux x64',
      chromium: '156.0.0.0',
      electron: '45.4.1',
      node: '24.0.0',
      v8: '15.6.0',
      storageBackend: 'leveldb',
      storage: { freeBytes: 1, totalBytes: 2 },
      persistent: true,
    });
    vi.unstubAllGlobals();
    expect(host.isDesktop).toBe(true);
    const listener = vi.fn();
    host.onSystemPreferences(listener)();
    expect(listener).toHaveBeenCalledExactlyOnceWith(await host.systemPreferences());
  });
});

describe('packages that the system handed over', () => {
  it('come as files to read, one by one, and are told of', async () => {
    const location = path.join(root, 'a.umpire');
    writeFileSync(location, 'abc');
    const heard = vi.fn();
    const stop = host.onFileArrived(heard);
    wired.choice.arrived.push(location, path.join(root, 'gone.umpire'));
    wired.tell('incoming:waiting', null);
    expect(heard).toHaveBeenCalledExactlyOnceWith();
    stop();
    wired.tell('incoming:waiting', null);
    expect(heard).toHaveBeenCalledOnce();
    const file = succeeded(await host.takeArrivedFile());
    expect(file?.name).toBe('a.umpire');
    expect(await file?.read(0, 3)).toEqual(ok(utf8('abc')));
    await file?.close();
    expect(await host.takeArrivedFile()).toMatchObject({ error: { code: 'ENOENT' } });
    expect(await host.takeArrivedFile()).toEqual(ok(null));
  });
});

describe('the menu of the desktop', () => {
  it('is told what to offer, and tells what was chosen', async () => {
    const state = { language: 'en', theme: 'dark', exercise: null, recents: [] } as const;
    await host.menu?.show(state);
    expect(wired.menus).toEqual([state]);
    const chosen = vi.fn();
    const stop = host.menu?.onChoice(chosen);
    wired.tell('menu:chosen', { type: 'about' });
    stop?.();
    wired.tell('menu:chosen', { type: 'about' });
    expect(chosen).toHaveBeenCalledExactlyOnceWith({ type: 'about' });
  });
});

describe('a PDF on the desktop', () => {
  const options = { suggestedName: 'report.pdf', accept: [{ label: 'PDF', extensions: ['pdf'] }] };
  const savePdf = (html: Blob) => known(host.savePdf, 'the desktop prints')(options, html);

  it('is printed by the host into the chosen file', async () => {
    const target = path.join(root, 'report.pdf');
    wired.choice.save = target;
    expect(await savePdf(new Blob([large()]))).toEqual(
      ok({ name: 'report.pdf', sizeBytes: readFileSync(target).byteLength }),
    );
    expect(readFileSync(target, 'utf8')).toBe(`%PDF of ${large().byteLength} bytes`);
    expect(wired.calls.get('pdf:append')).toBe(3);
    expect(wired.calls.get('pdf:close')).toBe(1);
    expect(wired.calls.get('file:close')).toBe(1);
  });

  it('is not begun when the person cancels', async () => {
    wired.choice.save = null;
    expect(await savePdf(new Blob(['x']))).toEqual(ok(null));
    expect(wired.calls.get('pdf:begin')).toBeUndefined();
  });

  it('leaves what stood there whole when it can not be printed', async () => {
    const target = path.join(root, 'report.pdf');
    writeFileSync(target, 'before');
    wired.choice.save = target;
    const error = { type: 'print-too-slow', limitSeconds: 120 } as const;
    wired.choice.print = () => ({ ok: false, error });
    expect(await savePdf(new Blob(['x']))).toEqual({ ok: false, error });
    expect(readFileSync(target, 'utf8')).toBe('before');
  });
});

it('the log of the desktop can be read', async () => {
  expect(await host.readLog()).toMatch(/^2026-.* Umpire 0\.1\.0\n$/);
});
