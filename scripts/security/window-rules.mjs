import {
  calledName,
  calledOn,
  importsOf,
  nameOf,
  nodeRule,
  presenceRule,
  propertyOf,
  textOf,
  under,
} from './source-tree.mjs';

const inHost = under(['electron/main', 'electron/preload']);
const inMain = under(['electron/main']);
const inWindowFolders = under(['electron/main/windows', 'electron/main/print']);

/** What a page could be made dangerous with, and the one value each may have. @type {Readonly<Record<string, boolean>>} */
const SAFE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  plugins: false,
};

/** All of them are written out in every set of preferences: what is left out follows the next Electron's default. */
const NAMED_PREFERENCES = Object.keys(SAFE_PREFERENCES).filter((name) => name !== 'plugins');

const FORBIDDEN_PREFERENCES = [
  'enableBlinkFeatures',
  'disableBlinkFeatures',
  'additionalArguments',
  'enableRemoteModule',
  'defaultEncoding',
];

const WINDOW_CLASSES = ['BrowserWindow', 'BaseWindow', 'WebContentsView', 'BrowserView', 'Window'];

/** Switches that take rights away; there is no switch that gives any. */
const SWITCHES = ['disable-background-networking', 'host-resolver-rules', 'lang'];

/** @param {string} event */
const listensTo = (event) => (/** @type {import('./source-tree.mjs').Node} */ node) =>
  calledName(node) === 'on' && textOf(node['arguments']?.[0]) === event;

/** @param {string} method */
const calls = (method) => (/** @type {import('./source-tree.mjs').Node} */ node) =>
  node.type === 'CallExpression' && calledName(node) === method;

/** How windows are made and where their pages may go. @type {readonly import('./source-tree.mjs').Rule[]} */
export const windowRules = [
  nodeRule(
    'window-factory',
    'windows are made in their two folders only, with preferences from the factory',
    inMain,
    (node, _above, { file }) => {
      if (node.type !== 'NewExpression') return null;
      if (!WINDOW_CLASSES.includes(calledName(node) ?? '')) return null;
      if (!inWindowFolders(file)) return 'makes a window outside of the factory';
      const preferences = propertyOf(node['arguments'][0], 'webPreferences');
      const made = preferences?.type === 'CallExpression' ? (calledName(preferences) ?? '') : '';
      return /Preferences/.test(made) ? null : 'makes a window with preferences of its own';
    },
  ),
  nodeRule('safe-preferences', 'no preference has a dangerous value', inHost, (node) => {
    if (node.type !== 'Property') return null;
    const name = nameOf(node['key']) ?? '';
    if (FORBIDDEN_PREFERENCES.includes(name)) return `${name} is never set`;
    const safe = SAFE_PREFERENCES[name];
    return safe === undefined || node['value']?.value === safe ? null : `${name} is not ${safe}`;
  }),
  nodeRule(
    'explicit-preferences',
    'every set of preferences is frozen and names each of them',
    (file) => inHost(file) && file.endsWith('-preferences.ts'),
    (node, above) => {
      if (node.type !== 'ObjectExpression') return null;
      if (propertyOf(node, 'sandbox') === undefined) return null;
      const holder = above.findLast(({ type }) => !type.startsWith('TS'));
      if (holder === undefined || calledName(holder) !== 'freeze') return 'is not frozen';
      const left = NAMED_PREFERENCES.filter((name) => propertyOf(node, name) === undefined);
      return left.length === 0 ? null : `leaves out ${left.join(', ')}`;
    },
  ),
  presenceRule(
    'sandbox-first',
    'the sandbox is switched on for every process while the host loads',
    'electron/main/index.ts',
    [
      [
        'app.enableSandbox() at its top level',
        (node, above) => calls('enableSandbox')(node) && above.length === 2,
      ],
    ],
  ),
  nodeRule('known-switches', 'only switches that take rights away', inMain, (node) => {
    if (!['appendSwitch', 'appendArgument'].includes(calledName(node) ?? '')) return null;
    const name = textOf(node['arguments'][0]);
    return name !== null && SWITCHES.includes(name) ? null : `appends the switch ${name}`;
  }),
  presenceRule(
    'navigation-guarded',
    'every way out of a page has its guard',
    'electron/main/windows/guard-contents.ts',
    [
      ['will-navigate', listensTo('will-navigate')],
      ['will-frame-navigate', listensTo('will-frame-navigate')],
      ['will-redirect', listensTo('will-redirect')],
      ['will-attach-webview', listensTo('will-attach-webview')],
      ['setWindowOpenHandler', calls('setWindowOpenHandler')],
    ],
  ),
  presenceRule(
    'guards-installed',
    'the guards, the refusals and the lock are installed by the host itself',
    'electron/main/index.ts',
    ['guardAllContents', 'denyPermissions', 'denyNetwork', 'isOnlyInstance', 'serveApp'].map(
      (name) => [name, calls(name)],
    ),
  ),
  nodeRule('windows-denied', 'no page may open a window', inMain, (node) =>
    node.type === 'Property' &&
    nameOf(node['key']) === 'action' &&
    textOf(node['value']) !== 'deny' &&
    node['value']?.type !== 'TSLiteralType'
      ? 'answers a new window with something else than deny'
      : null,
  ),
  nodeRule('no-webview', 'no page is embedded', under(['electron', 'renderer']), (node) => {
    if (node.type === 'JSXOpeningElement' && nameOf(node['name']) === 'webview')
      return 'embeds a page';
    const made = calledName(node) === 'createElement' ? textOf(node['arguments'][0]) : null;
    return made === 'webview' ? 'embeds a page' : null;
  }),
  nodeRule(
    'own-address',
    'a window loads a named address of ours and never a file',
    inMain,
    (node, _above, { file }) => {
      const method = calledName(node);
      if (method === 'loadFile') return 'loads a file';
      if (method !== 'loadURL') return null;
      if (!inWindowFolders(file)) return 'loads a page outside of the factory';
      const [address] = node['arguments'];
      return address?.type === 'Identifier' && /^[A-Z_]+$/.test(address['name'])
        ? null
        : 'loads an address that is no constant';
    },
  ),
  nodeRule(
    'no-injected-script',
    'the host runs no script in a page and opens no tools for it',
    inMain,
    (node) => {
      const method = calledName(node) ?? '';
      if (
        /^(?:executeJavaScript\w*|insertCSS|openDevTools|addExtension|loadExtension)$/.test(method)
      )
        return `calls ${method}`;
      if (calledOn(node) === 'debugger' && method === 'attach') return 'attaches a debugger';
      const role = node.type === 'Property' && nameOf(node['key']) === 'role';
      return role && textOf(node['value']) === 'toggleDevTools' ? 'offers the tools' : null;
    },
  ),
  nodeRule(
    'no-shell',
    'nothing is handed to other programs by its address or its kind',
    under(['electron']),
    (node) => {
      const imported = importsOf(node).some(
        ({ from, name }) => from === 'electron' && name === 'shell',
      );
      if (imported) return 'imports shell';
      const name = node.type === 'MemberExpression' ? nameOf(node['property']) : null;
      return name === 'openExternal' || name === 'openPath' ? `uses ${name}` : null;
    },
  ),
];
