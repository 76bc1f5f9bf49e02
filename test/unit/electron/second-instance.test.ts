import { afterAll, expect, it, vi } from 'vitest';
import { app, BrowserWindow, ipcMain } from '#test/support/fake-electron.ts';
import { builtRenderer } from '#test/support/built-renderer.ts';

vi.mock('electron', () => import('#test/support/fake-electron.ts'));

const built = builtRenderer();
afterAll(() => built.remove());

it('a second process ends at once and touches nothing of the first', async () => {
  app.paths['appData'] = built.root;
  app.hasLock = false;
  await import('#electron/main/index.ts');
  expect(app.quit).toHaveBeenCalledOnce();
  app.getReady();
  await Promise.resolve();
  expect(BrowserWindow.all).toEqual([]);
  expect(ipcMain.handlers.size).toBe(0);
});
