import { clipboard, dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { AppError } from '../archive/app-error.ts';
import type { DoorSurface } from '../calls/house.ts';
import { showSavedPage } from './saved-page-window.ts';
import { pagePrinter } from './page-printer.ts';
import { visitAddress } from './visit-address.ts';

/** What the desktop does for the window: native dialogs, the file manager, the clipboard, and pages printed to PDF. */
export function desktopSurface(window: () => BrowserWindow | null): DoorSurface {
  const choose = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const parent = window();
    if (parent === null) return [];
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, options);
    return canceled ? [] : filePaths;
  };

  return {
    chooseFiles: ({ folders }) => choose({ properties: [folders ? 'openDirectory' : 'openFile', 'multiSelections'] }),
    async chooseFolder() {
      const [folder] = await choose({ properties: ['openDirectory', 'createDirectory'] });
      return folder ?? null;
    },
    async showFolder({ folder }) {
      const problem = await shell.openPath(folder);
      if (problem !== '') throw new AppError('not-found', problem);
    },
    async showFile(path) {
      shell.showItemInFolder(path);
    },
    async copyText({ text }) {
      await clipboard.writeText(text);
    },
    async visit(address) {
      const asking = window();
      return asking !== null && (await visitAddress(address, asking));
    },
    async showPage(sha256, page) {
      const asking = window();
      if (asking !== null) await showSavedPage(sha256, page, asking);
    },
    async offerDownload() {
      throw new AppError('not-available-here', 'the desktop window exports to a folder');
    },
    printPdf: pagePrinter(window),
  };
}
