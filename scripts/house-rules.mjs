/**
 * Lint rules of this project that no linter ships. Loaded by .oxlintrc.json.
 *
 * @typedef {{ type: string, name?: string, value?: unknown, callee?: Node, arguments?: Node[], object?: Node,
 *   property?: Node, computed?: boolean, expression?: Node, id?: Node, init?: Node, properties?: Node[], key?: Node }} Node
 * @typedef {{ filename: string, report(problem: { node: Node, message: string }): void }} Context
 */

/** @param {Node | undefined} node @param {string} name */
const isName = (node, name) => node?.type === 'Identifier' && node.name === name;

/** @param {Context} context */
function noCurrentDate(context) {
  /** @param {Node} node */
  const report = (node) =>
    context.report({
      node,
      message: 'Date without an argument reads the clock. Take a Clock (shared/kernel/ports.ts).',
    });
  return {
    /** @param {Node} node */
    NewExpression(node) {
      if (isName(node.callee, 'Date') && node.arguments?.length === 0) report(node);
    },
    /** @param {Node} node */
    CallExpression(node) {
      if (isName(node.callee, 'Date')) report(node);
    },
  };
}

/**
 * What stands behind assertions like `(window as Bridge)`.
 * @param {Node | undefined} node
 * @returns {Node | undefined}
 */
function unwrapped(node) {
  const assertion = node?.type.startsWith('TS') || node?.type === 'ParenthesizedExpression';
  return assertion ? unwrapped(node?.expression) : node;
}

/** @param {Node | undefined} node */
const isGlobalObject = (node) =>
  ['window', 'globalThis', 'self'].some((name) => isName(unwrapped(node), name));

/** @param {Context} context */
function windowUmpireInPlatform(context) {
  if (context.filename.replaceAll('\\', '/').includes('/renderer/platform/')) return {};
  /** @param {Node} node */
  const report = (node) =>
    context.report({ node, message: 'Only renderer/platform touches window.umpire.' });
  return {
    /** @param {Node} node */
    MemberExpression(node) {
      const { property } = node;
      const named = node.computed ? property?.value === 'umpire' : isName(property, 'umpire');
      if (named && isGlobalObject(node.object)) report(node);
    },
    /** @param {Node} node */
    VariableDeclarator(node) {
      const taken = node.id?.properties?.some(({ key }) => isName(key, 'umpire')) ?? false;
      if (taken && isGlobalObject(node.init)) report(node);
    },
  };
}

export default {
  meta: { name: 'house' },
  rules: {
    'no-current-date': { create: noCurrentDate },
    'window-umpire-in-platform': { create: windowUmpireInPlatform },
  },
};
