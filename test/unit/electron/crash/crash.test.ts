import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asking } from '#electron/main/crash/ask.ts';
import { watchHost } from '#electron/main/crash/watch-host.ts';
import { watchParts, watchWindow } from '#electron/main/crash/watch-window.ts';
import { hostTexts, type HostNotice } from '#shared/text/host-texts.ts';
import { BrowserWindow, dialog } from '#test/support/fake-electron.ts';

const log = vi.fn<(line: string) => void>();
const quit = vi.fn();
let language: 'zh-CN' | 'en' = 'zh-CN';
let now = 0;
const ask = asking(dialog as never, () => hostTexts(language));

interface Shown {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}
const shown = (): Shown[] => dialog.showMessageBox.mock.calls.map((args) => args.at(-1) as Shown);

/** The person presses the button with these words. */
const press = (...words: readonly string[]): void => {
  for (const word of words) {
    dialog.showMessageBox.mockImplementationOnce((...args) =>
      Promise.resolve({ response: (args.at(-1) as Shown).buttons.indexOf(word) }),
    );
  }
};

let window: BrowserWindow;
beforeEach(() => {
  log.mockReset();
  quit.mockReset();
  dialog.showMessageBox.mockReset();
  language = 'zh-CN';
  now = 0;
  window = new BrowserWindow({});
  watchWindow(window as never, { ask, log, now: () => now, quit });
});

const crash = (reason = 'crashed'): void =>
  void window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });

describe('a page that ended', () => {
  it('is told of in the language of the person: what happened, what is safe, what to do', async () => {
    press('重新载入');
    crash();
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce());
    expect(shown()[0]).toMatchObject({
      message: '演练裁判台的页面意外中止',
      buttons: ['重新载入', '退出'],
    });
    expect(shown()[0]?.detail).toContain('没有丢失');
    language = 'en';
    press('Quit');
    crash('oom');
    await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce());
    expect(shown()[1]?.detail).toContain('nothing of it is lost');
    expect(log.mock.calls.flat()).toEqual([
      'the page ended: crashed, code 5',
      'the page ended: oom, code 5',
    ]);
  });

  it('is not reloaded for ever', async () => {
    press('重新载入', '重新载入', '退出');
    crash();
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledTimes(1));
    now += 60_000;
    crash();
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledTimes(2));
    now += 60_000;
    crash();
    await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce());
    expect(shown()[2]).toMatchObject({ message: '页面反复意外中止', buttons: ['退出'] });
    expect(window.webContents.reload).toHaveBeenCalledTimes(2);
  });

  it('may be reloaded again when the last time is long ago', async () => {
    for (let at = 1; at <= 4; at++) {
      press('重新载入');
      crash();
      await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledTimes(at));
      now += 10 * 60_000;
    }
    expect(shown().map(({ message }) => message)).toEqual(
      Array.from({ length: 4 }, () => '演练裁判台的页面意外中止'),
    );
  });

  it('is no matter when it was closed', () => {
    crash('clean-exit');
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });
});

describe('a page that hangs', () => {
  it('may be waited for, or loaded again', async () => {
    press('继续等待');
    window.webContents.emit('unresponsive');
    await vi.waitFor(() => expect(shown()).toHaveLength(1));
    await Promise.resolve();
    expect(window.webContents.reload).not.toHaveBeenCalled();
    press('重新载入');
    await vi.waitFor(() => {
      window.webContents.emit('unresponsive');
      expect(window.webContents.reload).toHaveBeenCalledOnce();
    });
    expect(quit).not.toHaveBeenCalled();
  });

  it('closes the question when it comes back by itself', async () => {
    let signal: AbortSignal | undefined;
    dialog.showMessageBox.mockImplementationOnce((...args) => {
      ({ signal } = args.at(-1) as { signal?: AbortSignal });
      return new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve({ response: 1 }));
      });
    });
    window.webContents.emit('unresponsive');
    window.webContents.emit('unresponsive');
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
    window.webContents.emit('responsive');
    expect(signal?.aborted).toBe(true);
    await Promise.resolve();
    expect(window.webContents.reload).not.toHaveBeenCalled();
  });
});

it('the log learns where a page failed and not what it said', () => {
  const error = {
    level: 'error',
    message: '某单位 secret',
    sourceId: 'app://umpire/assets/a-1.js',
  };
  window.webContents.emit('console-message', { ...error, lineNumber: 7 });
  window.webContents.emit('console-message', { ...error, level: 'info', lineNumber: 8 });
  expect(log.mock.calls.flat()).toEqual(['error in the page (a-1.js:7:0)']);
});

describe('other parts of the program', () => {
  const app = new EventEmitter();
  watchParts(app as never, { ask, log, quit });

  it('are only noted when they mend themselves', () => {
    app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1 });
    expect(log.mock.calls.flat()).toEqual(['a GPU process ended: crashed, code 1']);
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });

  it.each(['launch-failed', 'integrity-failure'])(
    'are told of when they can not: %s',
    async (reason) => {
      press('退出');
      app.emit('child-process-gone', {}, { type: 'Utility', reason, exitCode: 1 });
      await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce());
      expect(shown()[0]?.detail).toContain('没有改动');
    },
  );
});

describe('an error in the host that nothing caught', () => {
  const watched = (isReady: boolean) => {
    const events = new EventEmitter();
    const app = { relaunch: vi.fn(), exit: vi.fn(), isReady: () => isReady };
    const texts = () => hostTexts(language);
    watchHost(events as never, { app, dialog: dialog as never, texts, log });
    return { events, app };
  };
  beforeEach(() => {
    dialog.showMessageBoxSync.mockReset();
    dialog.showErrorBox.mockReset();
  });

  it.each(['uncaughtException', 'unhandledRejection'])(
    'ends it, and starts it again if wanted: %s',
    (event) => {
      const { events, app } = watched(true);
      dialog.showMessageBoxSync.mockReturnValueOnce(0);
      events.emit(event, new Error('broken'));
      expect(app.relaunch).toHaveBeenCalledOnce();
      expect(app.exit).toHaveBeenCalledExactlyOnceWith(1);
      expect(dialog.showMessageBoxSync.mock.calls[0]?.[0]).toMatchObject({
        ...hostTexts('zh-CN').notices['host-failed'],
        buttons: ['重新启动', '退出'],
      });
      expect(log.mock.calls[0]?.[0]).toContain('broken');
      events.emit(event, new Error('again'));
      expect(dialog.showMessageBoxSync).toHaveBeenCalledOnce();
    },
  );

  it('just ends when the person wants no more, or before there can be a dialog', () => {
    const { events, app } = watched(true);
    dialog.showMessageBoxSync.mockReturnValueOnce(1);
    events.emit('uncaughtException', 'no error at all');
    expect(app.relaunch).not.toHaveBeenCalled();
    expect(app.exit).toHaveBeenCalledExactlyOnceWith(1);
    const early = watched(false);
    early.events.emit('uncaughtException', new Error('early'));
    expect(dialog.showErrorBox).toHaveBeenCalledOnce();
    expect(early.app.exit).toHaveBeenCalledExactlyOnceWith(1);
  });
});

describe('every notice', () => {
  it.each<HostNotice>([
    'page-gone',
    'page-gone-again',
    'page-hangs',
    'part-gone',
    'host-failed',
    'disk-full',
  ])('%s says in both languages what is safe and what to do', (notice) => {
    const zh = hostTexts('zh-CN').notices[notice];
    const en = hostTexts('en').notices[notice];
    expect(zh.detail).toMatch(/没有丢失|没有改动|都在本机日志中/);
    expect(zh.detail).toMatch(/点“|请|可以/);
    expect(en.detail).toMatch(
      /nothing of it is lost|unchanged|Nothing has been changed|in the journal/,
    );
    expect(`${zh.message}${zh.detail}`).not.toMatch(/[,;!?]|\p{Script=Han} \p{Script=Han}/u);
    expect(en.message).not.toMatch(/\p{Script=Han}/u);
  });
});
