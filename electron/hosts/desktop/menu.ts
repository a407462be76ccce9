import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Strings } from './strings.ts';

export interface MenuActions {
  openProject(): void;
  newProject(): void;
  openSample(): void;
  /** An action of the page, by its id. */
  page(action: string): void;
}

/** The menu bar. Undo and redo are the project's; text fields have their own by key. */
export function setMenu(strings: Strings, actions: MenuActions): void {
  const page = (label: string, action: string): MenuItemConstructorOptions => ({
    label,
    click: () => actions.page(action),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  // On macOS the clipboard's keys work only through menu items.
  const clipboard: MenuItemConstructorOptions[] = [
    { role: 'cut', label: strings.cut },
    { role: 'copy', label: strings.copy },
    { role: 'paste', label: strings.paste },
    { role: 'selectAll', label: strings.selectAll },
  ];
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: strings.file,
      submenu: [
        { label: strings.openProject, accelerator: 'CmdOrCtrl+O', click: () => actions.openProject() },
        { label: strings.newProject, accelerator: 'CmdOrCtrl+N', click: () => actions.newProject() },
        { label: strings.openSample, click: () => actions.openSample() },
        separator,
        page(strings.importFiles, 'import.files'),
        page(strings.importFolder, 'import.folder'),
        page(strings.exportData, 'export'),
        separator,
        { role: 'quit', label: strings.quit },
      ],
    },
    {
      label: strings.edit,
      submenu: [page(strings.undo, 'undo'), page(strings.redo, 'redo'), separator, ...clipboard],
    },
    {
      label: strings.view,
      submenu: [
        { role: 'zoomIn', label: strings.zoomIn },
        { role: 'zoomOut', label: strings.zoomOut },
        { role: 'resetZoom', label: strings.resetZoom },
        separator,
        { role: 'togglefullscreen', label: strings.fullScreen },
      ],
    },
    { label: strings.help, submenu: [page(strings.shortcuts, 'shortcuts')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
