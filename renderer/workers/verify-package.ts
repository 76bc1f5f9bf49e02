import { browserEvidence } from '#renderer/storage/browser-evidence.ts';
import type { ExerciseDb } from '#renderer/storage/exercise-db.ts';
import { loadState } from '#renderer/storage/load-state.ts';
import { copyEvidence } from '#shared/exchange/copy-evidence.ts';
import type { Manifest } from '#shared/exchange/manifest.ts';
import type { PackageProblem } from '#shared/exchange/package-problem.ts';
import type { ExchangeProgress } from '#shared/exchange/random-access.ts';
import { type PackageContents, readPackage } from '#shared/exchange/read-package.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { emptyState } from '#shared/journal/state.ts';
import {
  type Incoming,
  type MergePlan,
  type MergeRefusal,
  planMerge,
} from '#shared/merge/plan-merge.ts';
import { base64url, type Sha256 } from '#shared/kernel/bytes.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { EvidenceError, EvidenceStore } from '#shared/kernel/ports.ts';
import { known, ok, type Result } from '#shared/kernel/result.ts';
import { blobAsFile } from './blob-file.ts';
import { namesOf, type PackageFace, packageFace } from './package-face.ts';
import { type EvidencePlace, pageEvidence } from './page-evidence.ts';
import { createRowSender, type SealedRows } from './sealed-rows.ts';
import type { Handlers } from './serve.ts';
import { withExerciseDb, type WorkerPorts } from './worker-ports.ts';

/** A package in which every byte was checked, as far as a page needs to know it. */
export interface VerifiedPackage extends PackageFace {
  readonly manifest: Pick<Manifest, 'exercise' | 'from' | 'created' | 'streams'>;
  readonly manifestHash: Sha256;
  readonly batches: number;
  readonly evidence: PackageContents['evidence'];
}

export type VerifyAsks = {
  readonly verify: {
    readonly request: { readonly file: Blob; readonly exercise: ExerciseId | null };
    readonly progress: ExchangeProgress;
    readonly answer: Result<VerifiedPackage, readonly PackageProblem[]>;
  };
  /** What taking it into the stored exercise (or into none) would do. */
  readonly plan: {
    readonly request: { readonly exercise: ExerciseId; readonly evidence: EvidencePlace };
    readonly progress: never;
    readonly answer: Result<MergePreview, MergeRefusal>;
  };
  /** The batches of the last plan that are not here yet, with the public keys of their devices. */
  readonly batches: {
    readonly request: null;
    readonly progress: SealedRows;
    readonly answer: {
      readonly cards: readonly { readonly device: string; readonly publicKey: string }[];
    };
  };
  readonly 'copy-evidence': {
    readonly request: { readonly exercise: ExerciseId; readonly evidence: EvidencePlace };
    readonly progress: ExchangeProgress;
    readonly answer: Result<number, PackageProblem | EvidenceError>;
  };
};

/** A merge plan without the batches themselves. */
export type MergePreview = Omit<MergePlan, 'fresh'> & {
  readonly freshBatches: number;
  /** Names of the records and audiences spoken of, as far as the package holds them. */
  readonly names: Readonly<Record<string, string>>;
  /** Batches that the exercise had when this was planned. */
  readonly plannedAt: number;
};

/** One package: verified once, planned as often as the exercise changes, then taken from. */
export function verifyHandlers(ports: WorkerPorts): Handlers<VerifyAsks> {
  let contents: PackageContents | null = null;
  let fresh: readonly SealedBatch[] | null = null;
  const verified = (): PackageContents =>
    known(contents, 'a package is verified before it is used');
  return {
    async verify({ file, exercise }, { cancel, progress }) {
      const read = await readPackage(blobAsFile(file), ports, {
        exercise: exercise ?? undefined,
        cancel,
        onProgress: progress,
      });
      contents = read.ok ? read.value : null;
      fresh = null;
      return { answer: read.ok ? ok(shownOf(read.value)) : read };
    },
    plan: ({ exercise, evidence }, working) =>
      withExerciseDb(exercise, async (db) => {
        const state =
          db === null ? emptyState(exercise) : (await loadState(db, exercise, ports)).state;
        const store = evidence === 'page' ? pageEvidence(working) : storeOf(db, ports);
        const wallMs = ports.clock.now();
        const planned = await planMerge(state, incomingOf(verified()), { store, wallMs });
        fresh = planned.ok ? planned.value.fresh : null;
        if (!planned.ok) return { answer: planned };
        const { batches } = verified();
        return { answer: ok(previewOf(planned.value, batches, state.batches.size)) };
      }),
    async batches(_, { progress }) {
      const rows = createRowSender(progress, ports.digest);
      for (const sealed of known(fresh, 'a package is planned before it is taken'))
        await rows.add(sealed);
      await rows.finish();
      const cards = verified().opened.cards.map(({ device, publicKey }) => ({
        device,
        publicKey: base64url(publicKey),
      }));
      return { answer: { cards } };
    },
    'copy-evidence': ({ exercise, evidence }, working) =>
      withExerciseDb(exercise, async (db) => {
        const store =
          evidence === 'page'
            ? pageEvidence(working)
            : browserEvidence(
                known(db, 'the database is made before evidence is copied'),
                ports.digest,
              );
        const { opened, evidence: files } = verified();
        const wanted = new Set(files.map(({ sha256 }) => sha256));
        const { cancel, progress } = working;
        return {
          answer: await copyEvidence(opened, wanted, store, { cancel, onProgress: progress }),
        };
      }),
  };
}

/** Evidence in the exercise's database; of an exercise that has none yet, nothing is stored. */
const storeOf = (db: ExerciseDb | null, { digest }: WorkerPorts): Pick<EvidenceStore, 'has'> =>
  db === null ? { has: () => Promise.resolve(false) } : browserEvidence(db, digest);

const incomingOf = ({ opened, batches, evidence }: PackageContents): Incoming => ({
  exercise: opened.manifest.exercise,
  from: opened.manifest.from.device,
  created: opened.manifest.created,
  batches,
  evidence: new Set(evidence.map(({ sha256 }) => sha256)),
});

const previewOf = (
  { fresh, ...plan }: MergePlan,
  batches: readonly SealedBatch[],
  plannedAt: number,
): MergePreview => ({
  ...plan,
  freshBatches: fresh.length,
  names: namesOf(spokenOf(plan), batches),
  plannedAt,
});

/** Records and owners of audiences that a preview mentions. */
function spokenOf({
  conflicts,
  waiting,
  forks,
  aside,
}: Pick<MergePlan, 'conflicts' | 'waiting' | 'forks' | 'aside'>): Set<string> {
  const audiences = [...conflicts, ...waiting.missing, ...waiting.incomplete, ...aside].map(
    ({ audience }) => audience as string,
  );
  const streams = forks.map(({ stream }) => stream);
  const owners = [...audiences, ...streams].map((name) => name.slice(name.indexOf(':') + 1));
  return new Set([...owners, ...conflicts.map(({ record }) => record)]);
}

const shownOf = ({ opened, batches, evidence }: PackageContents): VerifiedPackage => {
  const { exercise, from, created, streams } = opened.manifest;
  return {
    manifest: { exercise, from, created, streams },
    manifestHash: opened.manifestHash,
    batches: batches.length,
    evidence,
    ...packageFace(opened.manifest, batches),
  };
};
