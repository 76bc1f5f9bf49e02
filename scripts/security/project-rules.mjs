import { parse } from 'yaml';
import { decidedFuses } from '../fuse-wire.mjs';

/**
 * The majors of Electron that get security fixes, as of the date: the latest three. Looked up by hand when Electron is
 * updated; a build on an older one is refused.
 */
export const supportedElectron = { asOf: '2026-11-22', majors: [43, 44, 45] };

const PACKING = 'electron-builder.yml';
/** What may be packed; whatever else is found in `files` must take something away. */
const PACKED = [
  'dist/electron/main.js',
  'dist/electron/preload.cjs',
  'dist/renderer/**/*',
  'package.json',
  'LICENSE',
];

/** @param {string} file @param {string} says */
const problem = (file, says) => ({ file, line: 1, says });

/** @param {import('./source-tree.mjs').Tree} tree @returns {any} */
const packing = (tree) => parse(tree.text(PACKING) ?? '') ?? {};

/** @param {import('./source-tree.mjs').Tree} tree @returns {any} */
const manifest = (tree) => JSON.parse(tree.text('package.json') ?? '{}');

/** What is packed and with which Electron. @type {readonly import('./source-tree.mjs').Rule[]} */
export const projectRules = [
  {
    id: 'supported-electron',
    says: 'Electron is pinned to one version of the latest three majors',
    check: (tree) => {
      const version = manifest(tree).devDependencies?.electron ?? '';
      const major = /^(\d+)\.\d+\.\d+$/.exec(version)?.[1];
      if (major === undefined)
        return [problem('package.json', `electron ${version} is not pinned`)];
      return supportedElectron.majors.includes(Number(major))
        ? []
        : [problem('package.json', `electron ${major} gets no fixes (${supportedElectron.asOf})`)];
    },
  },
  {
    id: 'nothing-unbundled',
    says: 'no package is shipped as it is, and nothing runs on installing',
    check: (tree) => {
      const { dependencies, scripts = {} } = manifest(tree);
      const found = Object.keys(dependencies ?? {}).map((name) => `ships ${name} unbundled`);
      for (const hook of ['preinstall', 'install', 'postinstall', 'prepare'])
        if (hook in scripts) found.push(`runs ${hook}`);
      return found.map((says) => problem('package.json', says));
    },
  },
  {
    id: 'fuses-decided',
    says: 'every fuse is decided, and as the table says',
    check: (tree) => {
      const fuses = packing(tree).electronFuses ?? {};
      return decidedFuses
        .filter(([name, on]) => name !== 'wasmTrapHandlers' && fuses[name] !== on)
        .map(([name, on]) => problem(PACKING, `${name} is not ${on}`));
    },
  },
  {
    id: 'packed-files',
    says: 'the archive holds the built app and nothing else',
    check: (tree) => {
      const { asar, files = [], asarUnpack, extraFiles, extraResources } = packing(tree);
      const found = files
        .filter((/** @type {string} */ one) => !one.startsWith('!') && !PACKED.includes(one))
        .map((/** @type {string} */ one) => `packs ${one}`);
      for (const needed of ['!**/*.map', '!node_modules/**/*'])
        if (!files.includes(needed)) found.push(`does not leave out ${needed.slice(1)}`);
      if (asar !== true) found.push('packs no archive');
      if (asarUnpack ?? extraFiles ?? extraResources) found.push('puts files beside the archive');
      return found.map((/** @type {string} */ says) => problem(PACKING, says));
    },
  },
  {
    id: 'no-update-server',
    says: 'installers ask no server and run as the person who starts them',
    check: (tree) => {
      const { publish, nsis = {}, win = {}, mac = {} } = packing(tree);
      const found = [];
      if (publish !== null) found.push('names a place to publish');
      if (win.requestedExecutionLevel !== 'asInvoker')
        found.push('asks for more rights on Windows');
      if (nsis.perMachine !== true || nsis.allowToChangeInstallationDirectory !== false)
        found.push('installs on Windows where the user may change the program');
      if (mac.hardenedRuntime !== true) found.push('has no hardened runtime on macOS');
      return found.map((says) => problem(PACKING, says));
    },
  },
];
