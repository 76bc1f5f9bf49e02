import type { TFunction } from 'i18next';
import type { PackageProblem } from '#shared/exchange/package-problem.ts';
import type { WriteProblem } from '#shared/exchange/write-package.ts';
import type { MergeRefusal } from '#shared/merge/plan-merge.ts';
import { sizeText } from '#shared/text/size.ts';
import type { OpenPackageError } from './open-package-on-device.ts';
import type { AppError } from './use-error-text.ts';

/** What only packages can have wrong with them. */
export type PackageError =
  | PackageProblem
  | MergeRefusal
  | WriteProblem
  | Extract<OpenPackageError, { readonly type: 'exercise-already-here' }>;

/** Everything that may be answered to writing, checking or taking in a package. */
export type ExchangeError = AppError | PackageError;

/** What to do about a package. */
export type PackageAdvice =
  | 'choose'
  | 'decrypt'
  | 'copy-again'
  | 'export-again'
  | 'distrust'
  | 'newer'
  | 'other-exercise'
  | 'split'
  | 'retry'
  | 'again';

type TypeOf<E> = E extends { readonly type: infer Type } ? Type : never;
type Sayings = {
  readonly [Type in PackageError['type']]: {
    readonly advice: PackageAdvice;
    readonly say: (t: Translate, error: Extract<PackageError, { readonly type: Type }>) => string;
  };
};
type Translate = TFunction<['packages']>;

const SAYINGS: Sayings = {
  'not-a-package': {
    advice: 'choose',
    say: (t, { reason }) => t(`packages:not-a-package.${reason}`),
  },
  'package-encrypted': { advice: 'decrypt', say: (t) => t('packages:package-encrypted') },
  'package-cut-off': { advice: 'copy-again', say: cutOffText },
  'zip-refused': {
    advice: 'export-again',
    say: (t, { refusal, name }) =>
      t('packages:zip-refused', {
        refusal: t(`packages:zip.${refusal}`),
        where: name === '' ? '' : t('packages:where', { name }),
      }),
  },
  'file-name-refused': {
    advice: 'export-again',
    say: (t, { name }) => t('packages:file-name-refused', { name }),
  },
  'package-too-large': {
    advice: 'split',
    say: (t, { what, name, limit }) =>
      t(`packages:package-too-large.${what}`, { name, limit, size: sizeText(limit) }),
  },
  'file-missing': {
    advice: 'copy-again',
    say: (t, { name }) => t('packages:file-missing', { name }),
  },
  'file-unlisted': {
    advice: 'distrust',
    say: (t, { name }) => t('packages:file-unlisted', { name }),
  },
  'file-altered': {
    advice: 'copy-again',
    say: (t, { name }) => t('packages:file-altered', { name }),
  },
  'manifest-malformed': {
    advice: 'export-again',
    say: (t, { path, message }) => t('packages:manifest-malformed', { path: path || '/', message }),
  },
  'manifest-newer': {
    advice: 'newer',
    say: (t, { format }) => t('packages:manifest-newer', { format }),
  },
  'manifest-signature-wrong': {
    advice: 'distrust',
    say: (t) => t('packages:manifest-signature-wrong'),
  },
  'signer-unknown': {
    advice: 'distrust',
    say: (t, { device }) => t('packages:signer-unknown', { device: device.slice(0, 8) }),
  },
  'card-malformed': {
    advice: 'distrust',
    say: (t, { line }) => t('packages:card-malformed', { line }),
  },
  'other-exercise': {
    advice: 'other-exercise',
    say: (t, { expected, found }) =>
      t('packages:other-exercise', { expected: expected.slice(-8), found: found.slice(-8) }),
  },
  'root-key-differs': {
    advice: 'distrust',
    say: (t, { pinned, found }) =>
      t('packages:root-key-differs', { pinned: pinned.slice(0, 8), found: found.slice(0, 8) }),
  },
  'line-malformed': {
    advice: 'distrust',
    say: (t, { name, line }) => t('packages:line-malformed', { name, line }),
  },
  'batch-refused': {
    advice: 'distrust',
    say: (t, { name, line, problem }) =>
      t('packages:batch-refused', { name, line, problem: batchText(t, problem) }),
  },
  'batch-misplaced': {
    advice: 'distrust',
    say: (t, { name, line, reason }) =>
      t('packages:batch-misplaced', { name, line, reason: t(`packages:misplaced.${reason}`) }),
  },
  'streams-differ': { advice: 'distrust', say: (t) => t('packages:streams-differ') },
  'read-failed': {
    advice: 'copy-again',
    say: (t, { message }) => t('packages:read-failed', { message }),
  },
  cancelled: { advice: 'again', say: (t) => t('packages:cancelled') },
  'card-missing': {
    advice: 'retry',
    say: (t, { device }) => t('packages:card-missing', { device: device.slice(0, 8) }),
  },
  'source-changed': {
    advice: 'retry',
    say: (t, { name }) => t('packages:source-changed', { name }),
  },
  'exercise-already-here': {
    advice: 'other-exercise',
    say: (t) => t('packages:exercise-already-here'),
  },
};

/** Whether an error has words here; the others are those of the data layer. */
export const isPackageError = (error: ExchangeError): error is PackageError =>
  Object.hasOwn(SAYINGS, error.type);

/** What was found, in words: which file, which line. */
export function packageErrorText(t: Translate, error: PackageError): string {
  const { say } = SAYINGS[error.type] as { say: (t: Translate, error: PackageError) => string };
  return say(t, error);
}

/** What can be done about it. */
export const packageAdvice = ({ type }: { readonly type: TypeOf<PackageError> }): PackageAdvice =>
  SAYINGS[type].advice;

function cutOffText(
  t: Translate,
  { missing }: Extract<PackageError, { readonly type: 'package-cut-off' }>,
): string {
  if (missing === null) return t('packages:package-cut-off-early');
  const { files, bytes, ofFiles, ofBytes } = missing;
  if (files === 0) return t('packages:package-cut-off-end', { ofFiles });
  return t('packages:package-cut-off', {
    files,
    ofFiles,
    size: sizeText(bytes),
    ofSize: sizeText(ofBytes),
  });
}

function batchText(
  t: Translate,
  problem: Extract<PackageError, { readonly type: 'batch-refused' }>['problem'],
): string {
  switch (problem.type) {
    case 'batch-too-large':
      return t('packages:batch.batch-too-large', { size: sizeText(problem.sizeBytes) });
    case 'batch-malformed':
      return t('packages:batch.batch-malformed', {
        path: problem.path || '/',
        message: problem.message,
      });
    case 'batch-key-unknown':
      return t('packages:batch.batch-key-unknown', { device: problem.device.slice(0, 8) });
    case 'batch-signature-wrong':
      return t('packages:batch.batch-signature-wrong', {
        device: problem.device.slice(0, 8),
        number: problem.number,
      });
    default:
      return t(`packages:batch.${problem.type}`);
  }
}
