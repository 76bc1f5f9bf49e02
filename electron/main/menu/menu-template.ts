import type { MenuItemConstructorOptions as Item } from 'electron';
import type { MENU_COMMANDS, MenuChoice, MenuState } from '#shared/ipc/menu-messages.ts';
import { type HostTexts, hostTexts } from '#shared/text/host-texts.ts';

export interface MenuActions {
  choose(choice: MenuChoice): void;
  zoom(step: -1 | 0 | 1): void;
}

type Command = (typeof MENU_COMMANDS)[number];

/** What each part of the menu is made with. Every word is ours: Electron's own speak the system's language. */
interface Parts extends MenuState, MenuActions {
  readonly t: HostTexts['menu'];
  readonly isMac: boolean;
  command(type: Command, label: string, accelerator?: string | null, enabled?: boolean): Item;
}

const LINE: Item = { type: 'separator' };
const role = (name: NonNullable<Item['role']>, label: string): Item => ({ role: name, label });

/** The whole menu for what the page says it shows. */
export function menuTemplate(
  state: MenuState,
  platform: NodeJS.Platform,
  actions: MenuActions,
): Item[] {
  const { menu: t } = hostTexts(state.language);
  const isMac = platform === 'darwin';
  const command: Parts['command'] = (type, label, accelerator = null, enabled = true) => ({
    label,
    enabled,
    click: () => actions.choose({ type }),
    ...(accelerator === null ? {} : { accelerator }),
  });
  const parts: Parts = { ...state, ...actions, t, isMac, command };
  return [
    ...(isMac ? [{ label: 'Umpire', submenu: appItems(parts) }] : []),
    { label: t.file, submenu: fileItems(parts) },
    { label: t.edit, submenu: editItems(t) },
    { label: t.view, submenu: viewItems(parts) },
    ...(isMac ? [windowMenu(t)] : []),
    { role: 'help', label: t.help, submenu: helpItems(parts) },
  ];
}

const settings = ({ t, command }: Parts): Item => command('settings', t.settings, 'CmdOrCtrl+,');
const about = ({ t, command }: Parts): Item => command('about', t.about);

function appItems(parts: Parts): Item[] {
  const { t } = parts;
  return [
    about(parts),
    LINE,
    settings(parts),
    LINE,
    role('services', t.services),
    LINE,
    role('hide', t.hide),
    role('hideOthers', t.hideOthers),
    role('unhide', t.unhide),
    LINE,
    role('quit', t.quit),
  ];
}

function fileItems(parts: Parts): Item[] {
  const { t, isMac, command, exercise, recents, choose } = parts;
  const recent: Item[] = recents.map(({ id, title }) => ({
    label: labelOf(title) || t.untitled,
    click: () => choose({ type: 'open-exercise', id }),
  }));
  const none: Item[] = [{ label: t.noRecent, enabled: false }];
  const canReport = exercise?.canReport === true;
  return [
    command('new-exercise', t.newExercise, 'CmdOrCtrl+N'),
    command('open-package', t.open, 'CmdOrCtrl+O'),
    { label: t.openRecent, submenu: recent.length > 0 ? recent : none },
    command('all-exercises', t.allExercises),
    LINE,
    command('export', t.export, 'CmdOrCtrl+E', exercise !== null),
    command('report', t.report, null, canReport),
    command('print', t.print, 'CmdOrCtrl+P', canReport),
    LINE,
    ...(isMac ? [role('close', t.close)] : [settings(parts), LINE, role('quit', t.quit)]),
  ];
}

const editItems = (t: HostTexts['menu']): Item[] => [
  role('undo', t.undo),
  role('redo', t.redo),
  LINE,
  role('cut', t.cut),
  role('copy', t.copy),
  role('paste', t.paste),
  role('pasteAndMatchStyle', t.pastePlain),
  role('selectAll', t.selectAll),
];

function viewItems({ t, command, exercise, theme, language, choose, zoom }: Parts): Item[] {
  const one = (label: string, checked: boolean, choice: MenuChoice): Item => ({
    type: 'radio',
    label,
    checked,
    click: () => choose(choice),
  });
  return [
    command('palette', t.palette, 'CmdOrCtrl+K', exercise !== null),
    LINE,
    {
      label: t.theme,
      submenu: [
        one(t.themeSystem, theme === 'system', { type: 'theme', theme: 'system' }),
        one(t.themeLight, theme === 'light', { type: 'theme', theme: 'light' }),
        one(t.themeDark, theme === 'dark', { type: 'theme', theme: 'dark' }),
      ],
    },
    {
      label: t.language,
      submenu: [
        one('中文', language === 'zh-CN', { type: 'language', language: 'zh-CN' }),
        one('English', language === 'en', { type: 'language', language: 'en' }),
      ],
    },
    LINE,
    { label: t.zoomIn, accelerator: 'CmdOrCtrl+=', click: () => zoom(1) },
    { label: t.zoomOut, accelerator: 'CmdOrCtrl+-', click: () => zoom(-1) },
    { label: t.zoomReset, accelerator: 'CmdOrCtrl+0', click: () => zoom(0) },
    LINE,
    role('togglefullscreen', t.fullScreen),
  ];
}

const windowMenu = (t: HostTexts['menu']): Item => ({
  role: 'window',
  label: t.window,
  submenu: [role('minimize', t.minimize), role('zoom', t.zoom), LINE, role('front', t.front)],
});

const helpItems = (parts: Parts): Item[] => [
  parts.command('manual', parts.t.manual, 'F1'),
  parts.command('save-log', parts.t.saveLog),
  ...(parts.isMac ? [] : [LINE, about(parts)]),
];

/** Titles are foreign text: no control signs, no mnemonic, no length that makes the menu a screen wide. */
const labelOf = (title: string): string =>
  title
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll('&', '&&')
    .trim()
    .slice(0, 80);
