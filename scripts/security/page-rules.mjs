import {
  calledName,
  calledOn,
  nameOf,
  nodeRule,
  presenceRule,
  problemAt,
  propertyOf,
  textOf,
  under,
  walk,
} from './source-tree.mjs';

const everywhere = under(['shared', 'electron', 'renderer']);
const inPage = under(['renderer', 'shared']);
const inRenderer = under(['renderer']);

const POLICY_SOURCE = 'shared/ipc/content-security.ts';
const HTML_SINKS = ['innerHTML', 'outerHTML', 'srcdoc', 'dangerouslySetInnerHTML'];
const HTML_CALLS = [
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
];
const ACTIVE_ELEMENTS = ['script', 'style', 'iframe', 'frame', 'object', 'embed', 'base', 'link'];
const NETWORK = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'importScripts',
  'SharedWorker',
];

/** What may stand in the policy, word by word; everything else needs a reason here first. */
const POLICY_WORDS = ["'none'", "'self'", 'blob:', "'script'"];
const NEEDED = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'none'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
};

/** What the page may do, whatever it shows. @type {readonly import('./source-tree.mjs').Rule[]} */
export const pageRules = [
  {
    id: 'strict-policy',
    says: 'the content security policy forbids all that is not listed, and lists nothing unsafe',
    check: ({ sources }) => {
      const source = sources.find(({ file }) => file === POLICY_SOURCE);
      if (source === undefined) return [{ file: POLICY_SOURCE, line: 1, says: 'is not there' }];
      /** @type {import('./source-tree.mjs').Problem[]} */
      const problems = [];
      walk(source.program, (node) => {
        if (node.type !== 'VariableDeclarator' || nameOf(node['id']) !== 'CONTENT_SECURITY_POLICY')
          return;
        const table = node['init'];
        for (const [directive, value] of Object.entries(NEEDED)) {
          if (textOf(propertyOf(table, directive)) !== value)
            problems.push(problemAt(source, node, `${directive} is not ${value}`));
        }
        for (const { key, value } of table.properties) {
          const odd = (textOf(value) ?? '')
            .split(' ')
            .find((word) => word !== '' && !POLICY_WORDS.includes(word));
          if (odd !== undefined)
            problems.push(problemAt(source, key, `${nameOf(key)} allows ${odd}`));
        }
      });
      return problems;
    },
  },
  nodeRule(
    'one-policy',
    'the policy is written in one place; the printing window has a narrower one, in a sandbox',
    everywhere,
    (node, _above, { file }) => {
      const key = node.type === 'Property' ? (nameOf(node['key']) ?? '') : '';
      if (file === POLICY_SOURCE || !/^content-security-policy/i.test(key)) return null;
      const words = (textOf(node['value']) ?? '').split(/[; ]+/);
      const isNarrow =
        words.includes('sandbox') && !words.some((word) => /^(?:script|connect|allow)-/.test(word));
      return file.startsWith('electron/main/print/') && isNarrow
        ? null
        : 'writes a policy of its own';
    },
  ),
  {
    id: 'plain-start-page',
    says: 'the start page has no policy, script, style or address of its own',
    check: ({ text }) =>
      startPageProblems('renderer/index.html', text('renderer/index.html') ?? '', true),
  },
  nodeRule('no-code-from-text', 'no text becomes code', everywhere, (node) => {
    const name = calledName(node);
    if (name === 'eval' || name === 'Function') return `calls ${name}`;
    if (name === 'setTimeout' || name === 'setInterval')
      return textOf(node['arguments'][0]) === null ? null : `calls ${name} with a text`;
    return name === 'runInThisContext' || name === 'runInNewContext' ? `calls ${name}` : null;
  }),
  nodeRule('no-html-sink', 'no text becomes markup', inPage, (node) => {
    if (
      node.type === 'AssignmentExpression' &&
      HTML_SINKS.includes(nameOf(node['left']?.property ?? null) ?? '')
    )
      return 'writes markup';
    if (node.type === 'JSXAttribute' && HTML_SINKS.includes(nameOf(node['name']) ?? ''))
      return 'writes markup';
    const name = calledName(node) ?? '';
    if (HTML_CALLS.includes(name)) return `calls ${name}`;
    return calledOn(node) === 'document' && ['write', 'writeln'].includes(name)
      ? 'writes the document'
      : null;
  }),
  nodeRule(
    'no-active-element',
    'no element that loads or runs something is made',
    inRenderer,
    (node) => {
      if (node.type === 'JSXAttribute' && nameOf(node['name']) === 'httpEquiv')
        return 'sets a header by itself';
      const made =
        calledName(node) === 'createElement'
          ? textOf(node['arguments'][0])
          : node.type === 'JSXOpeningElement'
            ? nameOf(node['name'])
            : null;
      return made !== null && ACTIVE_ELEMENTS.includes(made) ? `makes <${made}>` : null;
    },
  ),
  nodeRule(
    'no-page-network',
    'the page and the core never ask a network',
    inPage,
    (node, above) => {
      if (node.type === 'MemberExpression' && nameOf(node['property']) === 'sendBeacon')
        return 'sends a beacon';
      if (node.type !== 'Identifier' || !NETWORK.includes(node['name'])) return null;
      const parent = above.at(-1);
      const called = parent?.type === 'CallExpression' || parent?.type === 'NewExpression';
      return called && parent['callee'] === node ? `calls ${node['name']}` : null;
    },
  ),
  nodeRule(
    'no-remote-import',
    'modules come from the project and its packages',
    everywhere,
    (node) => {
      const source = [
        'ImportDeclaration',
        'ImportExpression',
        'ExportAllDeclaration',
        'ExportNamedDeclaration',
      ].includes(node.type)
        ? textOf(node['source'])
        : null;
      return source !== null && /^(?:[a-z]+:)?\/\//i.test(source) ? `imports ${source}` : null;
    },
  ),
  nodeRule(
    'known-workers',
    'workers are started in one place, from a fixed table',
    inPage,
    (node, _above, { file }) => {
      if (node.type !== 'NewExpression' || calledName(node) !== 'Worker') return null;
      if (file !== 'renderer/workers/spawn-worker.ts') return 'starts a worker';
      return node['arguments'][0]?.type === 'CallExpression' &&
        calledName(node['arguments'][0]) === 'trustedAddress'
        ? null
        : 'starts a worker at an address that is not from the table';
    },
  ),
  nodeRule(
    'known-policies',
    'no Trusted Types policy but the two',
    inPage,
    (node, _above, { file }) =>
      calledName(node) === 'createPolicy' &&
      !['renderer/ui/trusted-types.ts', 'renderer/workers/spawn-worker.ts'].includes(file)
        ? 'makes a policy'
        : null,
  ),
  nodeRule('no-foreign-link', 'nothing leads out of the app', inRenderer, (node) => {
    const name = node.type === 'JSXAttribute' ? nameOf(node['name']) : null;
    if (name !== 'href' && name !== 'src' && name !== 'action') return null;
    const text = textOf(
      node['value']?.type === 'JSXExpressionContainer' ? node['value'].expression : node['value'],
    );
    return text !== null && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(text) && !text.startsWith('blob:')
      ? `links to ${text.slice(0, 60)}`
      : null;
  }),
  presenceRule(
    'typed-sinks',
    'the one policy that all sinks fall back on takes the empty text only',
    'renderer/ui/trusted-types.ts',
    [['createPolicy', (node) => calledName(node) === 'createPolicy']],
  ),
];

/**
 * @param {string} file @param {string} html
 * @param {boolean} isSource the source names its own modules, the build its hashed files
 * @returns {import('./source-tree.mjs').Problem[]}
 */
export function startPageProblems(file, html, isSource) {
  /** @type {[RegExp, string][]} */
  const wrong = [
    [/<meta[^>]+http-equiv/i, 'sets a header by itself'],
    [/<style[\s>]/i, 'has a style of its own'],
    [/\sstyle\s*=/i, 'has a style of its own'],
    [/\son[a-z]+\s*=/i, 'has a handler of its own'],
    [/<script(?![^>]*\ssrc=)[^>]*>/i, 'has a script of its own'],
    [/<(?:iframe|object|embed|base|form)[\s>]/i, 'embeds something'],
    [/(?:src|href)\s*=\s*["'](?!\.\/)/i, 'names something that is not beside it'],
  ];
  const found = wrong.filter(([pattern]) => pattern.test(html)).map(([, says]) => says);
  if (!/<script type="module"[^>]+src="\.\//.test(html))
    found.push(isSource ? 'starts nothing' : 'loads no built script');
  return found.map((says) => ({ file, line: 1, says }));
}
