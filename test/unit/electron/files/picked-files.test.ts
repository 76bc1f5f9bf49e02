import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPicked, startPicked, type FileError } from '#electron/main/files/picked-files.ts';
import { safeFileName } from '#electron/main/files/suggested-name.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { scratchFolder } from '#test/support/scratch-folder.ts';

function valueOf<T>(result: Result<T, FileError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a picked file', () => {
  it('is read by ranges and tells its name without folders', async () => {
    const location = path.join(scratchFolder(), '资产清单.csv');
    writeFileSync(location, '0123456789');
    const file = valueOf(await openPicked(location));
    expect(file).toMatchObject({ name: '资产清单.csv', sizeBytes: 10 });
    expect(await file.read(2, 3)).toEqual(ok(utf8('234')));
    expect(await file.read(8, 100)).toEqual(ok(utf8('89')));
    expect(await file.read(10, 1)).toEqual(ok(new Uint8Array(0)));
    expect(await file.read(99, 1)).toEqual(ok(new Uint8Array(0)));
    await file.release();
  });

  it('is refused once it has changed', async () => {
    const location = path.join(scratchFolder(), 'a.csv');
    writeFileSync(location, '0123456789');
    const file = valueOf(await openPicked(location));
    writeFileSync(location, '01234');
    expect(await file.read(0, 5)).toEqual({ ok: false, error: { type: 'file-changed' } });
    await file.release();
  });

  it('is a file', async () => {
    const folder = scratchFolder();
    mkdirSync(path.join(folder, 'x.csv'));
    expect(await openPicked(path.join(folder, 'x.csv'))).toEqual({
      ok: false,
      error: { type: 'not-a-file' },
    });
    expect(await openPicked(path.join(folder, 'missing'))).toEqual({
      ok: false,
      error: { type: 'file-failed', code: 'ENOENT' },
    });
  });
});

describe('a file being saved', () => {
  it('is at its place only after the commit, and what stood there is whole until then', async () => {
    const folder = scratchFolder();
    const target = path.join(folder, '总结报告.docx');
    writeFileSync(target, 'the old one');
    const file = valueOf(await startPicked(target));
    valueOf(await file.append(utf8('the ')));
    valueOf(await file.append(utf8('new one')));
    expect(readFileSync(target, 'utf8')).toBe('the old one');
    expect(await file.commit()).toEqual(ok({ sizeBytes: 11 }));
    await file.release();
    expect(readFileSync(target, 'utf8')).toBe('the new one');
    expect(readdirSync(folder)).toEqual(['总结报告.docx']);
  });

  it('leaves nothing behind when it is given up', async () => {
    const folder = scratchFolder();
    const file = valueOf(await startPicked(path.join(folder, 'a.docx')));
    valueOf(await file.append(utf8('half')));
    await file.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes nothing after its end', async () => {
    const file = valueOf(await startPicked(path.join(scratchFolder(), 'a.docx')));
    valueOf(await file.commit());
    expect(await file.append(utf8('more'))).toMatchObject({ ok: false });
    expect(await file.commit()).toMatchObject({ ok: false });
    await file.release();
  });

  it('has a largest size', async () => {
    const file = valueOf(await startPicked(path.join(scratchFolder(), 'a.docx'), 10));
    valueOf(await file.append(new Uint8Array(10)));
    expect(await file.append(new Uint8Array(1))).toEqual({
      ok: false,
      error: { type: 'file-too-large', limitBytes: 10 },
    });
    expect(await file.commit()).toEqual(ok({ sizeBytes: 10 }));
    await file.release();
  });

  it('fails visibly where nothing can be written', async () => {
    const target = path.join(scratchFolder(), 'missing', 'a.docx');
    expect(await startPicked(target)).toEqual({
      ok: false,
      error: { type: 'file-failed', code: 'ENOENT' },
    });
  });
});

describe('a suggested name', () => {
  it.each([
    ['总结报告 2026.docx', '总结报告 2026.docx'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Windows\\x.dll', 'C__Windows_x.dll'],
    ['a\u0000b.csv', 'a_b.csv'],
    ['report\u202Excod.exe', 'report_xcod.exe'],
    ['.bashrc', 'bashrc'],
    ['name. . ', 'name'],
    ['con.txt', '_con.txt'],
    ['LPT1', '_LPT1'],
    ['console.txt', 'console.txt'],
    ['...', 'umpire'],
    ['a:b', 'a_b'],
  ])('%j becomes %j', (suggested, name) => {
    expect(safeFileName(suggested)).toBe(name);
  });

  it('is never more than a name, whatever is suggested', () => {
    for (let code = 0; code < 0x3000; code += 1) {
      const name = safeFileName(`a${String.fromCharCode(code)}b`);
      expect(path.posix.basename(name)).toBe(name);
      expect(path.win32.basename(name)).toBe(name);
    }
  });
});
