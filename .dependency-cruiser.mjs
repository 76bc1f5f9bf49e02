/**
 * The import table of the project: what a folder may import besides itself. Everything not named is forbidden,
 * type-only imports included. `shared`, `renderer` stand for all their folders.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const mayImport = {
  'shared/kernel': [],
  'shared/domain': ['shared/kernel'],
  'shared/text': ['shared/kernel'],
  'shared/journal': ['shared/kernel', 'shared/domain'],
  'shared/scoring': ['shared/kernel', 'shared/domain', 'shared/journal', 'shared/text'],
  'shared/metrics': ['shared/kernel', 'shared/domain', 'shared/journal', 'shared/text'],
  'shared/rule-books': ['shared/kernel', 'shared/domain', 'shared/scoring'],
  'shared/templates': ['shared/kernel', 'shared/domain', 'shared/text'],
  'shared/merge': ['shared/kernel', 'shared/domain', 'shared/journal'],
  'shared/commands': [
    'shared/kernel',
    'shared/domain',
    'shared/journal',
    'shared/scoring',
    'shared/rule-books',
    'shared/templates',
    'shared/text',
  ],
  'shared/exchange': ['shared/kernel', 'shared/domain', 'shared/journal', 'shared/merge'],
  'shared/formats': ['shared/kernel', 'shared/domain', 'shared/journal', 'shared/commands'],
  'shared/report': [
    'shared/kernel',
    'shared/domain',
    'shared/journal',
    'shared/scoring',
    'shared/metrics',
    'shared/text',
  ],
  'shared/sample': [
    'shared/kernel',
    'shared/domain',
    'shared/journal',
    'shared/commands',
    'shared/rule-books',
    'shared/text',
  ],
  'shared/ipc': ['shared/kernel', 'shared/domain'],
  'electron/preload': ['shared/ipc'],
  'electron/main': ['shared'],
  'electron/cli': ['shared'],
  'renderer/ui': ['shared/kernel'],
  'renderer/platform': ['shared/ipc', 'shared/kernel', 'renderer/storage'],
  'renderer/storage': ['shared'],
  'renderer/workers': ['shared', 'renderer/storage'],
  'renderer/state': ['shared'],
  'renderer/locales': ['shared'],
  'renderer/data': [
    'shared',
    'renderer/storage',
    'renderer/platform',
    'renderer/workers',
    'assets',
  ],
  'renderer/features': [
    'shared',
    'renderer/data',
    'renderer/state',
    'renderer/ui',
    'renderer/platform',
    'renderer/locales',
    'assets',
  ],
  'renderer/app': ['shared', 'renderer', 'assets'],
};

/** Folders that hold source; everything in the first three belongs to a row of the table. */
export const sourceRoots = ['shared', 'electron', 'renderer'];

/** @param {readonly string[]} folders */
const under = (folders) => folders.map((folder) => `^${folder}/`);

const table = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `may-import:${folder}`,
  comment: `${folder} may import ${allowed.length === 0 ? 'nothing' : allowed.join(', ')} and itself`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: '^(shared|electron|renderer|test|scripts|assets|docs)/',
    pathNot: under([folder, ...allowed]),
  },
}));

/**
 * Packages that only some folders may know.
 * @param {string} name
 * @param {readonly string[]} packages
 * @param {readonly string[]} folders
 */
const door = (name, packages, folders) => ({
  name: `door:${name}`,
  comment: `only ${folders.join(', ')} may import ${packages.join(', ')}`,
  severity: 'error',
  from: { path: under(sourceRoots), pathNot: under(folders) },
  to: { path: packages.map((one) => `(^|/)node_modules/${one}/`) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: /** @type {import('dependency-cruiser').IForbiddenRuleType[]} */ ([
    ...table,
    {
      name: 'features-are-strangers',
      comment: 'What two features share belongs into a layer below them.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'no-cycle',
      comment: 'A cycle has no layer to belong to.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere is also an import no rule looked at.',
      severity: 'error',
      from: { path: under(sourceRoots) },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      comment:
        'Nothing imports it and it imports nothing: dead, or an entry that belongs into this list.',
      severity: 'error',
      from: {
        orphan: true,
        path: under(sourceRoots),
        pathNot: [
          '\\.d\\.ts$',
          '^electron/(main|preload|cli)/index\\.ts$',
          '^renderer/app/main\\.tsx$',
        ],
      },
      to: {},
    },
    {
      name: 'no-node-outside-electron',
      comment: 'shared/ and renderer/ run where there is no Node.',
      severity: 'error',
      from: { path: under(['shared', 'renderer']) },
      to: { dependencyTypes: ['core'] },
    },
    door('dexie', ['dexie'], ['renderer/storage']),
    door('electron', ['electron'], ['electron/main', 'electron/preload']),
    door(
      'react',
      [
        'react',
        'react-dom',
        'react-aria-components',
        'react-hook-form',
        'react-i18next',
        '@tanstack/react-router',
        '@tanstack/react-virtual',
        'echarts',
        'lucide-react',
        'zustand',
      ],
      ['renderer'],
    ),
  ]),
  options: {
    doNotFollow: { path: 'node_modules' },
    // Only the files below the roots given on the command line are cruised; what they import is looked up.
    exclude: { path: '^(dist|\\.cache|release|coverage)/' },
    tsPreCompilationDeps: true, // type-only imports count: the table speaks of what a folder may know
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};
