import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  PrintToPDFOptions,
  WebContents,
  WindowOpenHandlerResponse,
} from 'electron';
import { app, PreventableEvent } from './electron-double-app.ts';
import { ipcRenderer } from './electron-double-ipc.ts';
import { session } from './electron-double-session.ts';

/** A frame as main sees it: compared by identity, known by its origin. */
export class FrameDouble {
  origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }
}

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

/** A page: tests try to lead it astray. */
export class WebContentsDouble extends EventEmitter {
  readonly #preferences: BrowserWindowConstructorOptions['webPreferences'];
  readonly mainFrame = new FrameDouble('null');
  /** What was loaded, and under which policy. */
  page = '';
  policy = '';
  /** How a page is printed: tests hold it up, or have it fail. */
  static print: (page: string, options: PrintToPDFOptions) => Promise<Buffer> = (page) =>
    Promise.resolve(Buffer.from(`printed: ${page}`));
  #onOpen: OpenHandler | null = null;

  constructor(preferences: BrowserWindowConstructorOptions['webPreferences']) {
    super();
    this.#preferences = preferences;
  }

  /** In Electron, not in its types. */
  getLastWebPreferences(): BrowserWindowConstructorOptions['webPreferences'] {
    return structuredClone(this.#preferences);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#onOpen = handler;
  }

  printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return WebContentsDouble.print(this.page, options);
  }

  send(channel: string, ...args: unknown[]): void {
    ipcRenderer.receive(channel, args);
  }

  /** Whether an event of the page, such as `will-navigate`, is let happen. */
  isLetHappen(name: string, url: string): boolean {
    const event = Object.assign(new PreventableEvent(), { url });
    this.emit(name, event, url);
    return !event.defaultPrevented;
  }

  /** What becomes of `window.open(url)`; without a handler Electron opens a window. */
  openWindow(url: string): WindowOpenHandlerResponse['action'] {
    const handler = this.#onOpen as ((details: { url: string }) => WindowOpenHandlerResponse) | null; // -- only the address is looked at
    return handler?.({ url }).action ?? 'allow';
  }
}

/** A window: it loads through the program's own protocol and closes in Electron's order of events. */
export class BrowserWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: WebContentsDouble;
  url = '';
  isShown = false;
  isFocused = false;
  hasMenu = true;
  #isDestroyed = false;
  #isMaximized = false;
  #isMinimized = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    app.mustBeReady('BrowserWindow');
    this.options = options;
    this.webContents = new WebContentsDouble(options.webPreferences);
    app.windows.add(this);
    app.emit('web-contents-created', new PreventableEvent(), this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    const { partition } = this.options.webPreferences ?? {};
    const own = partition === undefined ? session.defaultSession : session.fromPartition(partition);
    if (!(await own.isRequestAllowed(url))) throw new Error(`ERR_BLOCKED_BY_CLIENT ${url}`);
    const response = await own.protocol.fetch(url);
    if (!response.ok) throw new Error(`ERR_UNEXPECTED ${url}: ${response.status}`);
    this.url = url;
    this.webContents.page = await response.text();
    this.webContents.policy = response.headers.get('content-security-policy') ?? '';
    const { protocol: scheme, host } = new URL(url);
    this.webContents.mainFrame.origin = `${scheme}//${host}`;
    this.emit('ready-to-show');
  }

  show(): void {
    this.isShown = true;
  }

  setMenu(): void {
    this.hasMenu = false;
  }

  focus(): void {
    this.isFocused = true;
  }

  maximize(): void {
    this.#isMaximized = true;
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  minimize(): void {
    this.#isMinimized = true;
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  restore(): void {
    this.#isMinimized = false;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, width: this.options.width ?? 800, height: this.options.height ?? 600 };
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  close(): void {
    const event = new PreventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emit('closed');
    app.forget(this);
  }
}
