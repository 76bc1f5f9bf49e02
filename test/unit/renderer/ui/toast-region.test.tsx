import { act, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastRegion } from '#renderer/ui/toast-region.tsx';
import { createToastStore } from '#renderer/ui/toast-store.ts';
import { renderUi } from '#test/support/render-ui.tsx';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp() {
  const store = createToastStore();
  renderUi(<ToastRegion store={store} />);
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  return { store, user, region: screen.getByRole('region', { name: 'Notifications' }) };
}

describe('ToastRegion', () => {
  it('is a live region before anything is said, so that what comes is read out', () => {
    const { store, region } = setUp();
    const live = region.querySelector('[aria-live]');
    expect(live).toHaveAttribute('aria-live', 'polite');
    act(() => void store.add({ tone: 'positive', title: 'Saved', detail: 'Second copy written' }));
    expect(within(live as HTMLElement).getByText('Saved')).toBeVisible();
    expect(within(live as HTMLElement).getByText('Second copy written')).toBeVisible();
    expect(region.querySelector('[aria-live]')).toBe(live);
  });

  it('lets good news go by itself, but not while it is pointed at', () => {
    const { store, region } = setUp();
    act(() => void store.add({ tone: 'positive', title: 'Saved' }));
    fireEvent.pointerEnter(region);
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.getByText('Saved')).toBeVisible();
    fireEvent.pointerLeave(region);
    act(() => void vi.advanceTimersByTime(7_000));
    expect(screen.queryByText('Saved')).not.toBeInTheDocument();
  });

  it('keeps errors until they are closed, and says them at once', async () => {
    const { store, user } = setUp();
    act(() => void store.add({ tone: 'danger', title: 'Disk full' }));
    act(() => void vi.advanceTimersByTime(600_000));
    expect(screen.getByRole('alert')).toHaveTextContent('Disk full');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('offers one way on and closes when it is taken', async () => {
    const { store, user } = setUp();
    const undo = vi.fn();
    act(
      () =>
        void store.add({
          tone: 'info',
          title: 'Returned',
          action: { label: 'Undo', onPress: undo },
        }),
    );
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('Returned')).not.toBeInTheDocument();
  });

  it('keeps the newest five', () => {
    const { store } = setUp();
    act(() => {
      for (let n = 1; n <= 7; n += 1) store.add({ tone: 'info', title: `Message ${n}` });
    });
    expect(screen.queryByText('Message 2')).not.toBeInTheDocument();
    expect(screen.getAllByText(/^Message/u)).toHaveLength(5);
  });
});
