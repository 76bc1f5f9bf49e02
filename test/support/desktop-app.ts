import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { windowObstacle } from '../../scripts/app-window.mjs';
import { isBuildFresh } from '../../scripts/build-freshness.mjs';
import { electronBinary } from '../../scripts/electron-path.mjs';
import { project } from './planted-tree.ts';

/**
 * Why the desktop app can't be run here; null when it can. `UMPIRE_DESKTOP_REQUIRED=1` makes the tests run whatever is
 * missing, so that a machine that is there to run them can't skip them.
 */
export function desktopObstacle(): string | null {
  if (process.env['UMPIRE_DESKTOP_REQUIRED'] === '1') return null;
  if (electronBinary() === null) {
    return 'no Electron program here; where it may be fetched: node node_modules/electron/install.js';
  }
  const obstacle = windowObstacle();
  if (obstacle === 'no-display') return 'no display here; with one, or under xvfb-run, it runs';
  if (obstacle === 'root') return 'Electron keeps its sandbox only for users other than root';
  return isBuildFresh(project)
    ? null
    : 'nothing is built, or it is older than the source: npm run build';
}

/** The desktop app with a data folder of its own, which outlives one run of it. */
export interface Desktop {
  open(...args: string[]): Promise<{ app: ElectronApplication; page: Page }>;
  remove(): Promise<void>;
}

export function aDesktop(): Desktop {
  const home = mkdtempSync(path.join(os.tmpdir(), 'umpire-desktop-'));
  const running = new Set<ElectronApplication>();
  return {
    async open(...args) {
      const executablePath = electronBinary();
      if (executablePath === null) throw new Error('there is no Electron program here');
      const { ELECTRON_RUN_AS_NODE: _node, ...env } = process.env;
      const app = await _electron.launch({
        executablePath,
        args: [project, '--lang=zh-CN', ...args],
        cwd: project,
        // Where Linux looks for the folder of settings; other systems ask the account.
        env: { ...(env as Record<string, string>), XDG_CONFIG_HOME: home },
      });
      running.add(app);
      app.once('close', () => running.delete(app));
      const page = await app.firstWindow();
      await page.waitForLoadState('load');
      return { app, page };
    },
    async remove() {
      for (const app of running) await app.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
