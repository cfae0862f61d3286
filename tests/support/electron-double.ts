// What `import 'electron'` gives in integration tests: the slice of it that the desktop door and its preload script use.
// It behaves (events in order, clones across IPC, defaults that can be prevented) rather than records, and is checked
// against Electron's own types at the end of this file.
import type Electron from 'electron';
import { app } from './electron-double-app.ts';
import { ipcMain, ipcRenderer } from './electron-double-ipc.ts';
import { utilityProcess } from './electron-double-process.ts';
import { protocol, session } from './electron-double-session.ts';
import { BrowserWindow } from './electron-double-window.ts';

export { app, BrowserWindow, ipcMain, ipcRenderer, protocol, session, utilityProcess };

/** What a test scripts and looks at. */
interface DialogRecord {
  readonly answers: string[][];
  readonly asked: Electron.OpenDialogOptions[];
  readonly errors: { readonly title: string; readonly content: string }[];
  readonly choices: string[];
  readonly messages: Electron.MessageBoxOptions[];
}

const dialogRecord: DialogRecord = { answers: [], asked: [], errors: [], choices: [], messages: [] };

/** Native dialogs: each answer is scripted before it is needed, a dialog without one is cancelled. */
export const dialog = {
  ...dialogRecord,
  async showOpenDialog(_window: unknown, options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> {
    app.mustBeReady('dialog');
    this.asked.push(options);
    const filePaths = this.answers.shift();
    return { canceled: filePaths === undefined, filePaths: filePaths ?? [] };
  },
  async showMessageBox(
    ...given: readonly [Electron.MessageBoxOptions] | readonly [unknown, Electron.MessageBoxOptions]
  ): Promise<Electron.MessageBoxReturnValue> {
    app.mustBeReady('dialog');
    const options = given.length === 1 ? given[0] : given[1];
    this.messages.push(options);
    const chosen = options.buttons?.indexOf(this.choices.shift() ?? '') ?? -1;
    return { response: chosen < 0 ? (options.cancelId ?? 0) : chosen, checkboxChecked: false };
  },
  showErrorBox(title: string, content: string): void {
    this.errors.push({ title, content });
  },
};

const openedPaths: string[] = [];
const visitedAddresses: string[] = [];

/** The file manager, and the browser. */
export const shell = {
  opened: openedPaths,
  visited: visitedAddresses,
  async openExternal(address: string): Promise<void> {
    this.visited.push(address);
  },
  async openPath(path: string): Promise<string> {
    this.opened.push(path);
    return '';
  },
};

/** The clipboard. */
export const clipboard = {
  text: '',
  async writeText(text: string): Promise<void> {
    this.text = text;
  },
};

/** The colours of the system. */
export const nativeTheme = { shouldUseDarkColors: false };

type MenuTemplate = Electron.MenuItemConstructorOptions[];
const noMenu: MenuTemplate = [];

/** The menu bar, and what tests choose in it. */
export const Menu = {
  template: noMenu,
  buildFromTemplate(template: MenuTemplate): { template: MenuTemplate } {
    return { template };
  },
  setApplicationMenu(menu: { template: MenuTemplate }): void {
    this.template = menu.template;
  },
  item(label: string): Electron.MenuItemConstructorOptions | undefined {
    const items = this.template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    return items.find((item) => item.label === label);
  },
  choose(label: string): void {
    const click = this.item(label)?.click as (() => void) | undefined; // -- no item looks at the event
    if (click === undefined) throw new Error(`the menu has no ${label}`);
    click();
  },
};

/** The page's `window`, as far as the preload script fills it. */
export const mainWorld = new Map<string, unknown>();

/** The way from the preload script to the page. */
export const contextBridge = {
  exposeInMainWorld(name: string, value: unknown): void {
    if (mainWorld.has(name)) throw new Error(`Cannot bind an API on top of an existing property on the window object`);
    mainWorld.set(name, value);
  },
};

/** Where files that a test drops come from; a file made in the page has no path. */
export const filePaths = new WeakMap<File, string>();

/** What a preload script may ask of a file. */
export const webUtils = { getPathForFile: (file: File): string => filePaths.get(file) ?? '' };

type Session = Pick<
  Electron.Session,
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
> & { readonly protocol: Pick<Electron.Protocol, 'handle'> };

type Window = Pick<
  Electron.BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'setMenu'
  | 'show'
> & { readonly webContents: Pick<Electron.WebContents, 'printToPDF' | 'send' | 'setWindowOpenHandler'> };

void ({
  app,
  BrowserWindow,
  clipboard,
  contextBridge,
  dialog,
  ipcMain,
  ipcRenderer,
  nativeTheme,
  protocol,
  session,
  shell,
  utilityProcess,
  webUtils,
} satisfies {
  readonly app: Pick<
    Electron.App,
    | 'enableSandbox'
    | 'exit'
    | 'getPath'
    | 'getVersion'
    | 'isPackaged'
    | 'quit'
    | 'requestSingleInstanceLock'
    | 'setPath'
    | 'whenReady'
  >;
  readonly BrowserWindow: new (options?: Electron.BrowserWindowConstructorOptions) => Window;
  readonly clipboard: Pick<Electron.Clipboard, 'writeText'>;
  readonly contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'>;
  readonly dialog: Pick<Electron.Dialog, 'showErrorBox'>;
  readonly ipcMain: Pick<Electron.IpcMain, 'handle' | 'removeHandler'>;
  readonly ipcRenderer: Pick<Electron.IpcRenderer, 'invoke'>;
  readonly nativeTheme: Pick<Electron.NativeTheme, 'shouldUseDarkColors'>;
  readonly protocol: Pick<Electron.Protocol, 'handle' | 'registerSchemesAsPrivileged'>;
  readonly session: { readonly defaultSession: Session; fromPartition(partition: string): Session };
  readonly shell: Pick<Electron.Shell, 'openExternal' | 'openPath'>;
  readonly utilityProcess: {
    fork(
      ...args: Parameters<typeof Electron.utilityProcess.fork>
    ): Pick<Electron.UtilityProcess, 'kill' | 'pid' | 'postMessage'>;
  };
  readonly webUtils: Pick<Electron.WebUtils, 'getPathForFile'>;
});
