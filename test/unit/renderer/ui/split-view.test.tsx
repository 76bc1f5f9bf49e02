import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { renderUi } from '#test/support/render-ui.tsx';

vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);

describe('SplitView', () => {
  it('gives the list all the room while nothing is open', () => {
    renderUi(<SplitView start="list" end={null} initialSize={300} />);
    expect(screen.queryByRole('separator')).not.toBeInTheDocument();
  });

  it('is resized by keyboard, within bounds, and tells the caller', async () => {
    const user = userEvent.setup();
    const onSizeChange = vi.fn();
    renderUi(
      <SplitView
        start="list"
        end="detail"
        initialSize={300}
        minSize={290}
        onSizeChange={onSizeChange}
      />,
    );
    const handle = screen.getByRole('separator', { name: 'Resize panes' });
    expect(handle).toHaveAttribute('aria-valuenow', '300');
    await user.tab();
    expect(handle).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(onSizeChange).toHaveBeenLastCalledWith(316);
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(onSizeChange).toHaveBeenLastCalledWith(290);
    for (let presses = 0; presses < 12; presses += 1)
      await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(onSizeChange).toHaveBeenLastCalledWith(680);
    await user.dblClick(handle);
    expect(handle).toHaveAttribute('aria-valuenow', '300');
  });
});
