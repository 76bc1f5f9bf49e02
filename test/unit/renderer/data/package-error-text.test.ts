import { describe, expect, it } from 'vitest';
import {
  type PackageError,
  packageAdvice,
  packageErrorText,
} from '#renderer/data/package-error-text.ts';
import { startI18n } from '#renderer/locales/i18n.ts';
import type { DeviceId, ExerciseId } from '#shared/kernel/ids.ts';
import { LANGUAGES } from '#shared/text/language.ts';

const device = 'ab'.repeat(16) as DeviceId;
const name = 'streams/all.jsonl';
const exercises = { expected: 'x-1' as ExerciseId, found: 'x-2' as ExerciseId };
const refusedFor = (
  problem: Extract<PackageError, { readonly type: 'batch-refused' }>['problem'],
): PackageError => ({ type: 'batch-refused', name, line: 3, problem });

/** One problem of every type: the compiler sees to it that none is missing. */
const EXAMPLES: {
  readonly [Type in PackageError['type']]: readonly [
    PackageError & { readonly type: Type },
    ...PackageError[],
  ];
} = {
  'not-a-package': [
    { type: 'not-a-package', reason: 'empty' },
    { type: 'not-a-package', reason: 'not-a-zip' },
    { type: 'not-a-package', reason: 'no-manifest' },
  ],
  'package-encrypted': [{ type: 'package-encrypted' }],
  'package-cut-off': [
    { type: 'package-cut-off', missing: null },
    { type: 'package-cut-off', missing: { files: 0, bytes: 0, ofFiles: 9, ofBytes: 4096 } },
    { type: 'package-cut-off', missing: { files: 1, bytes: 2048, ofFiles: 9, ofBytes: 4096 } },
  ],
  'zip-refused': [
    { type: 'zip-refused', refusal: 'trailing-data', name: '' },
    { type: 'zip-refused', refusal: 'duplicate-name', name },
  ],
  'file-name-refused': [{ type: 'file-name-refused', name: '../x' }],
  'package-too-large': [
    { type: 'package-too-large', what: 'files', name: '', limit: 200_000 },
    { type: 'package-too-large', what: 'total', name: '', limit: 1024 },
    { type: 'package-too-large', what: 'file', name, limit: 1024 },
    { type: 'package-too-large', what: 'ratio', name, limit: 250 },
    { type: 'package-too-large', what: 'line', name, limit: 1024 },
  ],
  'file-missing': [{ type: 'file-missing', name }],
  'file-unlisted': [{ type: 'file-unlisted', name }],
  'file-altered': [{ type: 'file-altered', name }],
  'manifest-malformed': [{ type: 'manifest-malformed', path: '', message: 'not JSON' }],
  'manifest-newer': [{ type: 'manifest-newer', format: 2 }],
  'manifest-signature-wrong': [{ type: 'manifest-signature-wrong' }],
  'signer-unknown': [{ type: 'signer-unknown', device }],
  'card-malformed': [{ type: 'card-malformed', line: 2 }],
  'other-exercise': [{ type: 'other-exercise', ...exercises }],
  'root-key-differs': [{ type: 'root-key-differs', pinned: 'abc', found: 'def' }],
  'line-malformed': [{ type: 'line-malformed', name, line: 3 }],
  'batch-refused': [
    { type: 'batch-refused', name, line: 3, problem: { type: 'batch-not-json' } },
    refusedFor({ type: 'batch-not-canonical' }),
    refusedFor({ type: 'batch-too-large', sizeBytes: 4096 }),
    refusedFor({ type: 'batch-malformed', path: '', message: 'x' }),
    refusedFor({ type: 'batch-key-unknown', device }),
    refusedFor({ type: 'batch-signature-wrong', device, number: 4 }),
  ],
  'batch-misplaced': [
    { type: 'batch-misplaced', name, line: 3, reason: 'order' },
    { type: 'batch-misplaced', name, line: 3, reason: 'audience' },
    { type: 'batch-misplaced', name, line: 3, reason: 'exercise' },
  ],
  'streams-differ': [{ type: 'streams-differ', name: '' }],
  'read-failed': [{ type: 'read-failed', message: 'gone' }],
  cancelled: [{ type: 'cancelled' }],
  'card-missing': [{ type: 'card-missing', device }],
  'source-changed': [{ type: 'source-changed', name }],
  'exercise-already-here': [{ type: 'exercise-already-here', exercise: 'x' as ExerciseId }],
};

describe.each(LANGUAGES)('a problem of a package in %s', (language) => {
  it.each(Object.values(EXAMPLES).flat())('$type has words and advice', async (error) => {
    const { t } = await startI18n(language);
    const text = packageErrorText(t as never, error);
    expect(text).not.toBe('');
    // Neither a key that has no text, nor a place that nothing was put into.
    expect(text).not.toMatch(/packages[:.]|\{\{|undefined|\bNaN\b/);
    expect(t(`packages:advice.${packageAdvice(error)}`)).not.toContain('advice.');
  });

  it('names file and line', async () => {
    const { t } = await startI18n(language);
    const text = packageErrorText(
      t as never,
      refusedFor({ type: 'batch-signature-wrong', device, number: 4 }),
    );
    expect(text).toContain(name);
    expect(text).toContain('3');
    expect(text).toContain('abababab');
  });
});
