import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/**
 * @typedef {{ type: string, start: number, [part: string]: any }} Node a node of the ESTree
 * @typedef {{ file: string, text: string, program: Node }} Source
 * @typedef {{ file: string, line: number, says: string }} Problem
 * @typedef {{ sources: readonly Source[], text: (file: string) => string | null,
 *   files: (folder: string) => readonly string[] }} Tree
 * @typedef {(node: Node, above: readonly Node[], source: Source) => string | null} Judge says what is wrong with a node
 * @typedef {{ id: string, says: string, where: (file: string) => boolean, judge: Judge }} NodeRule
 * @typedef {{ id: string, says: string, check: (tree: Tree) => readonly Problem[] }} TreeRule
 * @typedef {NodeRule | TreeRule} Rule
 */

const SOURCE = /\.(?:tsx?|mjs|cjs|js)$/;

/** @param {string} file */
const isSource = (file) => SOURCE.test(file) && !file.endsWith('.d.ts');

/** @param {string} root @param {string} folder @returns {string[]} */
function filesBelow(root, folder) {
  const place = path.join(root, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

/** @param {string} file @param {string} text @returns {Source} */
function parsed(file, text) {
  const { program, errors } = parseSync(file.replace(/\.cjs$/, '.js'), text, {
    sourceType: file.endsWith('.cjs') ? 'commonjs' : 'module',
  });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file} can't be parsed: ${error.message}`);
  return { file, text, program };
}

/**
 * The source under `folders`, parsed once for all rules.
 *
 * @param {string} root @param {readonly string[]} folders @returns {Tree}
 */
export function readTree(root, folders) {
  return {
    sources: folders
      .flatMap((folder) => filesBelow(root, folder))
      .filter(isSource)
      .map((file) => parsed(file, readFileSync(path.join(root, file), 'utf8'))),
    text: (file) => {
      const place = path.join(root, file);
      return existsSync(place) ? readFileSync(place, 'utf8') : null;
    },
    files: (folder) => filesBelow(root, folder),
  };
}

/**
 * The same of files that are on no disk, for tests of the rules.
 *
 * @param {Readonly<Record<string, string>>} files by their path @returns {Tree}
 */
export function treeOf(files) {
  return {
    sources: Object.entries(files)
      .filter(([file]) => isSource(file))
      .map(([file, text]) => parsed(file, text)),
    text: (file) => files[file] ?? null,
    files: (folder) => Object.keys(files).filter((file) => file.startsWith(`${folder}/`)),
  };
}

/**
 * Visits every node below `node`, with those above it, the nearest last. `above` is only valid during the visit.
 *
 * @param {Node} node
 * @param {(node: Node, above: readonly Node[]) => void} visit
 * @param {Node[]} [above]
 */
export function walk(node, visit, above = []) {
  visit(node, above);
  above.push(node);
  for (const key in node) {
    const part = node[key];
    if (typeof part !== 'object' || part === null) continue;
    if (Array.isArray(part)) {
      for (const child of part) if (typeof child?.type === 'string') walk(child, visit, above);
    } else if (typeof part.type === 'string') walk(part, visit, above);
  }
  above.pop();
}

/** @param {Source} source @param {Node} node @param {string} says @returns {Problem} */
export const problemAt = ({ file, text }, node, says) => ({
  file,
  line: text.slice(0, node.start).split('\n').length,
  says,
});

/**
 * A rule that looks at each node of the files that `where` accepts, and says what is wrong with it, or null.
 *
 * @param {string} id
 * @param {string} says
 * @param {(file: string) => boolean} where
 * @param {Judge} judge
 * @returns {NodeRule}
 */
export const nodeRule = (id, says, where, judge) => ({ id, says, where, judge });

/**
 * Everything that breaks a rule. Each file is walked once, for all rules that speak of it.
 *
 * @param {Tree} tree
 * @param {readonly Rule[]} rules
 * @returns {(Problem & { rule: string })[]}
 */
export function brokenRules(tree, rules) {
  /** @type {(Problem & { rule: string })[]} */
  const broken = [];
  for (const rule of rules) {
    if ('check' in rule) broken.push(...rule.check(tree).map((one) => ({ ...one, rule: rule.id })));
  }
  const nodeRules = rules.filter((rule) => 'judge' in rule);
  for (const source of tree.sources) {
    const here = nodeRules.filter(({ where }) => where(source.file));
    if (here.length === 0) continue;
    walk(source.program, (node, above) => {
      for (const { id, judge } of here) {
        const says = judge(node, above, source);
        if (says !== null) broken.push({ ...problemAt(source, node, says), rule: id });
      }
    });
  }
  return broken;
}

/**
 * A rule that something must be there: in `file`, a node that each `is` accepts.
 *
 * @param {string} id @param {string} says @param {string} file
 * @param {readonly (readonly [what: string, is: (node: Node, above: readonly Node[]) => boolean])[]} needs
 * @returns {Rule}
 */
export const presenceRule = (id, says, file, needs) => ({
  id,
  says,
  check: ({ sources }) => {
    const source = sources.find((one) => one.file === file);
    if (source === undefined) return [{ file, line: 1, says: 'is not there' }];
    const open = new Map(needs);
    walk(source.program, (node, above) => {
      for (const [what, is] of open) if (is(node, above)) open.delete(what);
    });
    return [...open.keys()].map((what) => ({ file, line: 1, says: `lacks ${what}` }));
  },
});

/** @param {readonly string[]} folders */
export const under = (folders) => (/** @type {string} */ file) =>
  folders.some((folder) => file === folder || file.startsWith(`${folder}/`));

/** The text of a literal or of a template without places to fill in. @param {Node | null | undefined} node @returns {string | null} */
export function textOf(node) {
  if (node?.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node?.type === 'TemplateLiteral') {
    return node['quasis'].map((/** @type {Node} */ part) => part['value'].cooked).join('${}');
  }
  return null;
}

/** Name of an identifier, a property, a key. @param {Node | null | undefined} node @returns {string | null} */
export const nameOf = (node) =>
  node?.type === 'Identifier' || node?.type === 'JSXIdentifier' ? node['name'] : textOf(node);

/** `a.b.c()` → `c`, `c()` → `c`. @param {Node} node @returns {string | null} */
export function calledName(node) {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null;
  const callee = node['callee'];
  return callee.type === 'MemberExpression' ? nameOf(callee['property']) : nameOf(callee);
}

/** The object that a method is called on. @param {Node} node @returns {string | null} */
export function calledOn(node) {
  const callee = node['callee'];
  if (callee?.type !== 'MemberExpression') return null;
  const object = callee['object'];
  return object.type === 'MemberExpression' ? nameOf(object['property']) : nameOf(object);
}

/** Names imported, with where from; type-only ones too. @param {Node} node @returns {{ from: string, name: string }[]} */
export function importsOf(node) {
  if (node.type === 'ImportExpression') return [{ from: textOf(node['source']) ?? '', name: '*' }];
  if (node.type !== 'ImportDeclaration' && node.type !== 'ExportNamedDeclaration') return [];
  const from = textOf(node['source']);
  if (from === null) return [];
  const names = node['specifiers'].map((/** @type {Node} */ one) =>
    one.type === 'ImportSpecifier' ? (nameOf(one['imported']) ?? '*') : '*',
  );
  return (names.length === 0 ? ['*'] : names).map((/** @type {string} */ name) => ({ from, name }));
}

/** The value of a property of an object literal. @param {Node | undefined} object @param {string} key @returns {Node | undefined} */
export const propertyOf = (object, key) =>
  object?.type === 'ObjectExpression'
    ? object['properties'].find((/** @type {Node} */ one) => nameOf(one['key']) === key)?.value
    : undefined;
