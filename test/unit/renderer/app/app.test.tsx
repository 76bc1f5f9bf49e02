import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '#renderer/app/app.tsx';
import { followPreferences } from '#renderer/app/follow-preferences.ts';
import { type AppRouter, createAppRouter } from '#renderer/app/router.tsx';
import type { AppData } from '#renderer/data/app-data.ts';
import { startI18n } from '#renderer/locales/i18n.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { DEFAULT_PREFERENCES, usePreferences } from '#renderer/state/preferences.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { known } from '#shared/kernel/result.ts';
import { withAppInfo } from '#test/support/app-host.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { NEW_EXERCISE, unwrap } from '#test/support/data-session.ts';
import { type LiveSession, openLiveSession } from '#test/support/live-session.ts';
import { giveElementsASize } from '#test/support/render-page.tsx';

let machine: AppWorld;
let router: AppRouter;
const spoilt = vi.hoisted(() => ({ isSpoilt: false }));
vi.mock('#renderer/features/findings/findings-page.tsx', () => ({
  FindingsPage() {
    if (spoilt.isSpoilt) throw new Error('spoilt table');
    return <p>a page</p>;
  },
}));

const stopping: (() => void)[] = [];

beforeAll(async () => {
  await startI18n('zh-CN');
  // Browsers tell of a changed address by both events, happy-dom by this one alone.
  window.addEventListener('hashchange', () => window.dispatchEvent(new PopStateEvent('popstate')));
});
beforeEach(async () => {
  giveElementsASize();
  window.location.hash = '#/';
  router = createAppRouter();
  await i18next.changeLanguage('zh-CN');
  usePreferences.getState().set(DEFAULT_PREFERENCES);
  machine = await aMachine();
  // Preferences are followed for as long as the app runs, here for one test.
  const { subscribe } = usePreferences;
  vi.spyOn(usePreferences, 'subscribe').mockImplementation((listener) => {
    const stop = subscribe(listener);
    stopping.push(stop);
    return stop;
  });
});
afterEach(async () => {
  for (const stop of stopping.splice(0)) stop();
  router.history.destroy();
  await machine.close();
  vi.restoreAllMocks();
});

function showApp(app: AppData = machine.app): void {
  render(<App appData={app} host={withAppInfo(machine.host)} router={router} />);
}

async function openLive(): Promise<LiveSession> {
  const live = await openLiveSession(machine.app);
  goTo(addresses.overview(live.session.id));
  showApp();
  await screen.findByRole('heading', { name: '市级演练 示例' });
  return live;
}

/** The first header of the window; headers of pages follow. */
const topBar = (): HTMLElement => known(screen.getAllByRole('banner')[0], 'the frame has a bar');

describe('preferences', () => {
  it('switch the language live and are there at the next start', async () => {
    expect(await followPreferences(machine.app, 'zh-CN')).toBe('system');
    goTo(addresses.settings());
    showApp();
    expect(await screen.findByRole('heading', { name: '设置' })).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'All exercises' })).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    await waitFor(async () =>
      expect(await machine.app.readSetting('preferences')).toMatchObject({
        language: 'en',
        theme: 'dark',
      }),
    );
    for (const stop of stopping.splice(0)) stop();
    usePreferences.getState().set(DEFAULT_PREFERENCES);
    expect(await followPreferences(machine.app, 'zh-CN')).toBe('en');
  });

  it('that were spoilt fall back one by one', async () => {
    await machine.app.writeSetting('preferences', { language: 'klingon', theme: 'dark' });
    await followPreferences(machine.app, 'zh-CN');
    expect(usePreferences.getState()).toMatchObject({ language: 'system', theme: 'dark' });
  });
});

describe('addresses', () => {
  it('lead from the list into an exercise', async () => {
    unwrap(await machine.app.createExercise(NEW_EXERCISE));
    showApp();
    await userEvent.click(await screen.findByRole('link', { name: '市级演练 示例' }));
    expect(await screen.findByRole('navigation', { name: '演练导航' })).toBeVisible();
    expect(await screen.findByRole('list', { name: '演练阶段' })).toBeVisible();
  });

  it('that nobody knows say so, with a way back', async () => {
    window.location.hash = '#/nowhere';
    showApp();
    expect(await screen.findByText('没有这个页面')).toBeVisible();
    expect(screen.getByRole('link', { name: '回到全部演练' })).toHaveAttribute('href', '#/');
  });
});

describe('the bar of an exercise', () => {
  it('shows phase, marking and that all is saved, and switches whom one acts as', async () => {
    const { session, cast } = await openLive();
    const bar = within(topBar());
    for (const text of ['实战', '内部', '已保存']) expect(bar.getByText(text)).toBeVisible();
    await userEvent.click(bar.getByRole('button', { name: /组织方 · 李敏/ }));
    const item = await screen.findByRole('menuitem', { name: '攻击队 · 赵攻' });
    expect(item).toHaveTextContent('一队');
    await userEvent.click(item);
    await waitFor(() => expect(session.store.getState().actor.person).toBe(cast.attacker.person));
    expect(bar.getByRole('button', { name: /攻击队 · 赵攻/ })).toBeVisible();
  });

  it('says that nothing was saved when it was not', async () => {
    const { session } = await openLive();
    machine.world.heads.failure = { type: 'storage-full' };
    await session.run(recordTeam, { id: null, fields: { name: '二队' } });
    await session.settle();
    expect(await screen.findByText('已保存，未备查')).toBeVisible();
    expect(screen.getByText('内容已保存，但备查记录没有更新')).toBeVisible();
  });

  it('finds every page by typing', async () => {
    const { session } = await openLive();
    await userEvent.keyboard('{Control>}k{/Control}');
    const dialog = within(await screen.findByRole('dialog', { name: '命令' }));
    await userEvent.keyboard('成绩{Enter}');
    await waitFor(() => expect(window.location.hash).toBe(addresses.board(session.id)));
    expect(dialog.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

describe('a page that throws', () => {
  it('is replaced by what is safe and what to do; the rest of the window works on', async () => {
    const { session } = await openLive();
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    spoilt.isSpoilt = true;
    goTo(addresses.findings(session.id));
    expect(await screen.findByText('这个页面出错了')).toBeVisible();
    expect(screen.getByText(/已保存的内容都在，没有丢失/)).toBeVisible();
    expect(screen.getByText('spoilt table')).toBeInTheDocument();
    expect(within(topBar()).getByText('已保存')).toBeVisible();
    spoilt.isSpoilt = false;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('a page')).toBeVisible();
    await waitFor(() => expect(screen.queryByText('这个页面出错了')).not.toBeInTheDocument());
    expect(errors).toHaveBeenCalled();
  });

  it('outside of an exercise is caught too, in our own words', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const identity = new Proxy(machine.app.identity, {
      get() {
        throw new Error('no identity');
      },
    });
    goTo(addresses.settings());
    showApp({ ...machine.app, identity });
    expect(await screen.findByText('这个页面出错了')).toBeVisible();
  });
});
