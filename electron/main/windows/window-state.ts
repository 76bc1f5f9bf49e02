import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow, Display, Rectangle } from 'electron';
import { z } from 'zod';
import { writeDurably } from '../files/durable.ts';
import { createTurns } from '../files/in-turn.ts';

const MAX_BYTES = 4096;
const coordinate = z.int().min(-100_000).max(100_000);
const size = z.int().min(1).max(100_000);

const schema = z.strictObject({
  bounds: z.strictObject({ x: coordinate, y: coordinate, width: size, height: size }).nullable(),
  isMaximized: z.boolean(),
  /** Chromium's zoom level: each whole step is a fifth larger. */
  zoomLevel: z.number().min(-4).max(5),
  /** What the person last spoke with the page, for words that are said before there is one. */
  language: z.enum(['zh-CN', 'en']).nullable(),
});

/** What is remembered of the window between two starts. */
export type WindowState = z.output<typeof schema>;

const AT_FIRST: WindowState = { bounds: null, isMaximized: false, zoomLevel: 0, language: null };

export interface WindowMemory {
  readonly state: WindowState;
  remember(change: Partial<WindowState>): void;
  /** Resolves when all that was remembered is on disk. */
  settled(): Promise<void>;
}

/** Whatever the file holds that is not exactly ours is as if it were not there. */
export function openWindowMemory(folder: string, log: (line: string) => void): WindowMemory {
  const file = path.join(folder, 'window.json');
  const inTurn = createTurns();
  let state = readState(file);
  let isWaiting = false;
  const save = async (): Promise<void> => {
    isWaiting = false;
    await writeDurably(file, JSON.stringify(state)).catch((cause: unknown) => {
      log(`the window's place was not saved: ${String(cause)}`);
    });
  };
  return {
    get state() {
      return state;
    },
    remember(change) {
      const next = { ...state, ...change };
      if (JSON.stringify(next) === JSON.stringify(state)) return;
      state = next;
      if (isWaiting) return; // the write to come takes the latest state
      isWaiting = true;
      void inTurn(save);
    },
    settled: () => inTurn(() => Promise.resolve()),
  };
}

function readState(file: string): WindowState {
  try {
    if (statSync(file).size > MAX_BYTES) return AT_FIRST;
    const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : AT_FIRST;
  } catch {
    return AT_FIRST; // the first start, or not ours
  }
}

/** The remembered place if enough of the title bar would lie on a screen that exists; no larger than that screen. */
export function placeOn(
  displays: readonly Pick<Display, 'workArea'>[],
  bounds: Rectangle | null,
): Partial<Rectangle> {
  if (bounds === null) return {};
  const area = displays
    .map(({ workArea }) => workArea)
    .find((one) => {
      const across =
        Math.min(bounds.x + bounds.width, one.x + one.width) - Math.max(bounds.x, one.x);
      return across >= 200 && bounds.y >= one.y && bounds.y <= one.y + one.height - 40;
    });
  if (area === undefined) return {};
  return {
    x: bounds.x,
    y: bounds.y,
    width: Math.min(bounds.width, area.width),
    height: Math.min(bounds.height, area.height),
  };
}

/** Keeps the memory of a window's place and zoom up to date. */
export function rememberWindow(window: BrowserWindow, memory: WindowMemory): void {
  const note = (): void => {
    // Minimised or full screen: the place to come back to is the normal one.
    memory.remember({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  window.on('resized', note);
  window.on('moved', note);
  window.on('maximize', note);
  window.on('unmaximize', note);
  window.on('close', note);
  const { webContents } = window;
  webContents.on('did-finish-load', () => webContents.setZoomLevel(memory.state.zoomLevel));
}

/** One step nearer or farther; 0 is back to the beginning. */
export function zoom(window: BrowserWindow, memory: WindowMemory, step: -1 | 0 | 1): void {
  const zoomLevel = step === 0 ? 0 : Math.max(-4, Math.min(5, memory.state.zoomLevel + step * 0.5));
  window.webContents.setZoomLevel(zoomLevel);
  memory.remember({ zoomLevel });
}
