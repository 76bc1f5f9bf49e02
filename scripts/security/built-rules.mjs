import { startPageProblems } from './page-rules.mjs';
import { calledName, importsOf, nodeRule, textOf, under } from './source-tree.mjs';

/**
 * Addresses that the libraries in the build name: namespaces of formats, and pages that error messages point to. None is
 * ever loaded. A new one stops the check until somebody has looked at what it is for.
 */
const NAMED_HOSTS = [
  'answers.microsoft.com',
  'bit.ly',
  'github.com',
  'json-schema.org',
  'localhost',
  'openoffice.org',
  'purl.oclc.org',
  'purl.org',
  'react.dev',
  'react.i18next.com',
  'schemas.microsoft.com',
  'schemas.openxmlformats.org',
  'tinyurl.com',
  'www.w3.org',
  '[',
];
const ADDRESS = /\b(?:https?|wss?|ftp):\/\/([^/\s"'`<>)#?:$]*)/gi;
const LOADERS = [
  'fetch',
  'Worker',
  'SharedWorker',
  'WebSocket',
  'EventSource',
  'importScripts',
  'open',
  'Image',
];

const inApp = under(['dist/renderer', 'dist/electron']);
/** The licence texts of all parts, for people to read. */
const isReading = (/** @type {string} */ file) => /\/shipped-parts-[\w-]+\.js$/.test(file);
const isCode = (/** @type {string} */ file) => /\.(?:js|cjs|mjs)$/.test(file);

/** @param {string} file @param {string} says @returns {import('./source-tree.mjs').Problem} */
const problem = (file, says) => ({ file, line: 1, says });

/** What the build has become; only run where something is built. @type {readonly import('./source-tree.mjs').Rule[]} */
export const builtRules = [
  nodeRule(
    'built-known-addresses',
    'the build names no address but those that were looked at, licence texts aside',
    (file) => inApp(file) && isCode(file) && !isReading(file),
    (node) => {
      const text =
        node.type === 'TemplateElement'
          ? node['value'].cooked
          : node.type === 'Literal'
            ? textOf(node)
            : null;
      const hosts = [...(text ?? '').matchAll(ADDRESS)].map(([, host = '']) => host.toLowerCase());
      const odd = hosts.find((host) => host !== '' && !NAMED_HOSTS.includes(host));
      return odd === undefined ? null : `names ${odd}`;
    },
  ),
  nodeRule(
    'built-loads-nothing',
    'the build loads nothing by a foreign address',
    (file) => inApp(file) && isCode(file),
    (node) => {
      const [first] = LOADERS.includes(calledName(node) ?? '') ? (node['arguments'] ?? []) : [];
      const address =
        node.type === 'ImportExpression' ? textOf(node['source']) : textOf(first ?? null);
      return address !== null && /^(?:[a-z]+:)?\/\//i.test(address)
        ? `loads ${address.slice(0, 60)}`
        : null;
    },
  ),
  nodeRule(
    'built-no-code-from-text',
    'the build makes no code of text; asking whether it could (an empty text) is harmless',
    (file) => inApp(file) && isCode(file),
    (node) => {
      const name = node['callee']?.type === 'Identifier' ? calledName(node) : null;
      if (name === 'eval') return 'calls eval';
      if (name !== 'Function') return null;
      return node['arguments'].every(
        (/** @type {import('./source-tree.mjs').Node} */ one) => textOf(one) === '',
      )
        ? null
        : 'makes a function of a text';
    },
  ),
  {
    id: 'built-no-source-map',
    says: 'the build carries no source map and names none',
    check: (tree) =>
      ['dist/renderer', 'dist/electron', 'dist/cli', 'dist/serve'].flatMap((folder) =>
        tree
          .files(folder)
          .filter(
            (file) =>
              file.endsWith('.map') ||
              (/\.(?:js|cjs|css)$/.test(file) &&
                /[#@] ?sourceMappingURL=/.test(tree.text(file) ?? '')),
          )
          .map((file) => problem(file, 'is or names a source map')),
      ),
  },
  {
    id: 'built-plain-page',
    says: 'the built start page and styles load what lies beside them and nothing else',
    check: (tree) => [
      ...startPageProblems(
        'dist/renderer/index.html',
        tree.text('dist/renderer/index.html') ?? '',
        false,
      ),
      ...tree
        .files('dist/renderer')
        .filter((file) => file.endsWith('.css'))
        .filter((file) => /@import|url\(\s*["']?(?:[a-z]+:|\/\/)/i.test(tree.text(file) ?? ''))
        .map((file) => problem(file, 'loads something by an address')),
    ],
  },
  nodeRule(
    'built-self-contained',
    'the host needs Electron and Node and no other package when it runs',
    under(['dist/electron']),
    (node, _above, { file }) => {
      const required = calledName(node) === 'require' ? [textOf(node['arguments'][0]) ?? '?'] : [];
      const wrong = [...importsOf(node).map(({ from }) => from), ...required].find((from) =>
        file.endsWith('preload.cjs')
          ? from !== 'electron'
          : from !== 'electron' && !from.startsWith('node:'),
      );
      return wrong === undefined ? null : `needs ${wrong}`;
    },
  ),
  {
    id: 'built-known-kinds',
    says: 'the built page holds only kinds of files that have a media type',
    check: (tree) =>
      tree
        .files('dist/renderer')
        .filter(
          (file) => !/\.(?:html|js|css|svg|png|jpg|webp|ico|woff2?|ttf|otf|json|txt)$/.test(file),
        )
        .map((file) => problem(file, 'is of no known kind')),
  },
];
