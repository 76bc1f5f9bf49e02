import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  openWindowMemory,
  placeOn,
  rememberWindow,
  zoom,
} from '#electron/main/windows/window-state.ts';
import { BrowserWindow } from '#test/support/fake-electron.ts';
import { scratchFolder } from '#test/support/scratch-folder.ts';

const AT_FIRST = { bounds: null, isMaximized: false, zoomLevel: 0, language: null };
const KEPT = {
  bounds: { x: 1, y: 2, width: 1300, height: 700 },
  isMaximized: true,
  zoomLevel: 1.5,
  language: 'en' as const,
};

const HOSTILE = [
  '',
  'null',
  '[]',
  '{',
  '{}',
  '"x"',
  JSON.stringify({ ...KEPT, more: 1 }),
  JSON.stringify({ ...KEPT, zoomLevel: 1e9 }),
  JSON.stringify({ ...KEPT, zoomLevel: '1' }),
  JSON.stringify({ ...KEPT, language: 'xx' }),
  JSON.stringify({ ...KEPT, bounds: { x: 1, y: 2, width: -5, height: 7 } }),
  JSON.stringify({ ...KEPT, bounds: { x: 1e12, y: 2, width: 5, height: 7 } }),
  JSON.stringify({ ...KEPT, bounds: { x: 0.5, y: 2, width: 5, height: 7 } }),
  JSON.stringify({ ...KEPT, bounds: { x: 0, y: 2, width: 5, height: 7, preload: '/evil.js' } }),
  `{"__proto__":{"bounds":null},"isMaximized":true}`,
  JSON.stringify(KEPT).padEnd(10_000),
];

describe('the memory of the window', () => {
  it('is as it was at the last end, written whole', async () => {
    const folder = scratchFolder();
    const memory = openWindowMemory(folder, vi.fn());
    expect(memory.state).toEqual(AT_FIRST);
    memory.remember({ bounds: KEPT.bounds, isMaximized: true });
    memory.remember({ zoomLevel: 1.5 });
    memory.remember({ language: 'en' });
    await memory.settled();
    expect(openWindowMemory(folder, vi.fn()).state).toEqual(KEPT);
    expect(readdirSync(folder)).toEqual(['window.json']);
  });

  it.each(HOSTILE)('takes nothing from %j', (text) => {
    const folder = scratchFolder();
    writeFileSync(path.join(folder, 'window.json'), text);
    expect(openWindowMemory(folder, vi.fn()).state).toEqual(AT_FIRST);
  });

  it('says so in the log when it can not be written, and goes on', async () => {
    const folder = scratchFolder();
    mkdirSync(path.join(folder, 'window.json', 'in-the-way'), { recursive: true });
    const log = vi.fn<(line: string) => void>();
    const memory = openWindowMemory(folder, log);
    memory.remember({ language: 'en' });
    await memory.settled();
    expect(log).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining('place was not saved') as string,
    );
    expect(memory.state.language).toBe('en');
  });

  it('follows the window, and its zoom', async () => {
    const folder = scratchFolder();
    const memory = openWindowMemory(folder, vi.fn());
    const window = new BrowserWindow({});
    rememberWindow(window as never, memory);
    window.maximized = true;
    window.emit('close');
    zoom(window as never, memory, 1);
    await memory.settled();
    expect(JSON.parse(readFileSync(path.join(folder, 'window.json'), 'utf8'))).toEqual({
      ...AT_FIRST,
      bounds: window.normalBounds,
      isMaximized: true,
      zoomLevel: 0.5,
    });
    for (let at = 0; at < 30; at++) zoom(window as never, memory, 1);
    expect(window.webContents.setZoomLevel).toHaveBeenLastCalledWith(5);
    for (let at = 0; at < 60; at++) zoom(window as never, memory, -1);
    expect(window.webContents.setZoomLevel).toHaveBeenLastCalledWith(-4);
    zoom(window as never, memory, 0);
    expect(memory.state.zoomLevel).toBe(0);
    window.webContents.emit('did-finish-load');
    expect(window.webContents.setZoomLevel).toHaveBeenLastCalledWith(0);
  });
});

describe('the place of the window', () => {
  const one = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
  const left = { workArea: { x: -1280, y: 100, width: 1280, height: 1000 } };
  const at = (x: number, y: number, width = 1300, height = 800) => ({ x, y, width, height });

  it('is the one remembered, on whichever screen', () => {
    expect(placeOn([one], at(100, 50))).toEqual(at(100, 50));
    expect(placeOn([one, left], at(-1200, 150, 1000))).toEqual(at(-1200, 150, 1000));
  });

  it('is forgotten when that screen is gone or the title bar could not be caught', () => {
    for (const place of [
      null,
      at(-1200, 150, 1000),
      at(5000, 10),
      at(100, 1039),
      at(100, -500),
      at(1900, 10),
      at(-1250, 10),
    ])
      expect(placeOn([one], place)).toEqual({});
    expect(placeOn([], at(0, 0))).toEqual({});
  });

  it('is no larger than the screen', () => {
    expect(placeOn([one], at(0, 0, 4000, 3000))).toEqual(at(0, 0, 1920, 1040));
  });
});
