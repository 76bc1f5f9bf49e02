import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { prepareEvidenceFolder } from '#electron/main/files/evidence-folder.ts';
import type { Caller } from '#electron/main/ipc/caller.ts';
import { evidenceHandlers } from '#electron/main/ipc/evidence-handlers.ts';
import { nativeDialogs } from '#electron/main/ipc/file-dialogs.ts';
import { fileHandlers } from '#electron/main/ipc/file-handlers.ts';
import { MAX_OPEN_HANDLES } from '#shared/ipc/limits.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { scratchFolder } from '#test/support/scratch-folder.ts';

const one = { id: 1, contents: {} } as Caller;
const other = { id: 2, contents: {} } as Caller;
const UNKNOWN = '0198c0de-0000-7000-8000-000000000001';
const NO_FILE = { ok: false, error: { type: 'unknown-handle' } };
const NO_EVIDENCE = { ok: false, error: { type: 'storage-failed', message: 'no such handle' } };

function succeeded<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function filesWith(choices: { open?: string[]; save?: string; arrived?: string[] }) {
  const onOpened = vi.fn<(location: string) => void>();
  const handlers = fileHandlers({
    dialogs: {
      askToOpen: () => Promise.resolve(choices.open ?? []),
      askToSave: () => Promise.resolve(choices.save ?? null),
    },
    nextArrived: () => choices.arrived?.shift() ?? null,
    onOpened,
  });
  return { ...handlers, onOpened };
}

const openInput = { types: [], multiple: true };
const saveInput = { suggestedName: 'a.docx', types: [] };

describe('file handles', () => {
  it('belong to the window that was given them', async () => {
    const location = path.join(scratchFolder(), 'a.csv');
    writeFileSync(location, 'abc');
    const { handlers } = filesWith({ open: [location] });
    const [file] = succeeded(await handlers['file:open'](openInput, one));
    const range = { handle: file?.handle ?? '', offset: 0, length: 3 };
    expect(await handlers['file:read'](range, other)).toEqual(NO_FILE);
    expect(await handlers['file:close']({ handle: range.handle }, other)).toBeNull();
    expect(await handlers['file:read'](range, one)).toEqual({ ok: true, value: utf8('abc') });
    expect(await handlers['file:close']({ handle: range.handle }, one)).toBeNull();
    expect(await handlers['file:read'](range, one)).toEqual(NO_FILE);
  });

  it('can not be made up, and read only what was opened to read', async () => {
    const folder = scratchFolder();
    const { handlers, releaseAll } = filesWith({ save: path.join(folder, 'a.docx') });
    const saving = succeeded(await handlers['file:save'](saveInput, one));
    for (const handle of [UNKNOWN, saving?.handle ?? '']) {
      expect(await handlers['file:read']({ handle, offset: 0, length: 1 }, one)).toEqual(NO_FILE);
    }
    expect(await handlers['file:append']({ handle: UNKNOWN, bytes: utf8('x') }, one)).toEqual(
      NO_FILE,
    );
    expect(await handlers['file:commit']({ handle: UNKNOWN }, one)).toEqual(NO_FILE);
    await releaseAll(one.id);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('end with the window, and what was half saved with them', async () => {
    const folder = scratchFolder();
    const { handlers, releaseAll } = filesWith({ save: path.join(folder, 'a.docx') });
    const saving = succeeded(await handlers['file:save'](saveInput, one));
    const handle = saving?.handle ?? '';
    succeeded(await handlers['file:append']({ handle, bytes: utf8('half') }, one));
    await releaseAll(other.id);
    expect(readdirSync(folder)).toHaveLength(1);
    await releaseAll(one.id);
    expect(readdirSync(folder)).toEqual([]);
    expect(await handlers['file:commit']({ handle }, one)).toEqual(NO_FILE);
  });

  it('are limited in number, and given for all chosen files or none', async () => {
    const location = path.join(scratchFolder(), 'a.csv');
    writeFileSync(location, '');
    const { handlers } = filesWith({
      open: Array.from({ length: MAX_OPEN_HANDLES + 1 }, () => location),
    });
    expect(await handlers['file:open'](openInput, one)).toEqual({
      ok: false,
      error: { type: 'too-many-open-files', limit: MAX_OPEN_HANDLES },
    });
    const fits = filesWith({ open: Array.from({ length: MAX_OPEN_HANDLES }, () => location) });
    expect(succeeded(await fits.handlers['file:open'](openInput, one))).toHaveLength(
      MAX_OPEN_HANDLES,
    );
    await fits.releaseAll(one.id);
  });

  it('say no path, whatever is answered', async () => {
    const folder = scratchFolder();
    const location = path.join(folder, 'a.csv');
    writeFileSync(location, 'abc');
    const choices = { open: [location], save: path.join(folder, 'b.docx'), arrived: [location] };
    const { handlers, releaseAll } = filesWith(choices);
    const opened = await handlers['file:open'](openInput, one);
    const saving = await handlers['file:save'](saveInput, one);
    const handle = succeeded(saving)?.handle ?? '';
    const answers = [
      opened,
      saving,
      await handlers['incoming:take'](undefined, one),
      await handlers['file:append']({ handle, bytes: utf8('x') }, one),
      await handlers['file:commit']({ handle }, one),
      await handlers['file:commit']({ handle }, one),
      await filesWith({ open: [path.join(folder, 'gone')] }).handlers['file:open'](openInput, one),
      await filesWith({ open: [folder] }).handlers['file:open'](openInput, one),
      await filesWith({ save: path.join(folder, 'no', 'b') }).handlers['file:save'](saveInput, one),
    ];
    expect(JSON.stringify(answers)).not.toContain(path.basename(folder));
    await releaseAll(one.id);
  });

  it('are not given when the person cancels', async () => {
    const { handlers } = filesWith({});
    expect(await handlers['file:open'](openInput, one)).toEqual({ ok: true, value: [] });
    expect(await handlers['file:save'](saveInput, one)).toEqual({ ok: true, value: null });
  });
});

describe('files that the system handed over', () => {
  it('are taken one by one, as handles without a path', async () => {
    const folder = scratchFolder();
    const names = ['a.umpire', 'b.umpire.age'];
    const arrived = names.map((name) => path.join(folder, name));
    for (const location of arrived) writeFileSync(location, 'abc');
    const { handlers, onOpened, releaseAll } = filesWith({ arrived: [...arrived] });
    const taken = [
      succeeded(await handlers['incoming:take'](undefined, one)),
      succeeded(await handlers['incoming:take'](undefined, one)),
    ];
    expect(taken.map((file) => [file?.name, file?.sizeBytes])).toEqual(
      names.map((name) => [name, 3]),
    );
    expect(JSON.stringify(taken)).not.toContain(folder);
    expect(onOpened.mock.calls.flat()).toEqual(arrived);
    const range = { handle: taken[0]?.handle ?? '', offset: 0, length: 3 };
    expect(await handlers['file:read'](range, other)).toEqual(NO_FILE);
    expect(await handlers['file:read'](range, one)).toEqual({ ok: true, value: utf8('abc') });
    expect(await handlers['incoming:take'](undefined, one)).toEqual({ ok: true, value: null });
    await releaseAll(one.id);
  });

  it('are refused by name of the reason when they are gone or no files', async () => {
    const folder = scratchFolder();
    const { handlers, onOpened } = filesWith({ arrived: [path.join(folder, 'no.umpire'), folder] });
    expect(await handlers['incoming:take'](undefined, one)).toEqual({
      ok: false,
      error: { type: 'file-failed', code: 'ENOENT' },
    });
    expect(await handlers['incoming:take'](undefined, one)).toEqual({
      ok: false,
      error: { type: 'not-a-file' },
    });
    expect(onOpened).not.toHaveBeenCalled();
  });
});

describe('evidence handles', () => {
  it('belong to the window that was given them and end with it', async () => {
    const root = scratchFolder();
    const { handlers, releaseAll } = evidenceHandlers(await prepareEvidenceFolder(root));
    const { handle } = succeeded(await handlers['evidence:begin']({ sizeBytes: 3 }, one));
    const append = { handle, bytes: utf8('abc') };
    expect(await handlers['evidence:append'](append, other)).toEqual(NO_EVIDENCE);
    succeeded(await handlers['evidence:append'](append, one));
    expect(await handlers['evidence:commit']({ handle }, other)).toEqual(NO_EVIDENCE);
    const sha256 = succeeded(await handlers['evidence:commit']({ handle }, one));
    expect(await handlers['evidence:close']({ handle }, one)).toBeNull();
    expect(await handlers['evidence:has']({ sha256 }, other)).toBe(true);

    const opened = succeeded(await handlers['evidence:open']({ sha256 }, one));
    expect(await handlers['evidence:read']({ handle: opened.handle }, other)).toEqual(NO_EVIDENCE);
    expect(await handlers['evidence:read']({ handle: opened.handle }, one)).toEqual({
      ok: true,
      value: { bytes: utf8('abc'), last: true },
    });
    await releaseAll(one.id);
    expect(await handlers['evidence:read']({ handle: opened.handle }, one)).toEqual(NO_EVIDENCE);
  });

  it('are limited in number, and a refused one leaves no file', async () => {
    const root = scratchFolder();
    const { handlers, releaseAll } = evidenceHandlers(await prepareEvidenceFolder(root));
    for (let at = 0; at < MAX_OPEN_HANDLES; at += 1) {
      succeeded(await handlers['evidence:begin']({ sizeBytes: 1 }, one));
    }
    expect(await handlers['evidence:begin']({ sizeBytes: 1 }, one)).toMatchObject({ ok: false });
    expect(readdirSync(path.join(root, 'incoming'))).toHaveLength(MAX_OPEN_HANDLES);
    await releaseAll(one.id);
    expect(readdirSync(path.join(root, 'incoming'))).toEqual([]);
  });
});

describe('native dialogs', () => {
  const window = {} as never;

  it('answer nothing for a page without a window, and ask nobody', async () => {
    const dialog = { showOpenDialog: vi.fn(), showSaveDialog: vi.fn() };
    const dialogs = nativeDialogs(dialog, () => null);
    expect(await dialogs.askToOpen(one, [], false)).toEqual([]);
    expect(await dialogs.askToSave(one, 'a', [])).toBeNull();
    expect(dialog.showOpenDialog).not.toHaveBeenCalled();
    expect(dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  it('pass on the types and what was chosen', async () => {
    const dialog = {
      showOpenDialog: vi.fn(() => Promise.resolve({ canceled: false, filePaths: ['/x/a.csv'] })),
      showSaveDialog: vi.fn(() => Promise.resolve({ canceled: true, filePath: '' })),
    };
    const dialogs = nativeDialogs(dialog, () => window);
    const types = [{ label: '资产清单', extensions: ['csv'] }];
    expect(await dialogs.askToOpen(one, types, false)).toEqual(['/x/a.csv']);
    expect(dialog.showOpenDialog).toHaveBeenCalledExactlyOnceWith(window, {
      filters: [{ name: '资产清单', extensions: ['csv'] }],
      properties: ['openFile'],
    });
    expect(await dialogs.askToSave(one, '报告.docx', types)).toBeNull();
  });
});
