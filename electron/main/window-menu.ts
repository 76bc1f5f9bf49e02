import type { Menu, MenuItemConstructorOptions } from 'electron';

/** On a Mac, copy and paste work through the menu; Electron's own menu would also open web addresses. */
const MAC_MENU: MenuItemConstructorOptions[] = [
  { role: 'appMenu' },
  { role: 'editMenu' },
  { role: 'windowMenu' },
];

export function installMenu(
  menu: Pick<typeof Menu, 'setApplicationMenu' | 'buildFromTemplate'>,
  platform: NodeJS.Platform,
): void {
  menu.setApplicationMenu(platform === 'darwin' ? menu.buildFromTemplate(MAC_MENU) : null);
}
