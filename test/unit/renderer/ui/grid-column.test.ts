import { describe, expect, it } from 'vitest';
import {
  columnTemplate,
  type GridColumn,
  nextSort,
  shownColumns,
  totalWidth,
} from '#renderer/ui/grid-column.ts';

const column = (id: string, more: Partial<GridColumn<string>> = {}): GridColumn<string> => ({
  id,
  header: id,
  width: 100,
  render: (row) => row,
  ...more,
});

describe('grid columns', () => {
  it('keeps the declared order and what must always be shown', () => {
    const columns = [column('a', { isAlwaysShown: true }), column('b'), column('c')];
    expect(shownColumns(columns, new Set(['c'])).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(shownColumns(columns, undefined)).toBe(columns);
  });

  it('lets the last column fill the line when none grows', () => {
    expect(columnTemplate([column('a'), column('b')], {}, false)).toBe('100px minmax(100px, 1fr)');
  });

  it('gives the room to the growing columns, behind the checkboxes', () => {
    const columns = [column('a', { grow: 2 }), column('b')];
    expect(columnTemplate(columns, {}, true)).toBe('36px minmax(100px, 2fr) 100px');
  });

  it('uses the chosen widths, but never less than the least', () => {
    const columns = [column('a', { minWidth: 80 }), column('b')];
    expect(totalWidth(columns, { a: 10, b: 240 }, true)).toBe(36 + 80 + 240);
  });

  it('turns the direction of the sorted column only', () => {
    expect(nextSort('a', null)).toEqual({ column: 'a', direction: 'ascending' });
    expect(nextSort('a', { column: 'a', direction: 'ascending' })).toEqual({
      column: 'a',
      direction: 'descending',
    });
    expect(nextSort('b', { column: 'a', direction: 'ascending' })).toEqual({
      column: 'b',
      direction: 'ascending',
    });
  });
});
