import { describe, expect, it } from 'vitest';
import { sortColumn } from '#renderer/workers/sort-column.ts';

describe('sorting a column', () => {
  it('collates Chinese by sound and numbers in texts by value', () => {
    const values = ['张队', '李队', '阿队', '队10', '队9'];
    const order = sortColumn({ type: 'text', values, locale: 'zh-CN' }, false);
    expect([...order].map((at) => values[at])).toEqual(['阿队', '队9', '队10', '李队', '张队']);
  });

  it('keeps empty values at the end, whichever way it goes, and equals in order', () => {
    const values = [3, null, 1, 3, null];
    expect([...sortColumn({ type: 'number', values }, false)]).toEqual([2, 0, 3, 1, 4]);
    expect([...sortColumn({ type: 'number', values }, true)]).toEqual([0, 3, 2, 1, 4]);
    const texts = ['', 'b', null, 'a'];
    expect([...sortColumn({ type: 'text', values: texts, locale: 'en' }, true)]).toEqual([
      1, 3, 0, 2,
    ]);
  });
});
