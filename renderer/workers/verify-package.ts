import { browserEvidence } from '#renderer/storage/browser-evidence.ts';
import { copyEvidence } from '#shared/exchange/copy-evidence.ts';
import type { Manifest } from '#shared/exchange/manifest.ts';
import type { PackageProblem } from '#shared/exchange/package-problem.ts';
import type { ExchangeProgress } from '#shared/exchange/random-access.ts';
import { type PackageContents, readPackage } from '#shared/exchange/read-package.ts';
import { base64url, type Sha256 } from '#shared/kernel/bytes.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { EvidenceError } from '#shared/kernel/ports.ts';
import { known, ok, type Result } from '#shared/kernel/result.ts';
import { blobAsFile } from './blob-file.ts';
import { type EvidencePlace, pageEvidence } from './page-evidence.ts';
import { batchesToLines, type SealedLines } from './sealed-lines.ts';
import type { Handlers } from './serve.ts';
import { withExerciseDb, type WorkerPorts } from './worker-ports.ts';

/** A package in which every byte was checked, as far as a page needs to know it. */
export interface VerifiedPackage {
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
  /** The batches with the public keys of their devices. */
  readonly batches: {
    readonly request: null;
    readonly progress: never;
    readonly answer: SealedLines & {
      readonly cards: readonly { readonly device: string; readonly publicKey: string }[];
    };
  };
  readonly 'copy-evidence': {
    readonly request: { readonly exercise: ExerciseId; readonly evidence: EvidencePlace };
    readonly progress: ExchangeProgress;
    readonly answer: Result<number, PackageProblem | EvidenceError>;
  };
};

/** One package: verified once, then taken from. */
export function verifyHandlers(ports: WorkerPorts): Handlers<VerifyAsks> {
  let contents: PackageContents | null = null;
  const verified = (): PackageContents => known(contents, 'a package is verified before it is used');
  return {
    async verify({ file, exercise }, { cancel, progress }) {
      const read = await readPackage(blobAsFile(file), ports, {
        exercise: exercise ?? undefined,
        cancel,
        onProgress: progress,
      });
      contents = read.ok ? read.value : null;
      return { answer: read.ok ? ok(shownOf(read.value)) : read };
    },
    batches() {
      const { batches, opened } = verified();
      const sealed = batchesToLines(batches);
      const cards = opened.cards.map(({ device, publicKey }) => ({
        device,
        publicKey: base64url(publicKey),
      }));
      return { answer: { ...sealed, cards }, transfer: [sealed.lines.buffer] };
    },
    'copy-evidence': ({ exercise, evidence }, working) =>
      withExerciseDb(exercise, async (db) => {
        const store =
          evidence === 'page'
            ? pageEvidence(working)
            : browserEvidence(known(db, 'the database is made before evidence is copied'), ports.digest);
        const { opened, evidence: files } = verified();
        const wanted = new Set(files.map(({ sha256 }) => sha256));
        const { cancel, progress } = working;
        return { answer: await copyEvidence(opened, wanted, store, { cancel, onProgress: progress }) };
      }),
  };
}

const shownOf = ({ opened, batches, evidence }: PackageContents): VerifiedPackage => {
  const { exercise, from, created, streams } = opened.manifest;
  return {
    manifest: { exercise, from, created, streams },
    manifestHash: opened.manifestHash,
    batches: batches.length,
    evidence,
  };
};
