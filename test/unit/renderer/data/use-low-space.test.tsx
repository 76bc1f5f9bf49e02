import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useLowSpace } from '#renderer/data/use-low-space.ts';
import { HostProvider } from '#renderer/platform/host-context.tsx';
import type { AppInfo, Host } from '#renderer/platform/host.ts';
import { WARNED_FREE_BYTES } from '#shared/ipc/limits.ts';
import { withAppInfo } from '#test/support/app-host.ts';

async function lowSpace(storage: AppInfo['storage']): Promise<number | null> {
  let answered = false;
  const host = withAppInfo({} as Host, { storage });
  const appInfo = async (): Promise<AppInfo> => {
    const info = await host.appInfo();
    answered = true;
    return info;
  };
  const { result, unmount } = renderHook(useLowSpace, {
    wrapper: ({ children }) => <HostProvider value={{ ...host, appInfo }}>{children}</HostProvider>,
  });
  await waitFor(() => expect(answered).toBe(true));
  await waitFor(() => Promise.resolve());
  const { current } = result;
  unmount();
  return current;
}

it('warns only while there is little space left, as far as anybody knows', async () => {
  const totalBytes = 1e12;
  expect(await lowSpace({ freeBytes: WARNED_FREE_BYTES - 1, totalBytes })).toBe(
    WARNED_FREE_BYTES - 1,
  );
  expect(await lowSpace({ freeBytes: 0, totalBytes })).toBe(0);
  expect(await lowSpace({ freeBytes: WARNED_FREE_BYTES, totalBytes })).toBeNull();
  expect(await lowSpace(null)).toBeNull();
});
