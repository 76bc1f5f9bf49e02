import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, launchProfile } from './chromium.mjs';

export interface AppWish {
  readonly locale?: 'zh-CN' | 'en-US';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** A folder whose contents outlive the window; without it the window forgets everything. */
  readonly profileDir?: string;
  /** Below the address of the app, for example `#/settings`. */
  readonly route?: string;
}

export interface OpenedApp {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What no test may leave behind: console errors, uncaught errors, requests that leave the app. */
  readonly problems: readonly string[];
  /** Says that a problem is what this test is about. */
  expectProblem(pattern: RegExp): void;
  close(): Promise<void>;
}

/** Nothing but the app's own address can be reached at all; see also `watch`. */
const noNetwork = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

/** The browser that windows without a profile share. */
export function startBrowser(): Promise<Browser> {
  return launchBrowser({ args: noNetwork });
}

/** Opens the app in a window of its own, with storage of its own. */
export async function openApp(
  browser: Browser,
  address: string,
  wish: AppWish = {},
): Promise<OpenedApp> {
  const options = contextOptions(wish);
  const context =
    wish.profileDir === undefined
      ? await browser.newContext(options)
      : await launchProfile(wish.profileDir, options, {
          language: wish.locale ?? 'zh-CN',
          args: noNetwork,
        });
  const problems: string[] = [];
  const expected: RegExp[] = [];
  watch(context, address, (problem) => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem);
  });
  // Nobody is there to answer the browser's own dialog: files are saved as in browsers that have none, as downloads.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const page = context.pages()[0] ?? (await context.newPage());
  try {
    await page.goto(new URL(wish.route ?? '', address).href);
  } catch (error) {
    await context.close();
    throw error;
  }
  return {
    page,
    context,
    problems,
    expectProblem: (pattern) => {
      expected.push(pattern);
    },
    close: () => context.close(),
  };
}

function contextOptions(wish: AppWish): BrowserContextOptions {
  return {
    locale: wish.locale ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: wish.theme ?? 'light',
    reducedMotion: 'reduce',
    viewport: { width: wish.width ?? 1440, height: wish.height ?? 900 },
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  };
}

function watch(context: BrowserContext, address: string, report: (problem: string) => void): void {
  const { origin } = new URL(address);
  context.on('request', (request) => {
    if (!isInside(request.url(), origin)) report(`request to ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason';
    if (reason === 'net::ERR_ABORTED') return; // taken back by the page itself: a reload, a finished download
    report(`request failed: ${request.url()} (${reason})`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) report(`${response.status()} for ${response.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    report(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => report(`uncaught: ${error.error().stack ?? error.error()}`));
  for (const page of context.pages()) watchPage(page, report);
  context.on('page', (page) => watchPage(page, report));
}

function isInside(address: string, origin: string): boolean {
  const url = new URL(address);
  return url.origin === origin || url.protocol === 'blob:' || url.protocol === 'data:';
}

function watchPage(page: Page, report: (problem: string) => void): void {
  page.on('websocket', (socket) => report(`websocket to ${socket.url()}`));
  page.on('crash', () => report('the page crashed'));
}
