import { expect, it } from 'vitest';
import { pointsText } from '#renderer/data/points-text.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';

const book = { arithmetic: { unitsPerPoint: 100 } } as RuleBook;

it.each([
  [0, '0'],
  [123_456, '1,234.56'],
  ['-50', '-0.5'],
  ['-123400', '-1,234'],
  ['100/3', '0.33'],
  ['123456789012345678901200', '1,234,567,890,123,456,789,012'],
])('writes %s units as %s points', (units, text) => {
  expect(pointsText(units, book, 'zh-CN')).toBe(text);
});
