/**
 * @file Imported by Node before the `desktop.js` of a packed app, which then runs on the double of Electron: with its own built
 * processes and preload script, and as the executable that `AIDE_TEST_EXECUTABLE` names. Its page asks once when it has loaded.
 */
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import type { Bridge } from '../../preload/contract/bridge.ts';
import { app, BrowserWindow, ipcRenderer, mainWorld } from './electron-double.ts';

const double = new URL('./electron-double.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});

const programFolder = process.cwd();
process.execPath = process.env['AIDE_TEST_EXECUTABLE'] ?? process.execPath;

app.on('web-contents-created', () => {
  const window = [...app.windows].at(-1);
  if (!(window instanceof BrowserWindow)) throw new Error('a page without a window');
  window.once('ready-to-show', () => {
    ipcRenderer.frame = window.webContents.mainFrame;
    createRequire(import.meta.url)(join(programFolder, 'out/preload/index.cjs'));
    const bridge = mainWorld.get('aide') as Bridge; // -- put there by the preload script
    void bridge.call('archive.info', {});
  });
});
app.on('quit', (_event: unknown, code: number) => process.exit(code));
