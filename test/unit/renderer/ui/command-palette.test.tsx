import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '#renderer/ui/button.tsx';
import { CommandPalette } from '#renderer/ui/command-palette.tsx';
import { renderUi } from '#test/support/render-ui.tsx';

const items = [
  { id: 'new', section: '操作', label: '新建成果', keywords: 'new finding' },
  { id: 'board', section: '前往', label: '计分板', keywords: 'scoreboard jifenban' },
] as const;

function Palette({ onAction }: { readonly onAction: (id: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>打开</Button>
      <CommandPalette
        isOpen={isOpen}
        onOpenChange={setOpen}
        label="命令"
        placeholder="输入命令"
        items={items}
        onAction={onAction}
      />
    </>
  );
}

async function setUp() {
  const onAction = vi.fn();
  const user = userEvent.setup();
  renderUi(<Palette onAction={onAction} />, 'zh-CN');
  await user.tab();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus());
  return { onAction, user };
}

describe('CommandPalette', () => {
  it.each([
    ['计分', 'board'],
    ['jifen', 'board'],
    ['new f', 'new'],
  ])('finds by %s and acts with Enter', async (typed, id) => {
    const { onAction, user } = await setUp();
    await user.keyboard(typed);
    expect(screen.getAllByRole('menuitem')).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(onAction).toHaveBeenCalledExactlyOnceWith(id);
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('says when nothing fits', async () => {
    const { user } = await setUp();
    await user.keyboard('zzz');
    expect(screen.getByText('没有匹配的项')).toBeVisible();
  });
});
