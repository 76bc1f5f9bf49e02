import { describe, expect, it } from 'vitest';
import { count } from '#shared/report/formatting.ts';
import { phrase, phraseText } from '#shared/report/phrase.ts';

const TEXT = { zh: '{n}支攻击队参加', en: '{n} {n|team takes|teams take} part' };

describe('phrase', () => {
  it('fills placeholders and keeps the trace of numbers', () => {
    const runs = phrase(TEXT, 'zh-CN', { n: count(1200, 'team') });
    expect(runs).toEqual([
      { text: '1,200', value: 1200, trace: { type: 'records', kind: 'team' } },
      { text: '支攻击队参加' },
    ]);
  });

  it('agrees in number', () => {
    expect(phraseText(TEXT, 'en', { n: count(1, 'team') })).toBe('1 team takes part');
    expect(phraseText(TEXT, 'en', { n: count(0, 'team') })).toBe('0 teams take part');
  });

  it('does not read placeholders in what it is filled with', () => {
    expect(
      phraseText({ zh: '《{title}》', en: '“{title}”' }, 'zh-CN', { title: '{n} $& {title}' }),
    ).toBe('《{n} $& {title}》');
  });

  it('throws where a value is missing or a word should agree with something that is no number', () => {
    expect(() => phrase(TEXT, 'en')).toThrow('{n}');
    expect(() => phrase(TEXT, 'en', { n: 'many' })).toThrow('not a number');
  });
});
