import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettingsPage } from '#renderer/features/settings/settings-page.tsx';
import { HostProvider } from '#renderer/platform/host-context.tsx';
import type { AppInfo, Host } from '#renderer/platform/host.ts';
import { base64url } from '#shared/kernel/bytes.ts';
import { withAppInfo } from '#test/support/app-host.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';

let machine: AppWorld;
beforeEach(async () => {
  machine = await aMachine();
});
afterEach(() => machine.close());

const show = (
  info: Partial<AppInfo> = {},
  more: Partial<Host> = {},
  language: 'zh-CN' | 'en' = 'zh-CN',
) =>
  machine.show(
    <HostProvider value={{ ...withAppInfo(machine.host, info), ...more }}>
      <SettingsPage />
    </HostProvider>,
    null,
    language,
  );

describe('the settings', () => {
  it('show who this device is to others', async () => {
    await show();
    const { device, signer } = machine.app.identity;
    expect(screen.getByRole('button', { name: new RegExp(device) })).toBeVisible();
    expect(
      screen.getByRole('button', { name: new RegExp(base64url(signer.publicKey)) }),
    ).toBeVisible();
  });

  it('say how much room there is, and that a browser may evict what it did not promise to keep', async () => {
    await show();
    expect(await screen.findByText(/^2\.5/)).toBeVisible();
    expect(screen.getByText(/浏览器未承诺保留数据/)).toBeVisible();
    const table = screen.getByRole('table', { name: '桌面版与浏览器' });
    const row = within(table).getByRole('row', { name: /双击成果包打开/ });
    expect(row).toHaveTextContent(/没有.*请在“打开成果包”页选择或拖入文件/);
    expect(within(table).getByRole('columnheader', { name: '当前浏览器' })).toBeVisible();
  });

  it('say that the data is kept where the browser promised it', async () => {
    await show({ persistent: true, storage: null }, {}, 'en');
    expect(await screen.findByText('The browser promised to keep the data')).toBeVisible();
    expect(screen.getAllByText('Cannot be known')).toHaveLength(2);
  });

  it('name the desktop’s folder and its Electron, and say what would differ in a browser', async () => {
    await show({ electron: '45.4.1' }, { isDesktop: true });
    expect(await screen.findByText('45.4.1')).toBeVisible();
    expect(screen.getByText('本机应用数据文件夹')).toBeVisible();
    expect(screen.getByText(/功能齐全/)).toBeVisible();
    expect(screen.queryByText('当前浏览器')).not.toBeInTheDocument();
  });
});
