import { journalHash, stateHash } from '#shared/journal/state-hash.ts';
import { ok } from '#shared/kernel/result.ts';
import { evidenceNamed } from '#shared/merge/evidence-named.ts';
import { checkRootKeys } from '#shared/merge/root-key.ts';
import type { CliIo } from '../cli-io.ts';
import { type CliProblem, exitCodeOf } from '../cli-problem.ts';
import { type LoadedPackage, withPackages } from '../package-file.ts';
import { conflictCount, recordCounts } from '../record-counts.ts';
import { stateProblems } from '../state-problems.ts';
import type { Verb, VerbReport } from '../verb.ts';

export const verifyVerb: Verb = {
  name: 'verify',
  usage: 'F.umpire',
  summary: {
    zh: '核验成果包：每个字节、签名、链条与证据；给出状态哈希与计数。',
    en: 'Check a package: every byte, signature, chain and evidence; give the state hash and counts.',
  },
  arguments: [1, 1],
  options: {},
  async run({ arguments: paths }, io) {
    const verified = await withPackages(io, paths, async (packages) => {
      const [loaded] = packages as readonly [LoadedPackage];
      return ok(await reportOf(loaded, io));
    });
    // A wrong call stays a wrong call; a bad package is a verdict, in the same form as a good one.
    if (verified.ok || exitCodeOf(verified.error) === 2) return verified;
    return ok(verdict(verified.error, { stateHash: null, journalHash: null, counts: {} }));
  },
};

interface Findings {
  readonly stateHash: string | null;
  readonly journalHash: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly [more: string]: unknown;
}

async function reportOf({ contents, state }: LoadedPackage, io: CliIo): Promise<VerbReport> {
  const { manifest, manifestHash } = contents.opened;
  const problems: CliProblem[] = [...stateProblems(state)];
  const rootKey = checkRootKeys('', contents.batches);
  if (!rootKey.ok) problems.push(rootKey.error);
  const packed = new Set(contents.evidence.map(({ sha256 }) => sha256));
  const absent = [...evidenceNamed(contents.batches)]
    .filter((sha256) => !packed.has(sha256))
    .sort();
  const [first] = absent;
  if (first !== undefined) problems.push({ type: 'evidence-absent', count: absent.length, first });
  return verdict(problems, {
    stateHash: await stateHash(state, io.digest),
    journalHash: await journalHash(state, io.digest),
    counts: {
      ...recordCounts(state),
      evidenceFiles: packed.size,
      conflicts: conflictCount(state),
    },
    exercise: manifest.exercise,
    package: manifestHash,
    from: manifest.from.device,
    created: manifest.created,
    rootKey: rootKey.ok ? rootKey.value : null,
  });
}

function verdict(problems: readonly CliProblem[], findings: Findings): VerbReport {
  const isSound = problems.length === 0;
  const { stateHash: state, journalHash: journal, counts } = findings;
  return {
    ok: isSound,
    json: { ok: isSound, ...findings, problems },
    problems,
    lines: [
      isSound ? 'OK' : 'NOT OK',
      ...(state === null ? [] : [`stateHash   ${state}`, `journalHash ${journal ?? ''}`]),
      ...Object.entries(counts).map(([name, count]) => `${name.padEnd(20)} ${count}`),
    ],
  };
}
