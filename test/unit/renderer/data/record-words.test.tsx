import { describe, expect, it } from 'vitest';
import { differingParts } from '#renderer/data/differing-parts.ts';
import { recordWords } from '#renderer/data/record-words.ts';
import { startI18n } from '#renderer/locales/i18n.ts';
import type { Audience } from '#shared/domain/audiences.ts';
import { KINDS } from '#shared/domain/kinds.ts';
import { WHOLE_FIELD } from '#shared/journal/register.ts';
import { LANGUAGES, type Language } from '#shared/text/language.ts';

const wordsIn = async (language: Language) => {
  const { t } = await startI18n(language);
  return recordWords({
    t: t as never,
    state: null,
    ownDevice: 'ab'.repeat(16),
    language,
    moment: (ms) => new Date(ms).toISOString(),
  });
};

describe.each(LANGUAGES)('words for records in %s', (language) => {
  it('name every field of every kind', async () => {
    const words = await wordsIn(language);
    const fields = [...KINDS.values()].flatMap(({ empty }) => Object.keys(empty));
    expect(fields.length).toBeGreaterThan(100);
    for (const field of fields) {
      // IPv6 and SHA-256 are the same word in both; what has no text shows as its key.
      if (field !== 'ipv6') expect(words.field(field), field).not.toBe(field);
    }
  });

  it('tell values apart', async () => {
    const words = await wordsIn(language);
    expect(words.value('phase', 'live')).not.toBe('live');
    expect(words.value('attackedAt', 0)).toBe('1970-01-01T00:00:00.000Z');
    expect(words.value('note', '')).toBe(words.value('asset', null));
    expect(words.value('cleanedUp', true)).not.toBe(words.value('cleanedUp', false));
    expect(words.value('indicators', ['10.0.0.1', '10.0.0.2'])).toBe('1. 10.0.0.1\n2. 10.0.0.2');
    expect(words.device('ab'.repeat(16))).toContain('abababab');
    expect(words.audience('team:01930000-0000-7000-8000-000000000001' as Audience)).toContain(
      '00000001',
    );
  });

  it('show of whole records only the parts that differ', async () => {
    const words = await wordsIn(language);
    const [first, second] = differingParts(
      WHOLE_FIELD,
      [
        { verdict: 'confirm', reason: 'a', bonus: 0 },
        { verdict: 'reject', reason: 'a', bonus: 0 },
      ],
      words,
    );
    expect(first).toBe(words.pair('verdict', 'confirm'));
    expect(second).toBe(words.pair('verdict', 'reject'));
  });
});
