import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { journey } from '#test/support/journey.ts';
import type { AppWish, OpenedApp } from '#test/support/browser.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'umpire-exchange-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Where the browser would ask for a place to save, it hands over a download instead, as in any other browser. */
async function withDownloads(
  open: (wish: AppWish) => Promise<OpenedApp>,
  wish: AppWish,
): Promise<OpenedApp> {
  const app = await open(wish);
  await app.context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await app.page.reload();
  return app;
}

async function createExercise(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: '新建演练' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '演练名称' }).fill(title);
  await dialog.getByRole('textbox', { name: '组织方负责人姓名' }).fill('李敏');
  await dialog.getByRole('button', { name: '建立演练' }).click();
  await page.waitForURL(/\/overview$/);
}

const goToExchange = (page: Page, name: '交换' | 'Exchange'): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

/** The state hash that the exchange page shows, whole. */
async function stateHash(
  page: Page,
  panel: '本机现状' | 'What this device holds',
): Promise<string> {
  const button = page.getByRole('region', { name: panel }).getByRole('button');
  return /[0-9a-f]{64}/.exec((await button.getAttribute('aria-label')) ?? '')?.[0] ?? 'none';
}

async function exportTo(page: Page, file: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出成果包…' }).click();
  const done = await download;
  await done.saveAs(file);
  await page.getByText(/^已导出/).waitFor();
  return done.suggestedFilename();
}

const give = (page: Page, file: string): Promise<void> =>
  page.locator('input[type="file"]').setInputFiles(file);

describe('exchange', () => {
  journey('an exercise made here opens elsewhere with the same state', async ({ openApp }) => {
    const file = path.join(folder, '交接.umpire');
    const { page } = await withDownloads(openApp, { locale: 'zh-CN' });
    await createExercise(page, '跨机交接演练');
    await goToExchange(page, '交换');
    const name = await exportTo(page, file);
    expect(name).toMatch(/^跨机交接演练 \d{4}-\d\d-\d\d\.umpire$/);
    const hash = await stateHash(page, '本机现状');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);

    const other = await openApp({ locale: 'zh-CN' });
    await other.page.getByRole('link', { name: '打开成果包' }).click();
    await give(other.page, file);
    await other.page.getByRole('button', { name: '打开这个演练' }).click();
    await other.page.waitForURL(/\/overview$/);
    expect(other.page.url().split('#')[1]).toBe(
      page
        .url()
        .split('#')[1]
        ?.replace(/exchange$/, 'overview'),
    );
    await goToExchange(other.page, '交换');
    expect(await stateHash(other.page, '本机现状')).toBe(hash);

    await give(other.page, file);
    await other.page.getByText('没有新内容').waitFor();
    expect(await other.page.getByRole('button', { name: '并入这些内容' }).count()).toBe(0);
    expect(await stateHash(other.page, '本机现状')).toBe(hash);
  });

  journey(
    'a package that is cut off or altered is refused and nothing changes',
    async ({ openApp }) => {
      const file = path.join(folder, 'whole.umpire');
      const { page } = await withDownloads(openApp, { locale: 'zh-CN' });
      await createExercise(page, '拒收演练');
      await goToExchange(page, '交换');
      await exportTo(page, file);
      const hash = await stateHash(page, '本机现状');
      const whole = readFileSync(file);
      const cut = path.join(folder, 'cut.umpire');
      writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * 0.6)));
      const altered = path.join(folder, 'altered.umpire');
      const bytes = Uint8Array.from(whole);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      writeFileSync(altered, bytes);
      for (const [spoilt, reason] of [
        [cut, '文件不完整'],
        [altered, /不符|有误|不正确|不是/],
      ] as const) {
        await give(page, spoilt);
        const alert = page.getByRole('alert').filter({ hasText: path.basename(spoilt) });
        await alert.filter({ hasText: '本机数据未改动' }).filter({ hasText: reason }).waitFor();
        expect(await stateHash(page, '本机现状')).toBe(hash);
      }
      await page.goto(`${page.url().split('#')[0]}#/`);
      const other = await openApp({ locale: 'en-US', route: '#/open' });
      await give(other.page, cut);
      await other.page
        .getByRole('alert')
        .filter({ hasText: 'nothing on this device has changed' })
        .waitFor();
      await other.page.getByRole('link', { name: 'All exercises' }).first().click();
      await other.page.getByText('No exercises yet').waitFor();
    },
  );
});
