import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AboutPage } from '#renderer/features/about/about-page.tsx';
import { SHIPPED } from '#renderer/features/about/shipped-parts.ts';
import { HostProvider } from '#renderer/platform/host-context.tsx';
import type { AppInfo, Host } from '#renderer/platform/host.ts';
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
      <AboutPage />
    </HostProvider>,
    null,
    language,
  );

/** What stands beside a word in a list of facts. */
const fact = (label: string): string | null | undefined =>
  screen.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent;

describe('About', () => {
  it('names every version on the desktop, and what the data is kept in', async () => {
    await show(
      {
        electron: '45.4.1',
        node: '24.1.0',
        v8: '15.6.1',
        storageBackend: 'leveldb',
        persistent: true,
      },
      { isDesktop: true },
    );
    await screen.findByText('程序', { selector: 'dt' });
    expect(fact('Electron')).toBe('45.4.1');
    expect([fact('程序'), fact('Chromium'), fact('Node.js'), fact('V8')]).toEqual([
      'Umpire 0.1.0-test',
      '150.0.1',
      '24.1.0',
      '15.6.1',
    ]);
    expect(fact('数据库引擎')).toBe('IndexedDB（LevelDB）');
    expect(fact('持久保存')).toBe('已承诺不自动清除');
    expect(fact('磁盘容量')).toBe('3.8 GB');
    expect(screen.getByText(/LICENSES\.chromium\.html/)).toBeVisible();
  });

  it('says what a browser does not tell, instead of leaving it out', async () => {
    await show({ storage: null, chromium: '' }, {}, 'en');
    expect(await screen.findByText('Umpire 0.1.0-test')).toBeVisible();
    expect(fact('Database engine')).toBe('IndexedDB (the browser does not tell which kind)');
    expect(fact('Kept')).toMatch(/not promised/);
    expect(fact('Quota of the browser')).toBe('Cannot be known');
    expect(fact('Chromium')).toBe('Cannot be known');
    expect(screen.queryByText('Electron', { selector: 'dt' })).not.toBeInTheDocument();
  });

  it('lists every part with its licence, to be read whole', async () => {
    await show();
    const table = await screen.findByRole('table', { name: '第三方组成部分与许可证' });
    expect(within(table).getAllByRole('row')).toHaveLength(SHIPPED.parts.length + 1);
    expect(SHIPPED.parts.length).toBeGreaterThan(40);
    await userEvent.click(within(table).getByRole('button', { name: /^阅读 react 的许可证/ }));
    const dialog = await screen.findByRole('dialog', { name: /^react / });
    expect(within(dialog).getByText(/Permission is hereby granted/)).toBeVisible();
  });

  it('saves the log where the person wants it', async () => {
    await show({}, { readLog: () => Promise.resolve('a line\n') });
    await userEvent.click(await screen.findByRole('button', { name: /^把运行日志存为文件/ }));
    expect(await screen.findByText('运行日志已存为文件')).toBeVisible();
    const [saved] = machine.saved;
    expect(saved?.name).toBe('umpire-log.txt');
    expect(await saved?.blob.text()).toBe('a line\n');
  });
});
