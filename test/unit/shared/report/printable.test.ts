import { describe, expect, it } from 'vitest';
import { printable } from '#shared/report/printable.ts';

describe('printable', () => {
  it.each([
    ['plain text', 'plain text', 'plain text'],
    ['Chinese', '演练总结报告（评审稿）“引号”', '演练总结报告（评审稿）“引号”'],
    ['a right-to-left override', 'invoice\u202Efdp.exe', 'invoice[U+202E]fdp.exe'],
    ['zero-width characters', 'a\u200Bb\u200Dc\uFEFFd', 'a[U+200B]b[U+200D]c[U+FEFF]d'],
    [
      'control characters',
      'a\u0000b\u0007c\u001Bd\u007Fe\u0085f',
      'a[U+0000]b[U+0007]c[U+001B]d[U+007F]e[U+0085]f',
    ],
    ['an unpaired surrogate', 'a\uD800b', 'a[U+D800]b'],
    ['tag characters', 'a\u{E0041}b', 'a[U+E0041]b'],
    ['fillers that look like nothing', 'a\u3164b\uFFA0c\u2800d', 'a[U+3164]b[U+FFA0]c[U+2800]d'],
    ['non-characters', 'a\uFFFEb\u{1FFFF}c', 'a[U+FFFE]b[U+1FFFF]c'],
    ['a pair of surrogates that is a letter', '𠀋', '𠀋'],
    ['tabs and line feeds', 'a\tb\nc\r\nd', 'a b c d'],
  ])('shows %s', (_, given, shown) => {
    expect(printable(given)).toBe(shown);
  });

  it('keeps line feeds where several lines are wanted', () => {
    expect(printable('a\r\nb\nc\u200B', true)).toBe('a\nb\nc[U+200B]');
  });
});
