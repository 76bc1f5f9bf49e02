import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { elideMiddle } from '#renderer/ui/elide-middle.ts';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { renderUi } from '#test/support/render-ui.tsx';

const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

describe('HashText', () => {
  it('shows both ends and copies all of it', async () => {
    const user = userEvent.setup();
    renderUi(<HashText value={hash} />);
    expect(screen.getByText('9f86d081…f00a08')).toBeVisible();
    await user.click(screen.getByRole('button', { name: `Copy ${hash}` }));
    expect(await navigator.clipboard.readText()).toBe(hash);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Copied'));
  });

  it('says so when copying is refused', async () => {
    const user = userEvent.setup();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    renderUi(<HashText value={hash} />);
    await user.click(screen.getByRole('button'));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Could not copy'));
    write.mockRestore();
  });

  it('falls silent again', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    renderUi(<HashText value={hash} />);
    await user.click(screen.getByRole('button'));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Copied'));
    await act(async () => {
      await vi.advanceTimersByTimeAsync(2000);
    });
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    vi.useRealTimers();
  });
});

describe('elideMiddle', () => {
  it.each([
    ['abcdefghij', 3, 2, 'abc…ij'],
    ['abcdef', 3, 2, 'abcdef'],
    ['abcdefghij', 4, 0, 'abcd…'],
  ])('%s with %i and %i gives %s', (text, head, tail, elided) => {
    expect(elideMiddle(text, head, tail)).toBe(elided);
  });
});
