import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '#renderer/app/error-boundary.tsx';

let isBroken = true;
beforeEach(() => {
  isBroken = true;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

function Page({ thrown }: { readonly thrown: unknown }) {
  if (isBroken) throw thrown;
  return <p>page</p>;
}

const boundary = (resetKey: string, thrown: unknown = new Error('broken')) => (
  <ErrorBoundary
    resetKey={resetKey}
    fallback={(error, retry) => (
      <button type="button" onClick={retry}>
        {error.message}
      </button>
    )}
  >
    <Page thrown={thrown} />
  </ErrorBoundary>
);

it('shows the fallback until its retry succeeds', async () => {
  render(boundary('a'));
  await userEvent.click(screen.getByRole('button', { name: 'broken' }));
  expect(screen.getByRole('button', { name: 'broken' })).toBeVisible();
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'broken' }));
  expect(screen.getByText('page')).toBeVisible();
});

it('draws the children again with another key, and stays failed with the same', () => {
  const { rerender } = render(boundary('a'));
  isBroken = false;
  rerender(boundary('a'));
  expect(screen.queryByText('page')).not.toBeInTheDocument();
  rerender(boundary('b'));
  expect(screen.getByText('page')).toBeVisible();
});

it('shows what was thrown when it is no error', () => {
  render(boundary('a', 'a mere text'));
  expect(screen.getByRole('button', { name: 'a mere text' })).toBeVisible();
});
