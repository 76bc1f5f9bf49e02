import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/report/model.ts';
import { chineseNumber, numberBlocks } from '#shared/report/numbering.ts';
import { heading, table } from '#shared/report/section.ts';

const blocks: Block[] = [
  heading(1, 'a', 'A'),
  heading(2, 'a1', 'A1'),
  heading(3, 'a11', 'A11'),
  heading(2, 'a2', 'A2'),
  heading(3, 'a21', 'A21'),
  table('t', [], []),
  heading(1, 'b', 'B'),
  heading(2, 'b1', 'B1'),
  table('t', [], []),
  heading(1, 'appendix-x', 'X'),
  heading(2, 'x1', 'X1'),
  heading(1, 'appendix-y', 'Y'),
];

const numbers = (language: 'zh-CN' | 'en'): string[] =>
  numberBlocks(blocks, language).flatMap((block) => ('number' in block ? [block.number] : []));

describe('numbering', () => {
  it('follows GB/T 9704 in Chinese', () => {
    expect(numbers('zh-CN')).toEqual([
      '一、',
      '（一）',
      '1.',
      '（二）',
      '1.',
      '表 1',
      '二、',
      '（一）',
      '表 2',
      '附录 A',
      'A.1',
      '附录 B',
    ]);
  });
  it('is decimal in English', () => {
    expect(numbers('en')).toEqual([
      '1',
      '1.1',
      '1.1.1',
      '1.2',
      '1.2.1',
      'Table 1',
      '2',
      '2.1',
      'Table 2',
      'Appendix A',
      'A.1',
      'Appendix B',
    ]);
  });
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
  ])('writes %i as %s', (n, text) => {
    expect(chineseNumber(n)).toBe(text);
  });
});
