/** One small tree that breaks the rule: what it does wrong, in words and as files. */
export interface SecurityFixture {
  readonly plants: string;
  readonly files: Readonly<Record<string, string>>;
}

const one = (plants: string, file: string, source: string): SecurityFixture => ({
  plants,
  files: { [file]: source },
});

const MAIN = 'electron/main/planted.ts';
const PRELOAD = 'electron/preload/index.ts';
const WRAPPER = 'electron/main/ipc/register-handlers.ts';
const PAGE = 'renderer/features/planted.tsx';

const windows: Readonly<Record<string, SecurityFixture>> = {
  'window-factory': {
    plants: 'a window beside the factory, and one with preferences of its own',
    files: {
      [MAIN]: "import { BrowserWindow } from 'electron';\nnew BrowserWindow({});",
      'electron/main/windows/open.ts': 'new Window({ webPreferences: { sandbox: true } });',
    },
  },
  'safe-preferences': one('`nodeIntegration: true`', MAIN, 'const p = { nodeIntegration: true };'),
  'explicit-preferences': one(
    'preferences that leave `contextIsolation` to the default',
    'electron/main/windows/web-preferences.ts',
    'export const p = Object.freeze({ sandbox: true });',
  ),
  'sandbox-first': one(
    '`enableSandbox()` called when Electron is ready',
    'electron/main/index.ts',
    'app.whenReady().then(() => { app.enableSandbox(); });',
  ),
  'known-switches': one('`no-sandbox`', MAIN, "app.commandLine.appendSwitch('no-sandbox');"),
  'navigation-guarded': one(
    'guards without `will-redirect`',
    'electron/main/windows/guard-contents.ts',
    "for (const c of all) { c.on('will-navigate', no); c.on('will-frame-navigate', no); c.on('will-attach-webview', no); c.setWindowOpenHandler(no); }",
  ),
  'guards-installed': one(
    'a host that never calls `denyNetwork`',
    'electron/main/index.ts',
    'guardAllContents(app); denyPermissions(s); isOnlyInstance(app); serveApp(p);',
  ),
  'windows-denied': one(
    'a handler that allows',
    MAIN,
    "contents.setWindowOpenHandler(() => ({ action: 'allow' }));",
  ),
  'no-webview': one('`<webview>`', PAGE, 'export const A = () => <webview />;'),
  'own-address': one(
    '`loadFile` and an address from data',
    'electron/main/windows/open.ts',
    'window.loadURL(given.address); window.loadFile(name);',
  ),
  'no-injected-script': one('`executeJavaScript`', MAIN, "contents.executeJavaScript('1');"),
  'no-shell': one(
    '`shell.openPath`',
    MAIN,
    "import { shell } from 'electron';\nshell.openPath(p);",
  ),
};

const host: Readonly<Record<string, SecurityFixture>> = {
  'no-remote-address': one('an address', MAIN, "const a = 'https://example.org/update';"),
  'no-outward-module': one('`node:https`', MAIN, "import { get } from 'node:https';"),
  'permissions-refused': one(
    'a request handler without a check handler',
    'electron/main/security/permissions.ts',
    'session.setPermissionRequestHandler(no);',
  ),
  'network-cancelled': one(
    'requests cancelled, downloads not',
    'electron/main/security/network.ts',
    'session.webRequest.onBeforeRequest(all, cancel);',
  ),
  'fixed-origin': one(
    'another host name',
    'electron/main/security/app-origin.ts',
    "export const APP_SCHEME = 'app';\nexport const APP_HOST = 'umpire2';",
  ),
  'own-scheme': one(
    '`bypassCSP`',
    'electron/main/security/app-protocol.ts',
    "protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { bypassCSP: true } }]);",
  ),
  'fixed-file-table': one(
    'a path joined to the address',
    'electron/main/security/app-protocol.ts',
    "import path from 'node:path';\npath.join(root, decodeURIComponent(address));",
  ),
  'no-file-scheme': one('a `file:` address', MAIN, "window.loadURL('file:///x/index.html');"),
  'certificates-kept': one('certificates waved through', MAIN, "app.on('certificate-error', yes);"),
  'crashes-stay': one(
    'a crash reporter with an address',
    MAIN,
    'crashReporter.start({ submitURL: where, uploadToServer: true });',
  ),
  'real-key-storage': one(
    '`safeStorage` without a look at its backend',
    MAIN,
    "import { safeStorage } from 'electron';\nsafeStorage.encryptString(key);",
  ),
  'one-process': one(
    'a host without the lock',
    'electron/main/single-instance.ts',
    "app.on('second-instance', show);",
  ),
};

const messages: Readonly<Record<string, SecurityFixture>> = {
  'one-receiver': one(
    '`ipcMain` in another file',
    MAIN,
    "import { ipcMain } from 'electron';\nipcMain.handle('x', f);",
  ),
  'sender-first': one(
    'arguments read before the sender is known',
    WRAPPER,
    'ipcMain.handle(c, (event, a) => { const input = parse(a); const caller = trustedCaller(event); });',
  ),
  'both-checked': one(
    'an answer that is not checked',
    WRAPPER,
    'ipcMain.handle(c, (event, a) => { const caller = trustedCaller(event); const input = contract[c].input.safeParse(a); });',
  ),
  'one-sender': one('`webContents.send`', MAIN, "window.webContents.send('app:told', secret);"),
  'no-blocking-message': one('`sendSync`', PRELOAD, "ipcRenderer.sendSync('x');"),
  'strict-contract': one(
    '`z.unknown()`',
    'shared/ipc/contract.ts',
    'export const a = z.unknown();',
  ),
  'no-path-in-message': one(
    'a field `filePath`',
    'shared/ipc/contract.ts',
    'export const a = z.strictObject({ filePath: z.string() });',
  ),
  'preload-imports': one('`clipboard`', PRELOAD, "import { clipboard } from 'electron';"),
  'one-bridge': one('a second global', PRELOAD, "contextBridge.exposeInMainWorld('node', {});"),
  'no-raw-messenger': one('`ipcRenderer` itself', PRELOAD, 'export const api = { ipcRenderer };'),
  'no-event-object': one(
    'the event handed on',
    PRELOAD,
    'ipcRenderer.on(channel, (event, payload) => listener(event, payload));',
  ),
  'channels-are-names': one('a channel by hand', PRELOAD, "ipcRenderer.invoke('shell:run', x);"),
};

const page: Readonly<Record<string, SecurityFixture>> = {
  'strict-policy': one(
    "`script-src 'self' 'unsafe-inline'`",
    'shared/ipc/content-security.ts',
    `const CONTENT_SECURITY_POLICY = { 'default-src': "'none'", 'script-src': "'self' 'unsafe-inline'" };`,
  ),
  'one-policy': one(
    'a second policy',
    MAIN,
    `const headers = { 'Content-Security-Policy': "default-src 'self'" };`,
  ),
  'plain-start-page': one(
    'an inline script',
    'renderer/index.html',
    '<script>1</script><script type="module" src="./app/main.tsx"></script>',
  ),
  'no-code-from-text': one('`new Function`', PAGE, "export const f = new Function('return 1');"),
  'no-html-sink': one('`innerHTML`', PAGE, 'element.innerHTML = text;'),
  'no-active-element': one('`<iframe>`', PAGE, 'export const A = () => <iframe title="x" />;'),
  'no-page-network': one('`fetch`', PAGE, 'export const a = fetch(address);'),
  'no-remote-import': one('a module by address', PAGE, "import x from 'https://example.org/x.js';"),
  'known-workers': one('a worker elsewhere', PAGE, 'export const w = new Worker(address);'),
  'known-policies': one(
    'a policy that lets all pass',
    PAGE,
    "trustedTypes.createPolicy('all', { createHTML: (text) => text });",
  ),
  'no-foreign-link': one(
    'a link',
    PAGE,
    'export const A = () => <a href="https://example.org">x</a>;',
  ),
  'typed-sinks': one('no default policy', 'renderer/ui/trusted-types.ts', 'export const a = 1;'),
};

const PACKING = 'electron-builder.yml';
const project: Readonly<Record<string, SecurityFixture>> = {
  'supported-electron': one(
    'Electron 40',
    'package.json',
    '{ "devDependencies": { "electron": "40.0.0" } }',
  ),
  'nothing-unbundled': one(
    'a package in `dependencies`',
    'package.json',
    '{ "dependencies": { "left-pad": "1.0.0" } }',
  ),
  'fuses-decided': one('`runAsNode: true`', PACKING, 'electronFuses: { runAsNode: true }'),
  'packed-files': one('the whole folder', PACKING, "asar: true\nfiles: ['**/*']"),
  'no-update-server': one(
    'a place to publish',
    PACKING,
    'publish: { provider: generic, url: "https://example.org" }',
  ),
};

const BUILT = 'dist/renderer/assets/index-abcdefgh.js';
/** The rules on what is built, and trees that look like a build gone wrong. */
const built: Readonly<Record<string, SecurityFixture>> = {
  'built-known-addresses': one('an unknown address', BUILT, 'const a = `https://example.org/x`;'),
  'built-loads-nothing': one('a module by address', BUILT, "import('https://react.dev/x.js');"),
  'built-no-code-from-text': one('`eval`', BUILT, 'eval(text);'),
  'built-no-source-map': one(
    'a named source map',
    BUILT,
    'a();\n//# sourceMappingURL=index.js.map',
  ),
  'built-plain-page': one(
    'a style sheet from elsewhere',
    'dist/renderer/index.html',
    '<link rel="stylesheet" href="//example.org/a.css"><script type="module" src="./a.js"></script>',
  ),
  'built-self-contained': one(
    'a package left outside',
    'dist/electron/main.js',
    "import { z } from 'zod';",
  ),
  'built-known-kinds': one('a kind without a media type', 'dist/renderer/assets/a.wasm', ''),
};

/** By the rule that each must break. */
export const securityFixtures: Readonly<Record<string, SecurityFixture>> = {
  ...windows,
  ...host,
  ...messages,
  ...page,
  ...project,
  ...built,
};
