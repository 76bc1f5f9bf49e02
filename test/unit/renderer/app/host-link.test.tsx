import { act, render, screen, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostLink } from '#renderer/app/host-link.tsx';
import { useArrivedPackages } from '#renderer/data/arrived-packages.ts';
import { desktopHost } from '#renderer/platform/electron.ts';
import { useOpenExerciseState } from '#renderer/state/open-exercise.ts';
import { DEFAULT_PREFERENCES, usePreferences } from '#renderer/state/preferences.ts';
import { useWish, useWishes } from '#renderer/state/wishes.ts';
import type { MenuChoice } from '#shared/ipc/menu-messages.ts';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { HostProvider } from '#renderer/platform/host-context.tsx';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { NEW_EXERCISE, unwrap } from '#test/support/data-session.ts';
import { scratchFolder } from '#test/support/scratch-folder.ts';
import { type WiredBridge, wiredBridge } from '#test/support/wired-bridge.ts';

let machine: AppWorld;
let wired: WiredBridge;
let root: string;

beforeEach(async () => {
  root = scratchFolder();
  machine = await aMachine();
  wired = await wiredBridge(root);
  usePreferences.getState().set(DEFAULT_PREFERENCES);
  useWishes.setState({ wish: null });
  useArrivedPackages.setState({ waiting: [] });
  useOpenExerciseState.setState({ exercise: null });
  window.location.hash = '#/';
});
afterEach(async () => {
  await wired.release();
  await machine.close();
});

const show = (): Promise<void> =>
  machine.show(
    <HostProvider value={desktopHost(wired.bridge)}>
      <HostLink />
    </HostProvider>,
    null,
  );

const choose = (choice: MenuChoice): void => act(() => wired.tell('menu:chosen', choice));

describe('the menu', () => {
  it('is told what the page shows, and every change of it', async () => {
    await show();
    await waitFor(() =>
      expect(wired.menus.at(-1)).toEqual({
        language: 'zh-CN',
        theme: 'system',
        exercise: null,
        recents: [],
      }),
    );
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    await waitFor(() =>
      expect(wired.menus.at(-1)?.recents).toEqual([{ id: session.id, title: NEW_EXERCISE.title }]),
    );
    act(() => useOpenExerciseState.setState({ exercise: { id: session.id, canReport: false } }));
    await waitFor(() => expect(wired.menus.at(-1)?.exercise).toEqual({ canReport: false }));
    choose({ type: 'theme', theme: 'dark' });
    await waitFor(() => expect(wired.menus.at(-1)?.theme).toBe('dark'));
    await act(() => i18next.changeLanguage('en'));
    await waitFor(() => expect(wired.menus.at(-1)?.language).toBe('en'));
  });

  it.each<[MenuChoice, string]>([
    [{ type: 'about' }, '#/about'],
    [{ type: 'manual' }, '#/manual/README'],
    [{ type: 'settings' }, '#/settings'],
    [{ type: 'new-exercise' }, '#/'],
    [{ type: 'all-exercises' }, '#/'],
    [{ type: 'open-exercise', id: 'x1' }, '#/x/x1/overview'],
  ])('leads where the page’s own links lead: %j', async (choice, hash) => {
    window.location.hash = '#/elsewhere';
    await show();
    choose(choice);
    expect(window.location.hash).toBe(hash);
  });

  it.each<[MenuChoice, string]>([
    [{ type: 'settings' }, '#/x/e1/settings'],
    [{ type: 'export' }, '#/x/e1/exchange'],
    [{ type: 'report' }, '#/x/e1/report'],
    [{ type: 'print' }, '#/x/e1/report'],
  ])(
    'leads to the pages of the exercise on screen, and nowhere without one: %j',
    async (choice, hash) => {
      await show();
      if (choice.type !== 'settings') {
        choose(choice);
        expect(window.location.hash).toBe('#/');
        expect(useWishes.getState().wish).toBeNull();
      }
      act(() => useOpenExerciseState.setState({ exercise: { id: 'e1', canReport: true } }));
      choose(choice);
      expect(window.location.hash).toBe(hash);
    },
  );

  it('changes language and appearance', async () => {
    await show();
    choose({ type: 'language', language: 'en' });
    choose({ type: 'theme', theme: 'light' });
    expect(usePreferences.getState()).toMatchObject({ language: 'en', theme: 'light' });
  });

  it('saves the log where the person wants it', async () => {
    wired.choice.save = path.join(root, 'log.txt');
    await show();
    choose({ type: 'save-log' });
    expect(await screen.findByText('运行日志已存为文件')).toBeVisible();
  });

  it('asks for a package and leads to the page that opens it', async () => {
    wired.choice.open = [path.join(root, 'a.umpire')];
    writeFileSync(wired.choice.open[0] ?? '', 'abc');
    await show();
    choose({ type: 'open-package' });
    await waitFor(() => expect(window.location.hash).toBe('#/open'));
    expect(useArrivedPackages.getState().waiting.map(({ name }) => name)).toEqual(['a.umpire']);
  });
});

describe('packages that the system hands over', () => {
  it('are taken at the start and later, in order', async () => {
    const locations = ['a.umpire', 'b.umpire.age', 'c.umpire'].map((name) => path.join(root, name));
    for (const location of locations) writeFileSync(location, 'abc');
    wired.choice.arrived = locations.slice(0, 2);
    await show();
    await waitFor(() => expect(useArrivedPackages.getState().waiting).toHaveLength(2));
    expect(window.location.hash).toBe('#/open');
    wired.choice.arrived = locations.slice(2);
    wired.tell('incoming:waiting', null);
    await waitFor(() =>
      expect(useArrivedPackages.getState().waiting.map(({ name }) => name)).toEqual([
        'a.umpire',
        'b.umpire.age',
        'c.umpire',
      ]),
    );
  });

  it('are named as unreadable when they are', async () => {
    wired.choice.arrived = [path.join(root, 'gone.umpire')];
    await show();
    expect(await screen.findByText(/ENOENT/)).toBeVisible();
    expect(window.location.hash).toBe('#/');
  });
});

describe('a wish', () => {
  it('waits until somebody is there and ready to grant it, and is granted once', () => {
    const grant = vi.fn();
    function Granting({ isReady }: { readonly isReady: boolean }) {
      useWish('print-report', grant, isReady);
      return null;
    }
    useWishes.getState().ask('print-report');
    const { rerender } = render(<Granting isReady={false} />);
    expect(grant).not.toHaveBeenCalled();
    rerender(<Granting isReady />);
    rerender(<Granting isReady={false} />);
    rerender(<Granting isReady />);
    expect(grant).toHaveBeenCalledOnce();
    act(() => useWishes.getState().ask('palette'));
    expect(grant).toHaveBeenCalledOnce();
    act(() => useWishes.getState().ask('print-report'));
    expect(grant).toHaveBeenCalledTimes(2);
  });
});
