import { app, BrowserWindow, nativeTheme } from 'electron';
import { join } from 'node:path';
import { quietPreferences } from './locked-preferences.ts';
import { appOrigin } from './origin.ts';
import { keepWindowSize, readWindowSize } from './window-size.ts';

/** The one window, created but not loaded. Its size is remembered. A self-test keeps it hidden. */
export async function createWindow(preloadFile: string, isShown = true): Promise<BrowserWindow> {
  const sizeFile = join(app.getPath('userData'), 'window.json');
  const { width, height, isMaximized } = await readWindowSize(sizeFile);
  const window = new BrowserWindow({
    width,
    height,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Aide-mémoire',
    // The paper of renderer/ui/tokens.css, so that nothing flashes before it is painted.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1917' : '#fcfaf6',
    webPreferences: {
      preload: preloadFile,
      ...quietPreferences,
      devTools: !app.isPackaged,
    },
  });
  if (isShown && isMaximized) window.maximize();
  if (isShown) window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const { width: lastWidth, height: lastHeight } = window.getNormalBounds();
    const size = { width: lastWidth, height: lastHeight, isMaximized: window.isMaximized() };
    // A size that cannot be kept is no reason to hold up the closing of the window.
    keepWindowSize(sizeFile, size).catch(() => undefined);
  });
  return window;
}

/** Loads the page into the window. */
export async function loadWindow(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${appOrigin}/index.html`);
}
