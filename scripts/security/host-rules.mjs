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
const inServe = under(['electron/main/serve']);
const inDesktop = (/** @type {string} */ file) => inHost(file) && !inServe(file);

/** Modules of Node and of Electron that reach outside of this process. */
const OUTWARD =
  /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|child_process|cluster|vm|inspector|repl)(?:\/|$)/;

/** Each way Electron has to ask; it approves what no handler refuses. */
const PERMISSION_HANDLERS = [
  'setPermissionRequestHandler',
  'setPermissionCheckHandler',
  'setDevicePermissionHandler',
  'setDisplayMediaRequestHandler',
  'setBluetoothPairingHandler',
  'setUSBProtectedClassesHandler',
];

/** @param {string} method */
const calls = (method) => (/** @type {import('./source-tree.mjs').Node} */ node) =>
  node.type === 'CallExpression' && calledName(node) === method;

/** What the host may reach, grant and serve. @type {readonly import('./source-tree.mjs').Rule[]} */
export const hostRules = [
  nodeRule(
    'no-remote-address',
    'the desktop host knows no address of a network',
    inDesktop,
    (node) => {
      const text = textOf(node);
      return text !== null && /^(?:https?|wss?|ftps?):\/\//i.test(text)
        ? `names ${text.slice(0, 60)}`
        : null;
    },
  ),
  nodeRule(
    'no-outward-module',
    'the desktop host has no network and starts no program',
    inDesktop,
    (node) => {
      const wrong = importsOf(node).find(
        ({ from, name }) =>
          OUTWARD.test(from) ||
          from === '@electron/remote' ||
          from === 'electron-updater' ||
          (from === 'electron' &&
            ['net', 'autoUpdater', 'utilityProcess', 'inAppPurchase'].includes(name)),
      );
      if (wrong !== undefined) return `imports ${wrong.name} of ${wrong.from}`;
      return node.type === 'CallExpression' &&
        node['callee'].type === 'Identifier' &&
        calledName(node) === 'fetch'
        ? 'fetches'
        : null;
    },
  ),
  presenceRule(
    'permissions-refused',
    'each way of asking for a permission has its handler',
    'electron/main/security/permissions.ts',
    PERMISSION_HANDLERS.map((name) => [name, calls(name)]),
  ),
  presenceRule(
    'network-cancelled',
    'requests and downloads are cancelled at their source',
    'electron/main/security/network.ts',
    [
      ['onBeforeRequest', calls('onBeforeRequest')],
      [
        'will-download',
        (node) => calledName(node) === 'on' && textOf(node['arguments']?.[0]) === 'will-download',
      ],
    ],
  ),
  presenceRule(
    'fixed-origin',
    'the address that the data belong to never changes',
    'electron/main/security/app-origin.ts',
    [
      ['APP_SCHEME = app', declares('APP_SCHEME', 'app')],
      ['APP_HOST = umpire', declares('APP_HOST', 'umpire')],
    ],
  ),
  nodeRule(
    'own-scheme',
    'one scheme, declared without a way around its policy',
    inMain,
    (node, _above, { file }) => {
      if (
        /^(?:register|intercept|unhandle|uninterceptP|unregisterP)(?:File|Http|String|Buffer|Stream)?Protocol$/.test(
          calledName(node) ?? '',
        )
      )
        return `calls ${calledName(node)}`;
      if (
        calledName(node) === 'handle' &&
        calledOn(node) === 'protocol' &&
        !/\/(?:security|print)\//.test(file)
      )
        return 'serves a scheme outside of its place';
      const name = node.type === 'Property' ? (nameOf(node['key']) ?? '') : '';
      return ['bypassCSP', 'allowServiceWorkers', 'codeCache'].includes(name) &&
        node['value']?.value !== false
        ? `gives the scheme ${name}`
        : null;
    },
  ),
  nodeRule(
    'fixed-file-table',
    'an address is looked up and never joined to a path',
    (file) =>
      /^electron\/main\/(?:security\/(?:app-protocol|answer)|serve\/loopback-server)\.ts$/.test(
        file,
      ),
    (node) => {
      if (importsOf(node).some(({ from }) => /^(?:node:)?path/.test(from)))
        return 'imports node:path';
      return ['decodeURIComponent', 'decodeURI', 'unescape', 'fileURLToPath'].includes(
        calledName(node) ?? '',
      )
        ? `calls ${calledName(node)}`
        : null;
    },
  ),
  nodeRule('no-file-scheme', 'nothing is loaded from file:', inHost, (node) => {
    const text = textOf(node);
    if (text !== null && /^file:(?:\/|$)/i.test(text)) return `names ${text.slice(0, 60)}`;
    return calledName(node) === 'pathToFileURL' ? 'makes a file: address' : null;
  }),
  nodeRule(
    'certificates-kept',
    'no certificate is let pass and no proxy is set',
    inMain,
    (node) => {
      const method = calledName(node) ?? '';
      if (
        ['setCertificateVerifyProc', 'setProxy', 'allowNTLMCredentialsForDomains'].includes(method)
      )
        return `calls ${method}`;
      const text = textOf(node);
      return text === 'certificate-error' ||
        text === 'select-client-certificate' ||
        text === 'NODE_TLS_REJECT_UNAUTHORIZED'
        ? `names ${text}`
        : null;
    },
  ),
  nodeRule('crashes-stay', 'crash dumps never leave the machine', inMain, (node) => {
    if (calledName(node) !== 'start' || calledOn(node) !== 'crashReporter') return null;
    const options = node['arguments'][0];
    return propertyOf(options, 'uploadToServer')?.['value'] === false &&
      propertyOf(options, 'submitURL') === undefined
      ? null
      : 'starts a crash reporter that may upload';
  }),
  nodeRule(
    'real-key-storage',
    'keys are not kept where the system only pretends to',
    inMain,
    (node, _above, { text }) =>
      importsOf(node).some(({ from, name }) => from === 'electron' && name === 'safeStorage') &&
      !(text.includes('getSelectedStorageBackend') && text.includes("'basic_text'"))
        ? 'uses safeStorage without refusing basic_text'
        : null,
  ),
  presenceRule(
    'one-process',
    'two processes never open the same database',
    'electron/main/single-instance.ts',
    [['requestSingleInstanceLock', calls('requestSingleInstanceLock')]],
  ),
];

/** @param {string} name @param {string} value */
function declares(name, value) {
  return (/** @type {import('./source-tree.mjs').Node} */ node) =>
    node.type === 'VariableDeclarator' &&
    nameOf(node['id']) === name &&
    textOf(node['init']) === value;
}
