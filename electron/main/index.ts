import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, dialog, Menu, nativeTheme, protocol, screen, session } from 'electron';
import type { SignalChannel } from '#shared/ipc/channel-names.ts';
import type { Payload } from '#shared/ipc/contract.ts';
import type { MenuChoice, MenuState } from '#shared/ipc/menu-messages.ts';
import { REFUSED_FREE_BYTES } from '#shared/ipc/limits.ts';
import { hostTexts } from '#shared/text/host-texts.ts';
import { asking } from './crash/ask.ts';
import { watchHost } from './crash/watch-host.ts';
import { watchParts, watchWindow } from './crash/watch-window.ts';
import { createArrivedFiles, packagesNamedBy } from './files/arrived-files.ts';
import { spaceOf } from './files/free-space.ts';
import { installHandlers } from './install-handlers.ts';
import { systemPreferencesOf } from './ipc/app-handlers.ts';
import { sendSignal } from './ipc/send-signal.ts';
import { openLog } from './log/log-file.ts';
import { menuTemplate } from './menu/menu-template.ts';
import { declareAppScheme, serveApp } from './security/app-protocol.ts';
import { readFileTable } from './security/file-table.ts';
import { denyNetwork } from './security/network.ts';
import { denyPermissions } from './security/permissions.ts';
import { bringToFront, isOnlyInstance } from './single-instance.ts';
import { guardAllContents } from './windows/guard-contents.ts';
import { openWindow } from './windows/open-window.ts';
import { openWindowMemory, placeOn, rememberWindow, zoom } from './windows/window-state.ts';

const rendererFolder = path.join(import.meta.dirname, '../renderer');
const preload = path.join(import.meta.dirname, 'preload.cjs');

// One folder for all of Umpire's data on this machine, beside that of the browser window.
const dataFolder = path.join(app.getPath('appData'), 'umpire', 'desktop');
mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
app.setPath('userData', dataFolder);

const logFile = openLog(path.join(dataFolder, 'log'), () => Date.now());
const log = logFile.write;
const memory = openWindowMemory(dataFolder, log);
const arrived = createArrivedFiles();
let mainWindow: BrowserWindow | null = null;
let canShow = false;

const languageOfSystem = (): 'zh-CN' | 'en' =>
  systemPreferencesOf({ app, nativeTheme }).locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
const texts = () => hostTexts(memory.state.language ?? languageOfSystem());
const ask = asking(dialog, texts);
const quit = (): void => app.quit();

watchHost(process, { app, dialog, texts, log });
app.enableSandbox();
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
declareAppScheme(protocol);

const takePackages = (locations: readonly string[]): void => {
  if (!arrived.offer(locations)) return;
  if (mainWindow === null && canShow) showWindow();
  tell('incoming:waiting', null);
};
const startedWith = (args: readonly string[], folder: string): void =>
  takePackages(packagesNamedBy(args, folder));

if (isOnlyInstance(app, () => mainWindow, startedWith)) {
  // On a Mac it may come before Electron is ready.
  app.on('open-file', (event, location) => {
    event.preventDefault();
    bringToFront(mainWindow);
    startedWith([location], '/');
  });
  startedWith(process.argv.slice(1), process.cwd());
  app.on('window-all-closed', () => void memory.settled().then(quit));
  guardAllContents(app, log);
  watchParts(app, { ask, log, quit });
  // Not awaited: Electron only gets ready once this module has finished loading.
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

async function start(): Promise<void> {
  const { electron = '', chrome = '' } = process.versions as Record<string, string | undefined>;
  log(
    `Umpire ${app.getVersion()}, Electron ${electron}, Chromium ${chrome}, ${process.platform} ${process.arch}`,
  );
  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession, log);
  serveApp(protocol, readFileTable(rendererFolder), log);
  showMenu({
    language: memory.state.language ?? languageOfSystem(),
    theme: 'system',
    exercise: null,
    recents: [],
  });
  if (!(await hasRoom())) return quit();
  await installHandlers({
    dataFolder,
    log,
    readLog: logFile.read,
    showMenu,
    nextArrived: arrived.take,
  });
  nativeTheme.on('updated', () =>
    tell('app:system-preferences-changed', systemPreferencesOf({ app, nativeTheme })),
  );
  canShow = true;
  showWindow();
  app.on('activate', () => {
    if (mainWindow === null) showWindow();
  });
}

/** The databases are opened by the page: without room for them there is no page. */
async function hasRoom(): Promise<boolean> {
  for (;;) {
    const space = await spaceOf(dataFolder);
    if (space === null || space.freeBytes >= REFUSED_FREE_BYTES) return true;
    log(`too little free space: ${space.freeBytes} bytes`);
    if ((await ask('disk-full', ['again', 'quit'])) === 'quit') return false;
  }
}

function showWindow(): void {
  const { bounds, isMaximized } = memory.state;
  openWindow({
    BrowserWindow,
    preload,
    background: nativeTheme.shouldUseDarkColors ? '#14171c' : '#f5f6f8',
    place: placeOn(screen.getAllDisplays(), bounds),
    isMaximized,
    prepare(window) {
      mainWindow = window;
      window.on('closed', () => {
        mainWindow = null;
      });
      rememberWindow(window, memory);
      watchWindow(window, { ask, log, now: () => Date.now(), quit });
    },
    log,
  });
}

function showMenu(state: MenuState): void {
  nativeTheme.themeSource = state.theme;
  memory.remember({ language: state.language });
  const choose = (choice: MenuChoice): void => {
    if (mainWindow === null)
      showWindow(); // on a Mac the menu outlives the window
    else tell('menu:chosen', choice);
  };
  const actions = {
    choose,
    zoom: (step: -1 | 0 | 1) => {
      if (mainWindow !== null) zoom(mainWindow, memory, step);
    },
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, process.platform, actions)));
}

function tell<S extends SignalChannel>(channel: S, payload: Payload<S>): void {
  if (mainWindow !== null) sendSignal([mainWindow.webContents], channel, payload);
}

function giveUp(cause: unknown): void {
  log(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  const { message, detail } = texts().notices['host-failed'];
  dialog.showErrorBox(`演练裁判台 · Umpire: ${message}`, detail);
  app.exit(1);
}
