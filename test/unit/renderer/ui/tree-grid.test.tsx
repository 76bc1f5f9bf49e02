import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Building2 } from 'lucide-react';
import { useState } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { TreeGrid, type TreeGridRow } from '#renderer/ui/tree-grid.tsx';
import { giveElementsASize } from '#test/support/render-page.tsx';
import { renderUi } from '#test/support/render-ui.tsx';

const NAMES: Readonly<Record<string, string>> = {
  a: '甲',
  a1: '甲一',
  a2: '甲二',
  b: '乙局',
  c: 'Oz',
};
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  '': ['a', 'b', 'c'],
  a: ['a1', 'a2'],
};

function rowsOf(open: ReadonlySet<string>, parent = '', level = 1): TreeGridRow[] {
  const ids = CHILDREN[parent] ?? [];
  return ids.flatMap((id, at) => [
    {
      id,
      level,
      position: at + 1,
      siblings: ids.length,
      hasChildren: CHILDREN[id] !== undefined,
    },
    ...(open.has(id) ? rowsOf(open, id, level + 1) : []),
  ]);
}

function Tree() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  return (
    <TreeGrid
      label="tree"
      rows={rowsOf(open)}
      open={open}
      onOpenChange={setOpen}
      activeId={active}
      onActiveChange={({ id }) => setActive(id)}
      nameHeader="name"
      nameOf={({ id }) => NAMES[id] ?? ''}
      iconOf={() => Building2}
      openLabel="unfold"
      closeLabel="fold"
      columns={[
        { id: 'count', header: 'count', width: 80, align: 'end', render: ({ id }) => id.length },
      ]}
      empty="nothing"
    />
  );
}

const user = userEvent.setup();
beforeAll(giveElementsASize);

describe('a tree grid', () => {
  it('tells levels, places and what is unfolded, and is walked by keys', async () => {
    renderUi(<Tree />);
    const tree = screen.getByRole('treegrid', { name: 'tree' });
    const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
    tree.focus();
    await user.keyboard('{ArrowDown}');
    expect(row('甲')).toHaveAttribute('aria-expanded', 'false');
    expect(row('甲')).toHaveAttribute('aria-posinset', '1');
    expect(row('甲')).toHaveAttribute('aria-setsize', '3');
    await user.keyboard('{ArrowRight}');
    expect(row('甲二')).toHaveAttribute('aria-level', '2');
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(row('甲二')).toHaveAttribute('aria-selected', 'true');
    expect(tree.getAttribute('aria-activedescendant')).toBe(row('甲二').id);
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(screen.queryByRole('row', { name: /甲二/ })).toBeNull();
    await user.keyboard('{End}');
    expect(row('Oz')).toHaveAttribute('aria-selected', 'true');
  });

  it('finds a name by its first letters, whatever the case', async () => {
    renderUi(<Tree />);
    screen.getByRole('treegrid').focus();
    await user.keyboard('oz');
    expect(screen.getByRole('row', { name: /Oz/ })).toHaveAttribute('aria-selected', 'true');
  });

  it('unfolds by its button and all siblings by a star', async () => {
    renderUi(<Tree />);
    await user.click(within(screen.getByRole('treegrid')).getByRole('button', { name: 'unfold' }));
    expect(screen.getByRole('row', { name: /甲一/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'fold' }));
    await user.click(screen.getByRole('row', { name: /乙局/ }));
    screen.getByRole('treegrid').focus();
    await user.keyboard('*');
    expect(screen.getByRole('row', { name: /甲二/ })).toBeVisible();
  });
});
