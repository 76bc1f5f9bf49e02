import { renderHook } from '@testing-library/react';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { type AppError, errorText, useErrorText } from '#renderer/data/use-error-text.ts';
import { startI18n } from '#renderer/locales/i18n.ts';
import { BLOCKING_GAPS, COMMAND_ERROR_TYPES, INVALID_REASONS } from '#shared/commands/refusals.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import { LANGUAGES } from '#shared/text/language.ts';

const sha256 = 'ab'.repeat(32) as Sha256;

/** One error of every type: the compiler sees to it that none is missing. */
const EXAMPLES: {
  readonly [Type in AppError['type']]: Extract<AppError, { readonly type: Type }>;
} = {
  'not-allowed': { type: 'not-allowed', role: 'observer', kind: 'finding' },
  'not-found': { type: 'not-found', kind: 'finding', id: 'f' },
  'wrong-state': { type: 'wrong-state', kind: 'finding', id: 'f', state: 'received' },
  'wrong-phase': { type: 'wrong-phase', phase: 'draft' },
  'not-ready': { type: 'not-ready', to: 'live', missing: ['teams', 'units'] },
  'wrong-step': { type: 'wrong-step', from: 'draft', to: 'live' },
  invalid: { type: 'invalid', field: 'title', reason: 'required' },
  incomplete: { type: 'incomplete', gaps: BLOCKING_GAPS },
  'conflict-of-interest': { type: 'conflict-of-interest', person: 'p' },
  'not-the-desk': { type: 'not-the-desk', desk: 'd' },
  'already-there': { type: 'already-there', kind: 'evidence', id: 'e' },
  'in-use': { type: 'in-use', kind: 'team', id: 't', by: 'finding', count: 3 },
  'event-reported': { type: 'event-reported', finding: 'f', response: 'r' },
  'nothing-to-do': { type: 'nothing-to-do' },
  'read-only': { type: 'read-only', status: { type: 'read-only', reason: 'other-window' } },
  'storage-full': { type: 'storage-full' },
  'storage-moved': { type: 'storage-moved' },
  'storage-failed': { type: 'storage-failed', message: 'disk' },
  'database-missing': { type: 'database-missing', name: 'x' },
  'database-newer': { type: 'database-newer', name: 'x', found: 2, supported: 1 },
  'database-failed': { type: 'database-failed', name: 'x', message: 'blocked' },
  'open-elsewhere': { type: 'open-elsewhere' },
  'not-in-recovery': { type: 'not-in-recovery' },
  'nothing-here': { type: 'nothing-here' },
  'heads-damaged': { type: 'heads-damaged', generations: 2 },
  'evidence-missing': { type: 'evidence-missing', sha256 },
  'evidence-damaged': { type: 'evidence-damaged', sha256, found: sha256 },
  'evidence-too-large': { type: 'evidence-too-large', sizeBytes: 2, limitBytes: 1 },
  'evidence-unavailable': { type: 'evidence-unavailable' },
  'file-changed': { type: 'file-changed' },
  'file-too-large': { type: 'file-too-large', limitBytes: 1024 },
  'not-a-file': { type: 'not-a-file' },
  'too-many-open-files': { type: 'too-many-open-files', limit: 8 },
  'file-failed': { type: 'file-failed', code: 'EIO' },
  'print-failed': { type: 'print-failed' },
  'print-too-slow': { type: 'print-too-slow', limitSeconds: 60 },
  'undo-overtaken': { type: 'undo-overtaken', kind: 'finding', record: 'f' },
  'nothing-to-undo': { type: 'nothing-to-undo' },
  'no-rule-book': { type: 'no-rule-book' },
  'rule-book-missing': { type: 'rule-book-missing', record: 'b' },
  'rule-book-invalid': { type: 'rule-book-invalid', path: 'items.0', reason: 'x', record: 'b' },
  'rule-books-differ': { type: 'rule-books-differ', field: 'effectiveBy' },
};

const textsIn = async (language: (typeof LANGUAGES)[number]) => {
  const { t } = await startI18n(language);
  const fixed = i18next.getFixedT(language, ['errors', 'terms']) as typeof t;
  return (error: AppError, nameOf?: (person: string) => string) =>
    errorText(fixed as never, error, nameOf);
};

describe('error texts', () => {
  for (const language of LANGUAGES) {
    it(`say something of their own for every type, every parameter filled in (${language})`, async () => {
      const text = await textsIn(language);
      const texts = Object.values(EXAMPLES).map((error) => text(error));
      expect(new Set(texts).size).toBe(texts.length);
      for (const said of texts) {
        expect(said.length).toBeGreaterThan(8);
        expect(said).not.toMatch(/\{\{|errors:|terms:|undefined|\[object/);
      }
    });

    it(`name every reason for refusing a field (${language})`, async () => {
      const text = await textsIn(language);
      const texts = INVALID_REASONS.map((reason) =>
        text({ type: 'invalid', field: 'title', reason }),
      );
      expect(new Set(texts).size).toBe(INVALID_REASONS.length);
    });

    it(`name every gap of a submission (${language})`, async () => {
      const text = await textsIn(language);
      const texts = BLOCKING_GAPS.map((gap) => text({ type: 'incomplete', gaps: [gap] }));
      expect(new Set(texts).size).toBe(BLOCKING_GAPS.length);
    });
  }

  it('cover every refusal that commands declare', () => {
    expect(Object.keys(EXAMPLES)).toEqual(expect.arrayContaining([...COMMAND_ERROR_TYPES]));
  });

  it('keep a field that they do not know out of the words', async () => {
    const text = await textsIn('en');
    expect(text({ type: 'invalid', field: 'steps.2.technique', reason: 'malformed' })).toContain(
      'Attack path',
    );
    expect(text({ type: 'invalid', field: 'rootKey', reason: 'malformed' })).not.toContain(
      'rootKey',
    );
  });

  it('say the status of a finding and the name of a person in words', async () => {
    const text = await textsIn('zh-CN');
    expect(text(EXAMPLES['wrong-state'])).toContain('已受理');
    expect(text({ ...EXAMPLES['wrong-state'], state: 'sealed' })).toContain('意见未公开');
    expect(text(EXAMPLES['conflict-of-interest'], () => '王裁判')).toContain('王裁判');
  });

  it('a file that may not be read is not mistaken for a role that may not write', async () => {
    const text = await textsIn('en');
    expect(text({ type: 'not-allowed' })).toContain('file');
  });

  it('are at hand on pages without an exercise', async () => {
    await startI18n('zh-CN');
    const { result } = renderHook(() => useErrorText());
    expect(result.current({ type: 'storage-full' })).toContain('存储空间已满');
  });
});
