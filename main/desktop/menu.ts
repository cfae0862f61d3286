import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Events } from '../../preload/contract/events.ts';

type MenuChoice = Events['menu.chosen']['item'];

/** Puts up the program's menu; what it does not do itself is told to `choose`. */
export function setUpMenu(choose: (item: MenuChoice) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(choose)));
}

function menuTemplate(choose: (item: MenuChoice) => void): MenuItemConstructorOptions[] {
  const item = (label: string, accelerator: string | null, choice: MenuChoice): MenuItemConstructorOptions => ({
    label,
    ...(accelerator !== null && { accelerator }),
    click: () => choose(choice),
  });
  // The page has its own keys for these, and text fields theirs: the menu only shows them.
  const shownOnly = { registerAccelerator: false };
  const onMac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const forDevelopers: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];

  return [
    ...onMac,
    {
      label: '&File',
      submenu: [
        item('Import…', 'CmdOrCtrl+O', 'import'),
        item('Import folder…', 'CmdOrCtrl+Shift+O', 'import-folder'),
        { type: 'separator' },
        item('Export…', 'CmdOrCtrl+E', 'export'),
        { type: 'separator' },
        { role: process.platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { ...item('Undo', 'CmdOrCtrl+Z', 'undo'), ...shownOnly },
        { ...item('Redo', 'CmdOrCtrl+Shift+Z', 'redo'), ...shownOnly },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        { ...item('Find', 'CmdOrCtrl+F', 'find'), ...shownOnly },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...forDevelopers,
      ],
    },
    {
      label: '&Help',
      submenu: [
        item('Keyboard shortcuts', 'F1', 'keys'),
        item('Check for a new version…', null, 'new-version'),
        { role: 'about' },
      ],
    },
  ];
}
