import { expect } from 'vitest';
import { journey } from '#test/support/journey.ts';

journey(
  'the report prints whole, under the strict policy, and the page is as before',
  async ({ openApp }) => {
    const { page } = await openApp({ theme: 'dark' });
    await page.getByRole('button', { name: '载入示例演练' }).first().click();
    await page.waitForURL(/#\/x\/[^/]+\//, { timeout: 120_000 });
    const title = await page.title();
    await page.evaluate(() => {
      location.hash = `#/x/${location.hash.split('/')[2] ?? ''}/report`;
    });
    await page.getByRole('button', { name: '打印…' }).waitFor({ timeout: 60_000 });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    // As many sheets as the whole report takes; the window alone would fill one.
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(30);
    expect(await page.title()).toBe(title);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const hidden = await page.evaluate(() =>
      ['nav', 'header'].map((tag) => {
        const found = document.querySelector(tag);
        return found === null || found.getClientRects().length === 0;
      }),
    );
    expect(hidden).toEqual([true, true]);
  },
);

journey('the manual, the versions and the licences are in the program', async ({ openApp }) => {
  const { page } = await openApp({ route: '#/manual/data-safety' });
  await page.getByRole('heading', { name: '怎样不丢数据' }).waitFor();
  await page.getByRole('link', { name: '关于' }).click();
  await page.getByRole('button', { name: /^阅读 react 的许可证/ }).click();
  await page.getByText(/Permission is hereby granted/).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(1);
});
