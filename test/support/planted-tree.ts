import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mayImport } from '../../.dependency-cruiser.mjs';

export const project = path.resolve(import.meta.dirname, '../..');

/** What the tools read of the project; the source they look at is planted. */
const configuration = [
  '.gitignore',
  '.knip.jsonc',
  '.oxlintrc.json',
  'biome.json',
  'package.json',
  'scripts/house-rules.mjs',
  'tsconfig.base.json',
  'tsconfig.json',
  ...[
    'shared',
    'electron/main',
    'electron/preload',
    'electron/cli',
    'renderer',
    'renderer/storage',
    'renderer/workers',
    'test',
    'scripts',
  ].map((folder) => `${folder}/tsconfig.json`),
];

/** A file in every layer, so that every tool finds something that is in order. */
const groundFiles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.keys(mayImport).map((layer) => [`${layer}/ground.ts`, 'export const ground = 1;\n']),
  ),
  'test/ground.test.ts': 'export const ground = 1;\n',
};

export interface PlantedTree {
  readonly root: string;
  /** Runs a program of node_modules (or of the project) on the tree. */
  run(program: string, ...args: string[]): Promise<Run>;
  remove(): void;
}

export interface Run {
  readonly code: number;
  readonly output: string;
}

/** A tree with the project's own configuration and the given source files. */
export function plantTree(files: Readonly<Record<string, string>>): PlantedTree {
  const root = mkdtempSync(path.join(tmpdir(), 'umpire-fence-'));
  for (const file of configuration) cpSync(path.join(project, file), path.join(root, file));
  symlinkSync(path.join(project, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  for (const [file, content] of Object.entries({ ...groundFiles, ...files })) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return {
    root,
    run: (program, ...args) => run(root, path.join(project, program), args),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function run(cwd: string, program: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    }
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
