import {
  calledName,
  calledOn,
  importsOf,
  nameOf,
  nodeRule,
  textOf,
  under,
  walk,
} from './source-tree.mjs';

/** @typedef {import('./source-tree.mjs').Node} Node */

const WRAPPER = 'electron/main/ipc/register-handlers.ts';
const SENDER = 'electron/main/ipc/send-signal.ts';
const inMain = under(['electron/main']);
const inPreload = under(['electron/preload']);
const inContract = under(['shared/ipc']);

/** All that a sandboxed preload needs. */
const PRELOAD_IMPORTS = [
  'electron contextBridge',
  'electron ipcRenderer',
  'electron IpcRendererEvent',
  '#shared/ipc/channel-names.ts *',
];
const IPC_RENDERER_METHODS = ['invoke', 'on', 'removeListener'];

/** @param {Node} node */
const isReceiving = (node) =>
  calledOn(node) === 'ipcMain' &&
  /^(?:handle|handleOnce|on|once|addListener)$/.test(calledName(node) ?? '');

/** The first statement of a handler asks who sent. @param {Node | undefined} handler */
function asksForSenderFirst(handler) {
  const first = handler?.['body']?.body?.[0];
  const value = first?.type === 'VariableDeclaration' ? first.declarations[0]?.init : null;
  return value !== null && value !== undefined && calledName(value) === 'trustedCaller';
}

/** @param {Node} handler @param {string} schema */
function parsesWith(handler, schema) {
  let found = false;
  walk(handler, (node) => {
    const object = calledName(node) === 'safeParse' ? node['callee'].object : null;
    if (object?.type === 'MemberExpression' && nameOf(object['property']) === schema) found = true;
  });
  return found;
}

/** Page and host speak through one checked door. @type {readonly import('./source-tree.mjs').Rule[]} */
export const messageRules = [
  nodeRule(
    'one-receiver',
    'messages are received in one place',
    under(['electron']),
    (node, _above, { file }) => {
      if (file === WRAPPER) return null;
      const imported = importsOf(node).some(
        ({ from, name }) => from === 'electron' && ['ipcMain', '*', 'default'].includes(name),
      );
      if (imported && node.type !== 'ImportExpression') return 'imports ipcMain';
      return node.type === 'MemberExpression' && nameOf(node['property']) === 'ipc'
        ? 'receives messages of one page by itself'
        : null;
    },
  ),
  nodeRule(
    'sender-first',
    'before anything else a message is asked who sent it',
    (file) => file === WRAPPER,
    (node) =>
      isReceiving(node) && !asksForSenderFirst(node['arguments'][1])
        ? 'does not begin with trustedCaller(event)'
        : null,
  ),
  nodeRule(
    'both-checked',
    'what comes in and what goes out is held to the contract',
    (file) => file === WRAPPER,
    (node) => {
      if (!isReceiving(node)) return null;
      const [, handler] = node['arguments'];
      const open = ['input', 'output'].filter((schema) => !parsesWith(handler, schema));
      return open.length === 0 ? null : `does not check its ${open.join(' and ')}`;
    },
  ),
  nodeRule(
    'one-sender',
    'the host tells pages something in one place',
    inMain,
    (node, _above, { file }) =>
      file !== SENDER && /^(?:send|sendToFrame|postMessage)$/.test(calledName(node) ?? '')
        ? `calls ${calledName(node)}`
        : null,
  ),
  nodeRule('no-blocking-message', 'no message blocks the page', under(['electron']), (node) => {
    if (calledName(node) === 'sendSync') return 'calls sendSync';
    return node.type === 'MemberExpression' && nameOf(node['property']) === 'returnValue'
      ? 'answers a blocking message'
      : null;
  }),
  nodeRule('strict-contract', 'every shape of a message is closed', inContract, (node) => {
    const method = calledOn(node) === 'z' ? (calledName(node) ?? '') : '';
    if (['any', 'unknown', 'object', 'looseObject', 'record', 'lazy'].includes(method))
      return `leaves a shape open with z.${method}`;
    return ['passthrough', 'loose', 'catchall'].includes(calledName(node) ?? '')
      ? `leaves a shape open with ${calledName(node)}`
      : null;
  }),
  nodeRule(
    'no-path-in-message',
    'no message carries a path or an address',
    inContract,
    (node, above) => {
      if (node.type !== 'Property' || nameOf(above.at(-2) ?? null) === 'headers') return null;
      const name = nameOf(node['key']) ?? '';
      const isSchema = above.some((one) =>
        ['strictObject', 'object'].includes(calledName(one) ?? ''),
      );
      return isSchema && /(?:^|[a-z])(?:path|paths|folder|directory|url|href|location)$/i.test(name)
        ? `has a field ${name}`
        : null;
    },
  ),
  nodeRule(
    'preload-imports',
    'the preload knows the bridge, the messenger and the names',
    inPreload,
    (node) => {
      const wrong = importsOf(node).find(
        ({ from, name }) =>
          !PRELOAD_IMPORTS.includes(`${from} ${name}`) && !PRELOAD_IMPORTS.includes(`${from} *`),
      );
      return wrong === undefined ? null : `imports ${wrong.name} of ${wrong.from}`;
    },
  ),
  nodeRule(
    'one-bridge',
    'the page gets one object, under its one name',
    inPreload,
    (node, _above, { text }) => {
      const method = calledName(node) ?? '';
      if (method === 'exposeInIsolatedWorld') return 'exposes into another world';
      if (method !== 'exposeInMainWorld') return null;
      if (text.split('exposeInMainWorld(').length > 2) return 'exposes more than once';
      return nameOf(node['arguments'][0]) === 'BRIDGE_GLOBAL' ? null : 'exposes under another name';
    },
  ),
  nodeRule(
    'no-raw-messenger',
    'the page never gets hold of the messenger itself',
    inPreload,
    (node, above) => {
      if (node.type !== 'Identifier' || node['name'] !== 'ipcRenderer') return null;
      const [method, parent] = [above.at(-1), above.at(-2)];
      if (method?.type === 'ImportSpecifier') return null;
      const called = method?.type === 'MemberExpression' && method['object'] === node;
      const isCall = parent?.type === 'CallExpression' && parent['callee'] === method;
      return called && isCall && IPC_RENDERER_METHODS.includes(nameOf(method['property']) ?? '')
        ? null
        : 'hands on ipcRenderer';
    },
  ),
  nodeRule(
    'no-event-object',
    'a listener of the page gets the payload and not the event',
    inPreload,
    (node) => {
      const isListener =
        node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
      const [first] = isListener ? node['params'] : [];
      const type = first?.typeAnnotation?.typeAnnotation?.typeName;
      const isEvent =
        nameOf(type ?? null) === 'IpcRendererEvent' || nameOf(first ?? null) === 'event';
      if (!isEvent) return null;
      let used = false;
      walk(node['body'], (inner) => {
        if (inner.type === 'Identifier' && inner['name'] === nameOf(first)) used = true;
      });
      return used ? 'hands on the event' : null;
    },
  ),
  nodeRule(
    'channels-are-names',
    'the preload sends to the channels of the contract only',
    inPreload,
    (node) =>
      calledOn(node) === 'ipcRenderer' && textOf(node['arguments'][0]) !== null
        ? 'names a channel by itself'
        : null,
  ),
];
