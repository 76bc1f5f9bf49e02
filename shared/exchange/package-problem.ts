import type { BatchProblem } from '#shared/journal/batch.ts';
import type { SealProblem } from '#shared/journal/seal.ts';
import type { DeviceId, ExerciseId } from '#shared/kernel/ids.ts';
import type { CardProblem } from './device-card.ts';
import type { ManifestProblem } from './manifest.ts';

/** What in a zip's structure different programs could read differently, or what a package never has. */
export type ZipRefusal =
  | 'trailing-data'
  | 'directory-damaged'
  | 'header-mismatch'
  | 'overlap-or-gap'
  | 'encrypted-entry'
  | 'flags'
  | 'method'
  | 'extra-field'
  | 'unusual-field'
  | 'comment'
  | 'duplicate-name'
  | 'order';

/** Why a file is refused as a package. Nothing of a refused package is taken in. */
export type PackageProblem =
  | { readonly type: 'not-a-package'; readonly reason: 'empty' | 'not-a-zip' | 'no-manifest' }
  | { readonly type: 'package-encrypted' }
  | {
      /** The file ends too early. What is missing is null where not even the list of contents is whole. */
      readonly type: 'package-cut-off';
      readonly missing: {
        readonly files: number;
        readonly bytes: number;
        readonly ofFiles: number;
        readonly ofBytes: number;
      } | null;
    }
  | { readonly type: 'zip-refused'; readonly refusal: ZipRefusal; readonly name: string }
  | { readonly type: 'file-name-refused'; readonly name: string }
  | {
      readonly type: 'package-too-large';
      readonly what: 'files' | 'total' | 'file' | 'ratio' | 'line';
      readonly name: string;
      readonly limit: number;
    }
  | { readonly type: 'file-missing'; readonly name: string }
  | { readonly type: 'file-unlisted'; readonly name: string }
  | { readonly type: 'file-altered'; readonly name: string }
  | ManifestProblem
  | { readonly type: 'manifest-signature-wrong' }
  | { readonly type: 'signer-unknown'; readonly device: DeviceId }
  | CardProblem
  | { readonly type: 'other-exercise'; readonly expected: ExerciseId; readonly found: ExerciseId }
  | { readonly type: 'line-malformed'; readonly name: string; readonly line: number }
  | {
      readonly type: 'batch-refused';
      readonly name: string;
      readonly line: number;
      readonly problem: SealProblem | BatchProblem;
    }
  | {
      readonly type: 'batch-misplaced';
      readonly name: string;
      readonly line: number;
      readonly reason: 'exercise' | 'audience' | 'order';
    }
  | { readonly type: 'streams-differ'; readonly name: string }
  | { readonly type: 'read-failed'; readonly message: string }
  | { readonly type: 'cancelled' };

/** Carries a problem out of a callback of the zip library; caught by whoever called the library. */
export class PackageRefused extends Error {
  readonly problem: PackageProblem;

  constructor(problem: PackageProblem) {
    super(problem.type);
    this.name = 'PackageRefused';
    this.problem = problem;
  }
}
