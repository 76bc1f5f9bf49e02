import type { MenuItemConstructorOptions as Item } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '#electron/main/menu/menu-template.ts';
import { MENU_COMMANDS, menuChoice, menuState, type MenuState } from '#shared/ipc/menu-messages.ts';
import { hostTexts } from '#shared/text/host-texts.ts';

const PLATFORMS = ['win32', 'darwin', 'linux'] as const;
const OPEN: MenuState = {
  language: 'zh-CN',
  theme: 'dark',
  exercise: { canReport: true },
  recents: [
    { id: '0198c0de', title: '某市演练 & 2026' },
    { id: 'second', title: '' },
  ],
};
const NONE: MenuState = { ...OPEN, exercise: null, recents: [] };

const menu = (state: MenuState, platform: NodeJS.Platform = 'linux') => {
  const choose = vi.fn();
  const zoom = vi.fn();
  return { items: flat(menuTemplate(state, platform, { choose, zoom })), choose, zoom };
};
const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
const press = (item: Item | undefined): void => (item?.click as (() => void) | undefined)?.();
const named = (items: readonly Item[], label: string): Item | undefined =>
  items.find((item) => item.label === label);

describe('the menu', () => {
  it.each(PLATFORMS)('speaks one language through and through on %s', (platform) => {
    for (const { label } of menu({ ...NONE, language: 'en' }, platform).items)
      expect(label ?? '').not.toMatch(/^(?!Language|中文).*\p{Script=Han}/u);
    for (const { label, type } of menu(NONE, platform).items)
      if (type !== 'separator') expect(label).toMatch(/\p{Script=Han}|^English$|^Umpire$/u);
  });

  it.each(PLATFORMS)(
    'has a label for every role, so that the system’s language does not mix in, on %s',
    (platform) => {
      for (const { role, label } of menu(OPEN, platform).items)
        if (role !== undefined) expect(label, role).toBeTruthy();
    },
  );

  it.each(PLATFORMS)(
    'offers each command once, and each is one that the page knows, on %s',
    (platform) => {
      const { items, choose } = menu(OPEN, platform);
      for (const item of items) press(item);
      const sent: unknown[] = choose.mock.calls.flat();
      for (const choice of sent) expect(menuChoice.safeParse(choice).success).toBe(true);
      const commands = sent.map((choice) => (choice as { type: string }).type);
      expect(
        commands.filter((type) => MENU_COMMANDS.some((known) => known === type)).toSorted(),
      ).toEqual([...MENU_COMMANDS].toSorted());
    },
  );

  it.each(PLATFORMS)('gives no key twice on %s', (platform) => {
    const keys = menu(OPEN, platform).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(PLATFORMS)('lets nobody reload, look behind the page or leave it on %s', (platform) => {
    const roles = menu(OPEN, platform).items.flatMap(({ role }) => role ?? []);
    for (const role of ['reload', 'forceReload', 'toggleDevTools', 'recentDocuments', 'about'])
      expect(roles).not.toContain(role);
  });

  it('has the roles that a Mac expects, and its own words for them', () => {
    const { items } = menu(OPEN, 'darwin');
    const roles = items.flatMap(({ role }) => role ?? []);
    for (const role of [
      'services',
      'hide',
      'hideOthers',
      'unhide',
      'quit',
      'window',
      'front',
      'help',
    ])
      expect(roles).toContain(role);
    expect(items[0]?.label).toBe('Umpire');
  });

  it('offers nothing that makes no sense: no exercise, or no right to the report', () => {
    const { menu: t } = hostTexts('zh-CN');
    const at = (state: MenuState) =>
      [t.export, t.report, t.print, t.palette].map(
        (label) => named(menu(state).items, label)?.enabled,
      );
    expect(at(NONE)).toEqual([false, false, false, false]);
    expect(at({ ...OPEN, exercise: { canReport: false } })).toEqual([true, false, false, true]);
    expect(at(OPEN)).toEqual([true, true, true, true]);
  });

  it('lists the recent exercises by title, which stays text', () => {
    const { items, choose } = menu(OPEN);
    press(named(items, '某市演练 && 2026'));
    expect(choose).toHaveBeenCalledExactlyOnceWith({ type: 'open-exercise', id: '0198c0de' });
    expect(named(items, '（无标题）')).toBeDefined();
    const [long] = flat(
      menuTemplate(
        { ...OPEN, recents: [{ id: 'x', title: `a\u202eb\n${'长'.repeat(190)}` }] },
        'linux',
        { choose, zoom: vi.fn() },
      ),
    ).filter(({ label }) => label?.startsWith('ab'));
    expect(long?.label).toBe(`ab${'长'.repeat(78)}`);
    expect(named(menu(NONE).items, '本机还没有演练')?.enabled).toBe(false);
  });

  it('shows which appearance and language are chosen, and changes them', () => {
    const { items, choose } = menu(OPEN);
    const radios = items.filter(({ type }) => type === 'radio');
    expect(radios.filter(({ checked }) => checked).map(({ label }) => label)).toEqual([
      '深色',
      '中文',
    ]);
    press(named(items, 'English'));
    press(named(items, '浅色'));
    expect(choose.mock.calls.flat()).toEqual([
      { type: 'language', language: 'en' },
      { type: 'theme', theme: 'light' },
    ]);
  });

  it('zooms', () => {
    const { items, zoom } = menu(OPEN);
    for (const label of ['放大', '缩小', '实际大小']) press(named(items, label));
    expect(zoom.mock.calls.flat()).toEqual([1, -1, 0]);
  });
});

describe('what a page may say about the menu', () => {
  it('is bounded', () => {
    expect(menuState.safeParse(OPEN).success).toBe(true);
    const recent = { id: 'x', title: 'x' };
    for (const wrong of [
      { ...OPEN, recents: Array.from({ length: 11 }, () => recent) },
      { ...OPEN, recents: [{ ...recent, title: 'x'.repeat(201) }] },
      { ...OPEN, recents: [{ ...recent, id: '../x' }] },
      { ...OPEN, recents: [{ ...recent, path: '/x' }] },
      { ...OPEN, language: 'fr' },
    ])
      expect(menuState.safeParse(wrong).success).toBe(false);
  });
});
