import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from '../../main/calls/open-house.ts';
import { startDesktop, type DesktopParts } from '../../main/desktop/desktop.ts';
import type { Bridge } from '../../preload/contract/bridge.ts';
import { app, BrowserWindow, dialog, ipcRenderer, mainWorld } from './electron-double.ts';

/** A desktop that runs on the double of Electron, with a real archive and real processes behind it. */
export interface Desktop {
  readonly folder: string;
  readonly window: BrowserWindow;
  /** What the page sees as `window.aide`, through the real preload script. */
  readonly bridge: Bridge;
  /** Quits as the researcher would, and waits until the program has ended. */
  quit(): Promise<void>;
}

/** A new folder for a desktop's files, with a window to serve. */
export async function makeAppFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-desktop-'));
  await mkdir(join(folder, 'out/renderer/assets'), { recursive: true });
  await writeFile(join(folder, 'out/renderer/index.html'), '<!doctype html><title>Aide-mémoire</title>');
  await writeFile(join(folder, 'out/renderer/assets/index.js'), 'export {};');
  await writeFile(join(folder, 'out/renderer/assets/notes.bin'), 'of no known kind');
  await writeFile(join(folder, 'secret.txt'), 'not for the window');
  app.paths.set('userData', folder);
  return folder;
}

/** Starts the desktop door as Electron would. A test file starts it once: the double is one program. */
export async function openDesktop(folder: string, parts: Partial<DesktopParts> = {}): Promise<Desktop> {
  await startDesktop({
    commandLine: ['aide-memoire'],
    archiveFolder: join(folder, 'archive'),
    appFolder: folder,
    openHouse,
    ...parts,
  });
  const [window] = app.windows;
  if (!(window instanceof BrowserWindow)) throw new Error(`no window was opened: ${JSON.stringify(dialog.errors)}`);
  ipcRenderer.frame = window.webContents.mainFrame;
  await import('../../preload/index.ts');
  return {
    folder,
    window,
    bridge: mainWorld.get('aide') as Bridge, // -- put there by the preload script
    async quit() {
      const ended = new Promise((resolve) => app.once('quit', resolve));
      app.quit();
      if (app.exitCode === null) await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
