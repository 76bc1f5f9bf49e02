import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/**
 * Stands in for Electron in tests, since importing the real one would download it. It records what the host installs
 * and lets a test play the other side: `vi.mock('electron', () => import('#test/support/fake-electron.ts'))`.
 */

type Handler = (...args: never[]) => unknown;

export class FakeFrame {
  readonly origin: string;
  readonly parent: FakeFrame | null;
  readonly detached: boolean;
  constructor(origin: string, parent: FakeFrame | null = null, detached = false) {
    this.origin = origin;
    this.parent = parent;
    this.detached = detached;
  }
}

let nextContentsId = 1;

export class FakeContents extends EventEmitter {
  readonly id = nextContentsId++;
  readonly mainFrame = new FakeFrame('app://umpire');
  readonly sent: [channel: string, payload: unknown][] = [];
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  destroyed = false;
  readonly reload = vi.fn();
  readonly setZoomLevel = vi.fn<(level: number) => void>();
  readonly printToPDF = vi.fn<(options: unknown) => Promise<Uint8Array>>();
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  send(channel: string, payload: unknown): void {
    this.sent.push([channel, payload]);
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.all;
  }
  static fromWebContents(contents: unknown): BrowserWindow | null {
    return BrowserWindow.all.find(({ webContents }) => webContents === contents) ?? null;
  }
  readonly options: Record<string, unknown>;
  readonly webContents = new FakeContents();
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly maximize = vi.fn();
  readonly destroy = vi.fn(() => {
    this.webContents.destroyed = true;
    BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1);
  });
  minimized = false;
  maximized = false;
  normalBounds = { x: 10, y: 20, width: 1200, height: 800 };
  address = '';
  /** What loading a page comes to. */
  static loading: (address: string) => Promise<void> = () => Promise.resolve();
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  loadURL(address: string): Promise<void> {
    this.address = address;
    return BrowserWindow.loading(address);
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  getNormalBounds(): typeof this.normalBounds {
    return this.normalBounds;
  }
  isDestroyed(): boolean {
    return this.webContents.destroyed;
  }
}

class FakeApp extends EventEmitter {
  readonly calls: string[] = [];
  readonly paths: Record<string, string> = {};
  isPackaged = false;
  hasLock = true;
  private becomeReady: () => void = () => undefined;
  private readonly ready = new Promise<void>((resolve) => {
    this.becomeReady = resolve;
  });
  readonly commandLine = { appendSwitch: (...args: string[]) => this.calls.push(args.join('=')) };
  readonly quit = vi.fn();
  readonly exit = vi.fn();
  readonly relaunch = vi.fn();
  readonly addRecentDocument = vi.fn<(location: string) => void>();
  enableSandbox(): void {
    this.calls.push('enableSandbox');
  }
  requestSingleInstanceLock(): boolean {
    this.calls.push('requestSingleInstanceLock');
    return this.hasLock;
  }
  getPath(name: string): string {
    const path = this.paths[name];
    if (path === undefined) throw new Error(`test did not set the path ${name}`);
    return path;
  }
  setPath(name: string, path: string): void {
    this.paths[name] = path;
  }
  getVersion(): string {
    return '0.1.0';
  }
  getLocale(): string {
    return 'en';
  }
  getPreferredSystemLanguages(): string[] {
    return ['zh-CN', 'en'];
  }
  isReady(): boolean {
    return this.calls.includes('ready');
  }
  whenReady(): Promise<void> {
    return this.ready;
  }
  /** Plays Electron's part. */
  getReady(): void {
    this.calls.push('ready');
    this.becomeReady();
  }
}

export const app = new FakeApp();

export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`second handler for ${channel}`);
    this.handlers.set(channel, handler);
  },
};

export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: vi.fn((..._args: unknown[]): Promise<unknown> => Promise.resolve()),
});

export const contextBridge = {
  exposed: new Map<string, Record<string, unknown>>(),
  exposeInMainWorld(name: string, api: Record<string, unknown>): void {
    this.exposed.set(name, api);
  },
};

type Responder = (request: Request) => Response | Promise<Response>;

class FakeProtocol {
  readonly schemes: { scheme: string; privileges: Record<string, boolean> }[] = [];
  readonly handlers = new Map<string, Responder>();
  registerSchemesAsPrivileged(schemes: FakeProtocol['schemes']): void {
    if (app.calls.includes('ready')) throw new Error('too late: Electron is ready');
    this.schemes.push(...schemes);
  }
  handle(scheme: string, responder: Responder): void {
    this.handlers.set(scheme, responder);
  }
  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }
}

export const protocol = new FakeProtocol();

/** Keeps each handler that is set, under the name of what set it. */
export class FakeSession extends EventEmitter {
  readonly protocol = new FakeProtocol();
  readonly set = new Map<string, Handler>();
  readonly setPermissionRequestHandler = this.keep('permissionRequest');
  readonly setPermissionCheckHandler = this.keep('permissionCheck');
  readonly setDevicePermissionHandler = this.keep('devicePermission');
  readonly setDisplayMediaRequestHandler = this.keep('displayMedia');
  readonly setBluetoothPairingHandler = this.keep('bluetoothPairing');
  readonly setUSBProtectedClassesHandler = this.keep('usbProtectedClasses');
  readonly webRequest = {
    onBeforeRequest: (_filter: unknown, handler: Handler) => this.set.set('beforeRequest', handler),
  };
  private keep(name: string): (handler: Handler) => void {
    return (handler) => void this.set.set(name, handler);
  }
}

export const session = {
  defaultSession: new FakeSession(),
  /** Made by partition, in order. */
  made: new Map<string, FakeSession>(),
  fromPartition(partition: string): FakeSession {
    const own = new FakeSession();
    session.made.set(partition, own);
    return own;
  },
};

interface MessageBox {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  readonly signal?: AbortSignal;
}

export const dialog = {
  showOpenDialog: vi.fn(),
  showSaveDialog: vi.fn(),
  showErrorBox: vi.fn(),
  /** What the person presses; the last argument is what is shown. */
  showMessageBox: vi.fn<(...args: unknown[]) => Promise<{ response: number }>>(),
  showMessageBoxSync: vi.fn<(options: MessageBox) => number>(),
};

export const screen = {
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  getAllDisplays: () => screen.displays,
};

export const nativeTheme = Object.assign(new EventEmitter(), {
  themeSource: 'system',
  shouldUseDarkColors: false,
  shouldUseHighContrastColors: false,
});

export const Menu = {
  installed: [] as unknown[],
  setApplicationMenu: (menu: unknown) => void Menu.installed.push(menu),
  buildFromTemplate: (template: unknown) => template,
};
