import { EventEmitter } from 'node:events';
import type { App, ProcessMetric } from 'electron';

/** An event whose default can be prevented, as Electron's are. */
export class PreventableEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** What closes when the program quits: the windows, as far as the program needs to know them. */
interface Closable {
  close(): void;
  destroy(): void;
}

/** The program: ready when first waited for, quitting in Electron's order of events. */
class AppDouble extends EventEmitter {
  readonly windows = new Set<Closable>();
  readonly switches = new Map<string, string>();
  readonly paths = new Map<string, string>();
  readonly commandLine = {
    appendSwitch: (name: string, value = ''): void => {
      this.#mustComeBeforeReady('appendSwitch');
      this.switches.set(name, value);
    },
  };
  /** What the system says of the processes. */
  readonly metrics: Pick<ProcessMetric, 'pid' | 'cpu'>[] = [];
  isPackaged = true;
  isSandboxEnabled = false;
  isFirstInstance = true;
  /** The code the program ended with; `null` while it runs. */
  exitCode: number | null = null;
  #isReady = false;
  #isQuitting = false;

  isReady(): boolean {
    return this.#isReady;
  }

  async whenReady(): Promise<void> {
    await Promise.resolve();
    if (this.#isReady) return;
    this.#isReady = true;
    this.emit('ready', new PreventableEvent(), {});
  }

  enableSandbox(): void {
    this.#mustComeBeforeReady('enableSandbox');
    this.isSandboxEnabled = true;
  }

  requestSingleInstanceLock(): boolean {
    return this.isFirstInstance;
  }

  getVersion(): string {
    return '0.0.0-test';
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: Parameters<App['getPath']>[0], path: string): void {
    this.paths.set(name, path);
  }

  getAppMetrics(): readonly Pick<ProcessMetric, 'pid' | 'cpu'>[] {
    return this.metrics;
  }

  /** Asks the windows to close, then says `will-quit`; any of them may prevent it. */
  quit(): void {
    if (this.exitCode !== null || !this.#isPassed('before-quit')) return;
    this.#isQuitting = true;
    for (const window of this.windows) window.close();
    this.#isQuitting = false;
    if (this.windows.size > 0 || !this.#isPassed('will-quit')) return;
    this.exit(0);
  }

  exit(code = 0): void {
    if (this.exitCode !== null) return;
    for (const window of this.windows) window.destroy();
    this.exitCode = code;
    this.emit('quit', new PreventableEvent(), code);
  }

  /** Takes note of a window that has closed. */
  forget(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size === 0 && !this.#isQuitting && this.exitCode === null) this.emit('window-all-closed');
  }

  /** @throws {Error} as Electron does when something needs the program to be ready */
  mustBeReady(what: string): void {
    if (!this.#isReady) throw new Error(`${what} can only be used after the app is ready`);
  }

  #isPassed(name: string): boolean {
    const event = new PreventableEvent();
    this.emit(name, event);
    return !event.defaultPrevented;
  }

  #mustComeBeforeReady(what: string): void {
    if (this.#isReady) throw new Error(`${what} must be called before the app is ready`);
  }
}

/** The program under test. */
export const app = new AppDouble();
