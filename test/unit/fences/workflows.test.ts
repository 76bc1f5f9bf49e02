import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { project } from '#test/support/planted-tree.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly uses?: string;
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> };
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = path.join(project, '.github/workflows');
const { scripts } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What is wrong with a workflow, in words. */
function problemsOf(workflow: Workflow): string[] {
  const jobs = Object.entries(workflow.jobs);
  return [
    ...tooMuch('the workflow', workflow.permissions),
    ...jobs.flatMap(([name, job]) => [
      ...(name === 'publish' || job.permissions === undefined
        ? []
        : tooMuch(name, job.permissions)),
      ...(job.uses === undefined && job['timeout-minutes'] === undefined
        ? [`${name} may run for ever`]
        : []),
      ...(job.uses?.startsWith('./') === true && !existsSync(path.join(project, job.uses))
        ? [`${name} uses ${job.uses}, which is not there`]
        : []),
      ...(job.steps ?? []).flatMap((step) => stepProblems(name, step)),
    ]),
  ];
}

/** Everything but reading has to be asked for by the one job that publishes. */
const tooMuch = (who: string, permissions: Workflow['permissions']): string[] =>
  JSON.stringify(permissions) === '{"contents":"read"}' ? [] : [`${who} may do more than read`];

function stepProblems(job: string, { uses, run = '', with: given }: Step): string[] {
  const problems: string[] = [];
  if (uses !== undefined && !/^[\w-]+\/[\w-]+@(?:v\d+|[0-9a-f]{40})$/.test(uses))
    problems.push(`${job} uses ${uses}, which is not pinned`);
  if (uses?.startsWith('actions/checkout@') === true && given?.['persist-credentials'] !== false)
    problems.push(`${job} leaves its credentials in the checkout`);
  // What others can put into a title or a branch name would become part of the program.
  if (/\$\{\{\s*github\.(?:event|head_ref|ref_name)/.test(run))
    problems.push(`${job} runs foreign text`);
  for (const [, script = ''] of run.matchAll(/npm run ([\w:-]+)/g))
    if (scripts[script] === undefined) problems.push(`${job} runs ${script}, which is not there`);
  for (const [, file = ''] of run.matchAll(/node ((?:scripts|test)\/[\w./-]+)/g))
    if (!existsSync(path.join(project, file)))
      problems.push(`${job} runs ${file}, which is not there`);
  return problems;
}

const read = (file: string): Workflow =>
  parse(readFileSync(path.join(folder, file), 'utf8')) as Workflow;
const commandsOf = (job: Job | undefined): string[] =>
  (job?.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run.trim()]));

describe.each(readdirSync(folder))('%s', (file) => {
  test('asks for no more than it needs, pins what it uses, runs what is there', () => {
    expect(problemsOf(read(file))).toEqual([]);
  });
});

describe('ci.yml', () => {
  const { jobs, on } = read('ci.yml');
  const everywhere = ['ubuntu-latest', 'windows-latest', 'macos-latest'];

  test('does what the README says, on every system', () => {
    expect(jobs['test']?.strategy?.matrix['os']).toEqual(everywhere);
    expect(commandsOf(jobs['test'])).toEqual(['npm ci', 'npm test']);
    expect(Object.keys(on)).toEqual(['push', 'pull_request', 'workflow_call']);
  });

  test('runs the desktop app in the real Electron, without an excuse to skip it', () => {
    expect(jobs['desktop']?.strategy?.matrix['os']).toEqual(everywhere);
    expect(commandsOf(jobs['desktop']).join('\n')).toContain('npm run test:desktop');
    expect(readFileSync(path.join(folder, 'ci.yml'), 'utf8')).toContain(
      "UMPIRE_DESKTOP_REQUIRED: '1'",
    );
  });
});

describe('release.yml', () => {
  const { jobs, on } = read('release.yml');

  test('tests first, then packs, reads the fuses back, lists checksums and signs', () => {
    expect(on).toEqual({ push: { tags: ['v*'] } });
    expect(jobs['test']?.uses).toBe('./.github/workflows/ci.yml');
    expect(jobs['installers']?.needs).toBe('test');
    expect(jobs['publish']?.needs).toBe('installers');
    const packing = commandsOf(jobs['installers']).join('\n');
    expect(packing).toContain('npm run package -- --${{ matrix.platform }} --x64 --arm64');
    expect(packing).toContain('npx @electron/fuses read --app');
    expect(packing).toContain('node scripts/fuse-wire.mjs');
    const publishing = commandsOf(jobs['publish']);
    const at = (part: string): number => publishing.findIndex((command) => command.includes(part));
    expect(at('scripts/make-update.mjs')).toBeGreaterThanOrEqual(0);
    // The list of checksums names the update manifest too.
    expect(at('scripts/checksums.mjs')).toBeGreaterThan(at('scripts/make-update.mjs'));
  });

  test('gives the right to write, and the key, to the one job that publishes', () => {
    expect(jobs['publish']?.permissions).toEqual({ contents: 'write' });
    for (const [name, job] of Object.entries(jobs))
      expect(JSON.stringify(job).includes('secrets.'), name).toBe(name === 'publish');
  });
});

test('a workflow that asks for more, pins nothing and runs what is not there is found out', () => {
  const wrong: Workflow = {
    on: {},
    permissions: { contents: 'write' },
    jobs: {
      build: {
        permissions: { packages: 'write' },
        steps: [
          { uses: 'actions/checkout@main' },
          { uses: 'actions/setup-node@v4' },
          { run: 'npm run not-there' },
          { run: 'node scripts/not-there.mjs' },
          { run: 'echo ${{ github.event.pull_request.title }}' },
        ],
      },
      other: { uses: './.github/workflows/not-there.yml' },
    },
  };
  expect(problemsOf(wrong)).toEqual([
    'the workflow may do more than read',
    'build may do more than read',
    'build may run for ever',
    'build uses actions/checkout@main, which is not pinned',
    'build leaves its credentials in the checkout',
    'build runs not-there, which is not there',
    'build runs scripts/not-there.mjs, which is not there',
    'build runs foreign text',
    'other uses ./.github/workflows/not-there.yml, which is not there',
  ]);
});
