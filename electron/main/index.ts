import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, dialog, Menu, nativeTheme, protocol, session } from 'electron';
import { prepareEvidenceFolder } from './files/evidence-folder.ts';
import { createHeadsFolder } from './files/heads-folder.ts';
import { appHandlers, systemPreferencesOf } from './ipc/app-handlers.ts';
import { evidenceHandlers } from './ipc/evidence-handlers.ts';
import { nativeDialogs } from './ipc/file-dialogs.ts';
import { fileHandlers } from './ipc/file-handlers.ts';
import { headsHandlers } from './ipc/heads-handlers.ts';
import { registerHandlers } from './ipc/register-handlers.ts';
import { sendSignal } from './ipc/send-signal.ts';
import { declareAppScheme, serveApp } from './security/app-protocol.ts';
import { readFileTable } from './security/file-table.ts';
import { denyNetwork } from './security/network.ts';
import { denyPermissions } from './security/permissions.ts';
import { isOnlyInstance } from './single-instance.ts';
import { installMenu } from './window-menu.ts';
import { guardAllContents } from './windows/guard-contents.ts';
import { openWindow } from './windows/open-window.ts';

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const rendererFolder = path.join(import.meta.dirname, '../renderer');
const preload = path.join(import.meta.dirname, 'preload.cjs');

// One folder for all of Umpire's data on this machine, beside that of the browser window.
const dataFolder = path.join(app.getPath('appData'), 'umpire', 'desktop');
mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
app.setPath('userData', dataFolder);

app.enableSandbox();
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
declareAppScheme(protocol);

if (isOnlyInstance(app, () => BrowserWindow.getAllWindows())) {
  app.on('window-all-closed', () => app.quit());
  guardAllContents(app, log);
  // Not awaited: Electron only gets ready once this module has finished loading.
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

async function start(): Promise<void> {
  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession, log);
  serveApp(protocol, readFileTable(rendererFolder), log);
  installMenu(Menu, process.platform);
  await installHandlers();
  nativeTheme.on('updated', tellPreferences);
  showWindow();
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) showWindow();
  });
}

async function installHandlers(): Promise<void> {
  const evidence = evidenceHandlers(await prepareEvidenceFolder(path.join(dataFolder, 'evidence')));
  const files = fileHandlers(
    nativeDialogs(dialog, ({ contents }) => BrowserWindow.fromWebContents(contents)),
  );
  const heads = headsHandlers(createHeadsFolder(path.join(dataFolder, 'heads')));
  registerHandlers(
    {
      ...appHandlers({ app, nativeTheme, dataFolder }),
      ...evidence.handlers,
      ...files.handlers,
      ...heads,
    },
    log,
  );
  const release = (owner: number): void => {
    Promise.all([evidence.releaseAll(owner), files.releaseAll(owner)]).catch((cause: unknown) => {
      log(`could not let go of the files of a closed page: ${String(cause)}`);
    });
  };
  // A page that is gone, or was loaded anew, has lost its handles.
  app.on('web-contents-created', (_event, contents) => {
    const { id } = contents;
    contents.on('destroyed', () => release(id));
    contents.on('did-navigate', () => release(id));
    contents.on('render-process-gone', () => release(id));
  });
}

function giveUp(cause: unknown): void {
  log(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  // Before any window and any language setting, so in both languages.
  dialog.showErrorBox('演练裁判台 · Umpire', `无法启动 / could not start\n\n${String(cause)}`);
  app.exit(1);
}

function tellPreferences(): void {
  const pages = BrowserWindow.getAllWindows().map(({ webContents }) => webContents);
  sendSignal(pages, 'app:system-preferences-changed', systemPreferencesOf({ app, nativeTheme }));
}

function showWindow(): void {
  const background = nativeTheme.shouldUseDarkColors ? '#14171c' : '#f5f6f8';
  openWindow({ BrowserWindow, preload, background, log });
}
