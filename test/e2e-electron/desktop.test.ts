import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callChannels, signalChannels } from '#shared/ipc/channel-names.ts';
import { securityHeaders } from '#shared/ipc/content-security.ts';
import { aDesktop, type Desktop, desktopObstacle } from '#test/support/desktop-app.ts';

/** The app inside the real Electron. What only shows there is seen here; everything else has its tests elsewhere. */
describe('the desktop app', () => {
  let desktop: Desktop;
  beforeEach(({ skip }) => {
    const obstacle = desktopObstacle();
    skip(obstacle !== null, obstacle ?? '');
    desktop = aDesktop();
  });
  afterEach(() => desktop?.remove());

  test('starts sandboxed, with nothing of Node in its page', async () => {
    const { app, page } = await desktop.open();
    expect(page.url()).toMatch(/^app:\/\/umpire\/index\.html/);
    const seen = await page.evaluate(() => ({
      node: [
        typeof Reflect.get(window, 'require'),
        typeof Reflect.get(window, 'process'),
        typeof Reflect.get(window, 'module'),
      ],
      bridge: Object.keys((Reflect.get(window, 'umpire') as object | undefined) ?? {}).toSorted(),
      isolated: window.isSecureContext,
    }));
    expect(seen).toEqual({
      node: ['undefined', 'undefined', 'undefined'],
      bridge: [...callChannels, ...signalChannels].toSorted(),
      isolated: true,
    });
    const host = await app.evaluate(({ app: electron, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const pages = electron.getAppMetrics().filter(({ type }) => type === 'Tab');
      return {
        sandboxed: pages.map((one) => one.sandboxed),
        address: window?.webContents.getURL(),
        session: window?.webContents.session.isPersistent(),
      };
    });
    // Only macOS and Windows tell; Linux leaves it out.
    for (const sandboxed of host.sandboxed) expect(sandboxed ?? true).toBe(true);
    expect(host.session).toBe(true);
    expect(host.address).toMatch(/^app:\/\/umpire\//);
  });

  test('serves its page with the security headers', async () => {
    const { page } = await desktop.open();
    const headers = (await page.reload())?.headers() ?? {};
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(headers[name.toLowerCase()], name).toBe(value);
    }
    // Whatever drives the page is let past its policy until the first wait.
    const code = `new Promise((done) => setTimeout(done)).then(() => new Function('return 1')())`;
    await expect(page.evaluate(code)).rejects.toThrow('EvalError');
  });

  test('refuses hostile navigation, windows and permissions', async () => {
    const { app, page } = await desktop.open();
    const before = page.url();
    for (const address of [
      'https://evil.example/',
      'file:///etc/passwd',
      'app://evil/index.html',
      'data:text/html,x',
    ]) {
      const opened = await page.evaluate((to) => {
        const made = window.open(to);
        const link = document.createElement('a');
        link.href = to;
        link.click();
        location.assign(to);
        return made === null;
      }, address);
      expect(opened, address).toBe(true);
      await page.waitForTimeout(200);
      expect(page.url(), address).toBe(before);
    }
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    const permission = await page.evaluate(() => Notification.requestPermission());
    expect(permission).toBe('denied');
  });

  test('keeps an exercise that was made before it was quit', async () => {
    const name = `桌面演练 ${process.pid}`;
    const { app, page } = await desktop.open();
    await page
      .getByRole('button', { name: /^(?:新建演练|New exercise)$/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: /演练名称|Name of the exercise/ }).fill(name);
    await page
      .getByRole('textbox', { name: /组织单位|Host organisation/ })
      .fill('临江市网络安全指挥部');
    await page.getByRole('textbox', { name: /负责人姓名|lead organiser/ }).fill('王敏');
    await page.getByRole('button', { name: /^(?:建立演练|Create exercise)$/ }).click();
    await page.waitForURL(/overview/);
    await app.close();

    const again = await desktop.open();
    await again.page.getByText(name).first().waitFor();
    expect(await again.page.getByText(name).count()).toBeGreaterThan(0);
  });

  test('is alone: a second start ends and leaves the first one open', async () => {
    const { app } = await desktop.open();
    await expect(desktop.open()).rejects.toThrow();
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});
