import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { expect, inject, test, type TestContext } from 'vitest';
import { openApp, startBrowser, type AppWish, type OpenedApp } from './browser.ts';

const pictures = path.resolve(import.meta.dirname, '../../.cache/journeys');

/**
 * A test that walks through the built app. `openApp` may be called several times; each window has its own storage unless it
 * is given a `profileDir`. When the test ends, every window is closed and must have left no problem behind. What a failed
 * test last saw is kept as a picture in .cache/journeys.
 */
export const journey = test
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the names of the fixtures a fixture needs from this pattern
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await startBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('openApp', async ({ browser, task }, { onCleanup }) => {
    const opened: OpenedApp[] = [];
    onCleanup(async () => {
      if (task.result?.state === 'fail') await keepPictures(task, opened);
      await Promise.all(opened.map((app) => app.close()));
      expect(opened.flatMap((app) => app.problems)).toEqual([]);
    });
    return async (wish: AppWish = {}): Promise<OpenedApp> => {
      const app = await openApp(browser, inject('appAddress'), wish);
      opened.push(app);
      return app;
    };
  });

async function keepPictures(
  task: TestContext['task'],
  opened: readonly OpenedApp[],
): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const name = task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  for (const [index, { page }] of opened.entries()) {
    if (page.isClosed()) continue;
    await page.screenshot({ path: path.join(pictures, `${name}-${index + 1}.png`) });
  }
}
