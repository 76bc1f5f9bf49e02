import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GridColumn, GridSort } from '#renderer/ui/grid-column.ts';
import { VirtualGrid, type VirtualGridProps } from '#renderer/ui/virtual-grid.tsx';
import { renderUi } from '#test/support/render-ui.tsx';

interface Item {
  readonly id: string;
  readonly name: string;
}

const render = vi.fn((row: Item) => row.name);
const columns: readonly GridColumn<Item>[] = [
  {
    id: 'id',
    header: 'No.',
    width: 80,
    isSortable: true,
    isAlwaysShown: true,
    render: (row) => row.id,
  },
  { id: 'name', header: 'Name', width: 200, isSortable: true, render },
];
const rowAt = (index: number): Item => ({ id: `F${index}`, name: `Finding ${index}` });
const table = new Map<number, Item>();
const stableRowAt = (index: number): Item => {
  const row = table.get(index) ?? rowAt(index);
  table.set(index, row);
  return row;
};
const rowKey = (row: Item): string => row.id;
const all = Int32Array.from({ length: 100_000 }, (_, at) => at);

function Grid(props: Partial<VirtualGridProps<Item>>) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <VirtualGrid
      label="Findings"
      rows={all}
      rowAt={stableRowAt}
      rowKey={rowKey}
      columns={columns}
      selected={selected}
      onSelectedChange={setSelected}
      empty="Nothing here yet"
      {...props}
    />
  );
}

const activeName = (): string | null => {
  const id = screen.getByRole('grid').getAttribute('aria-activedescendant');
  return id === null ? null : (document.getElementById(id)?.textContent ?? null);
};
const selectedRows = (): (string | null)[] =>
  screen.getAllByRole('row', { selected: true }).map((row) => row.getAttribute('aria-rowindex'));

// happy-dom lays nothing out: give the scroller a size, so that there is something in sight.
beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(640);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640);
});
afterAll(() => {
  vi.restoreAllMocks();
});

describe('VirtualGrid', () => {
  it('says how many rows there are and draws only those in sight', () => {
    renderUi(<Grid />);
    const grid = screen.getByRole('grid', { name: 'Findings' });
    expect(grid).toHaveAttribute('aria-rowcount', '100001');
    const rows = within(grid).getAllByRole('row');
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.length).toBeLessThan(60);
    expect(rows[1]).toHaveAttribute('aria-rowindex', '2');
  });

  it('moves the active row by keyboard', async () => {
    const user = userEvent.setup();
    renderUi(<Grid />);
    screen.getByRole('grid').focus();
    await user.keyboard('j');
    expect(activeName()).toContain('Finding 0');
    await user.keyboard('{ArrowDown}j{ArrowUp}');
    expect(activeName()).toContain('Finding 1');
    await user.keyboard('{PageDown}');
    expect(activeName()).toContain('Finding 19');
    await user.keyboard('{End}');
    expect(activeName()).toContain('Finding 99999');
    await user.keyboard('{Home}');
    expect(activeName()).toContain('Finding 0');
  });

  it('opens with Enter and with a double click', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    renderUi(<Grid onOpen={onOpen} />);
    screen.getByRole('grid').focus();
    await user.keyboard('jj{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith('F1', stableRowAt(1));
    await user.dblClick(screen.getByText('Finding 3'));
    expect(onOpen).toHaveBeenLastCalledWith('F3', stableRowAt(3));
  });

  it('selects several rows with Space, Shift and Ctrl+A', async () => {
    const user = userEvent.setup();
    renderUi(<Grid rows={all.subarray(0, 6)} selectionMode="multiple" />);
    screen.getByRole('grid').focus();
    await user.keyboard('j ');
    expect(selectedRows()).toEqual(['2']);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(selectedRows()).toEqual(['2', '3', '4']);
    await user.keyboard('{Control>}a{/Control}');
    expect(selectedRows()).toHaveLength(6);
    expect(screen.getByRole('checkbox', { name: 'Select all rows' })).toBeChecked();
    await user.keyboard('{Escape}');
    expect(screen.queryAllByRole('row', { selected: true })).toHaveLength(0);
  });

  it('keeps one selected row in single mode', async () => {
    const user = userEvent.setup();
    renderUi(<Grid selectionMode="single" />);
    await user.click(screen.getByText('Finding 2'));
    await user.click(screen.getByText('Finding 4'));
    expect(selectedRows()).toEqual(['6']);
  });

  it('selects by the checkbox without opening, and all by the one in the header', async () => {
    const user = userEvent.setup();
    renderUi(<Grid rows={all.subarray(0, 3)} selectionMode="multiple" />);
    const firstCell = within(screen.getAllByRole('row')[1] as HTMLElement).getAllByRole(
      'gridcell',
    )[0];
    await user.click(firstCell as HTMLElement);
    expect(selectedRows()).toEqual(['2']);
    await user.click(screen.getByRole('checkbox', { name: 'Select all rows' }));
    expect(selectedRows()).toHaveLength(3);
  });

  it('follows its active row through another order', () => {
    const { rerender } = renderUi(<Grid rows={[0, 1, 2, 3]} activeKey="F3" />);
    expect(activeName()).toContain('Finding 3');
    rerender(<Grid rows={[3, 2, 1, 0]} activeKey="F3" />);
    expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toMatch(/-0$/u);
    rerender(<Grid rows={[2, 1]} activeKey="F3" />);
    expect(screen.getByRole('grid')).not.toHaveAttribute('aria-activedescendant');
  });

  it('says how it is sorted and asks for another order', async () => {
    const user = userEvent.setup();
    const onSortChange = vi.fn();
    const sort: GridSort = { column: 'id', direction: 'ascending' };
    renderUi(<Grid sort={sort} onSortChange={onSortChange} />);
    expect(screen.getByRole('columnheader', { name: 'No.' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await user.click(screen.getByRole('button', { name: 'No.' }));
    expect(onSortChange).toHaveBeenLastCalledWith({ column: 'id', direction: 'descending' });
    await user.keyboard('{ArrowRight}{Enter}');
    expect(onSortChange).toHaveBeenLastCalledWith({ column: 'name', direction: 'ascending' });
  });

  it('widens a column by keyboard and tells the caller', async () => {
    const user = userEvent.setup();
    const onColumnWidthsChange = vi.fn();
    renderUi(<Grid onColumnWidthsChange={onColumnWidthsChange} />);
    screen.getByRole('button', { name: 'No.' }).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(onColumnWidthsChange).toHaveBeenLastCalledWith({ id: 96 });
  });

  it('shows only the chosen columns', () => {
    renderUi(<Grid visibleColumns={new Set(['id'])} />);
    expect(screen.queryByRole('columnheader', { name: 'Name' })).not.toBeInTheDocument();
    expect(screen.getByRole('grid')).toHaveAttribute('aria-colcount', '1');
  });

  it('does not draw the other rows again when the active one changes', async () => {
    const user = userEvent.setup();
    renderUi(<Grid />);
    screen.getByRole('grid').focus();
    await user.keyboard('j');
    render.mockClear();
    await user.keyboard('j');
    expect(render.mock.calls.map(([row]) => row.id).toSorted()).toEqual(['F0', 'F1']);
  });

  it('teaches when empty and says when it is loading', () => {
    const { rerender } = renderUi(<Grid rows={[]} />);
    expect(screen.getByText('Nothing here yet')).toBeVisible();
    rerender(<Grid rows={[]} isLoading />);
    expect(screen.queryByText('Nothing here yet')).not.toBeInTheDocument();
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
    expect(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'true');
  });
});
