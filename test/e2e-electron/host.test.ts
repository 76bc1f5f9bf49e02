import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aDesktop, type Desktop, desktopObstacle } from '#test/support/desktop-app.ts';
import { scratchFolder } from '#test/support/scratch-folder.ts';

/** What only the real Electron can show of menu, printing and packages on the command line. */
describe('around the page of the desktop app', () => {
  let desktop: Desktop;
  beforeEach(({ skip }) => {
    const obstacle = desktopObstacle();
    skip(obstacle !== null, obstacle ?? '');
    desktop = aDesktop();
  });
  afterEach(() => desktop?.remove());

  test('the menu leads where the page’s own links lead', async () => {
    const { app, page } = await desktop.open();
    await page.getByRole('main').waitFor();
    await app.evaluate(({ Menu }) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => [
        item,
        ...(item.submenu?.items ?? []),
      ]);
      items.find(({ label }) => /^(?:使用手册|Manual)$/.test(label))?.click();
    });
    await page.waitForURL(/#\/manual\/README$/);
    expect(await page.getByRole('main').count()).toBe(1);
  });

  test('a PDF is printed into the chosen file', async () => {
    const { app, page } = await desktop.open();
    const location = path.join(scratchFolder(), 'report.pdf');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, location);
    const printed = await page.evaluate(async () => {
      const bridge = Reflect.get(window, 'umpire');
      if (bridge === undefined) throw new Error('there is no bridge');
      const saving = await bridge['file:save']({ suggestedName: 'report.pdf', types: [] });
      const begun = await bridge['pdf:begin']();
      if (!saving.ok || saving.value === null || !begun.ok) return false;
      const { handle } = begun.value;
      const target = saving.value.handle;
      const html =
        '<!DOCTYPE html><title>t</title><p>演练</p><img src="https://evil.example/x.png"><script>document.body.remove()</script>';
      await bridge['pdf:append']({ handle, bytes: new TextEncoder().encode(html) });
      const answer = await bridge['pdf:print']({ handle, target });
      await bridge['file:commit']({ handle: target });
      return answer.ok;
    });
    expect(printed).toBe(true);
    expect(readFileSync(location).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('a package on the command line is checked, and refused when it is none', async () => {
    const location = path.join(scratchFolder(), 'hostile.umpire');
    writeFileSync(location, 'no package at all');
    const { page } = await desktop.open(location, '/etc/passwd', 'https://evil.example/a.umpire');
    await page.waitForURL(/#\/open$/);
    await page.getByText(/hostile\.umpire/).waitFor();
    expect(await page.getByText(/passwd|evil/).count()).toBe(0);
  });
});
