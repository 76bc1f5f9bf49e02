import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whose code is in the program, and under which licence. Read from the installed packages when the program is built, so
 * that the list can't grow old.
 *
 * @typedef {{ name: string, version: string, licence: string, text: number | null }} Part
 *   `text` is the place of its licence's words in `texts`; null where the package brings none.
 * @typedef {{ parts: Part[], texts: string[] }} ShippedParts
 * @typedef {{ name?: string, version?: string, license?: unknown, dependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string>, peerDependenciesMeta?: Record<string, { optional?: boolean }> }} Manifest
 */

const SOURCE_FOLDERS = ['shared', 'electron', 'renderer'];
const IMPORTED = /(?:from|import)\s*\(?\s*'([^'.#][^']*)'/g;
const LICENCE_FILE = /^(?:licen[cs]e|copying|unlicense)(?:[.-].*)?$/i;

/** @param {string} specifier */
export const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/**
 * Packages that the sources of the program import by name.
 * @param {string} root
 */
export function importedPackages(root) {
  const names = new Set();
  for (const folder of SOURCE_FOLDERS) {
    for (const name of readdirSync(path.join(root, folder), { recursive: true })) {
      const file = String(name);
      if (!/\.tsx?$/.test(file)) continue;
      const text = readFileSync(path.join(root, folder, file), 'utf8');
      for (const [, specifier = ''] of text.matchAll(IMPORTED)) {
        if (!specifier.startsWith('node:') && /^@?[a-z]/.test(specifier))
          names.add(packageOf(specifier));
      }
    }
  }
  return /** @type {string[]} */ ([...names]).toSorted((a, b) => (a < b ? -1 : 1));
}

/**
 * Where a package lies for whoever asks from `folder`, as Node looks it up.
 * @param {string} name @param {string} folder @param {string} root
 * @returns {string | null}
 */
function locate(name, folder, root) {
  const here = path.join(folder, 'node_modules', name);
  if (existsSync(path.join(here, 'package.json'))) return here;
  return folder === root || folder === path.dirname(folder)
    ? null
    : locate(name, path.dirname(folder), root);
}

/** @param {string} folder @returns {Manifest} */
const manifestOf = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** @param {Manifest} manifest */
const neededBy = ({ name, dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }) =>
  // Of Electron the program itself is shipped; what its installer needs is not.
  name === 'electron'
    ? []
    : [
        ...Object.keys(dependencies),
        ...Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional),
      ].filter((one) => !one.startsWith('@types/'));

/** Data of others that the program carries, by its newest version. */
const SHIPPED_DATA = [
  {
    name: 'MITRE ATT&CK',
    version: '19.1.0',
    licence: 'LicenseRef-ATTACK',
    file: 'assets/attack/LICENSE.txt',
  },
];

/**
 * Every package whose code may be in the program: those that it imports, and those that these need.
 * @param {string} root @returns {ShippedParts}
 */
export function shippedParts(root) {
  /** @type {Map<string, Part>} */
  const parts = new Map();
  /** @type {string[]} */
  const texts = [];
  const waiting = importedPackages(root).map((name) => ({ name, from: root }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = locate(next.name, next.from, root);
    if (folder === null) continue;
    const manifest = manifestOf(folder);
    const { version = '' } = manifest;
    if (parts.has(`${next.name} ${version}`)) continue;
    const text = licenceText(folder);
    const known = text === null ? -1 : texts.indexOf(text);
    if (text !== null && known === -1) texts.push(text);
    parts.set(`${next.name} ${version}`, {
      name: next.name,
      version,
      licence: typeof manifest.license === 'string' ? manifest.license : '',
      text: text === null ? null : known === -1 ? texts.length - 1 : known,
    });
    waiting.push(...neededBy(manifest).map((name) => ({ name, from: folder })));
  }
  for (const { name, version, licence, file } of SHIPPED_DATA) {
    const found = path.join(root, file);
    if (!existsSync(found)) continue;
    texts.push(readFileSync(found, 'utf8').trim());
    parts.set(name, { name, version, licence, text: texts.length - 1 });
  }
  return {
    parts: [...parts.values()].toSorted((a, b) =>
      `${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1,
    ),
    texts,
  };
}

/** @param {string} folder */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => LICENCE_FILE.test(name));
  return file === undefined
    ? null
    : readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

/**
 * Puts the list in place of the empty one that the source holds, and stops a build that bundles what is not on it.
 * @param {string} root @returns {import('vite').Plugin}
 */
export function shippedPartsPlugin(root) {
  /** @type {ShippedParts | undefined} */
  let shipped;
  const list = () => (shipped ??= shippedParts(root));
  return {
    name: 'umpire:shipped-parts',
    transform(_code, id) {
      if (!id.split('?')[0]?.endsWith('/renderer/features/about/shipped-parts.ts')) return null;
      return { code: `export const SHIPPED = ${JSON.stringify(list())};`, map: null };
    },
    generateBundle(_options, bundle) {
      const listed = new Set(list().parts.map(({ name }) => name));
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const name = packageOf(id.split('?')[0]?.split('/node_modules/').at(-1) ?? '');
          if (id.includes('/node_modules/') && !listed.has(name))
            this.error(`${name} is bundled and not on the list of parts`);
        }
      }
    },
  };
}
