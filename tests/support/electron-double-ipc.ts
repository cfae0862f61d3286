import type { IpcMain } from 'electron';
import { EventEmitter } from 'node:events';

type InvokeHandler = Parameters<IpcMain['handle']>[1];
type CalledHandler = (event: { readonly senderFrame: unknown }, ...args: unknown[]) => unknown;

/** Main's end of IPC: whatever crosses is a structured clone, and an error crosses as its text alone. */
class IpcMainDouble {
  readonly #handlers = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Delivers a message of a frame, `null` when the frame has gone meanwhile. */
  async deliver(senderFrame: unknown, channel: string, args: readonly unknown[]): Promise<unknown> {
    const crossed = structuredClone(args);
    try {
      const handler = this.#handlers.get(channel) as CalledHandler | undefined; // -- only the frame of the event is looked at
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return structuredClone(await handler({ senderFrame }, ...crossed));
    } catch (error) {
      // oxlint-disable-next-line preserve-caught-error -- Electron loses the class, the code and the cause here
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
    }
  }
}

/** The page's end of IPC, in the frame a test gives it. */
class IpcRendererDouble extends EventEmitter {
  /** The frame the preload script runs in. */
  frame: unknown = null;

  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    return ipcMain.deliver(this.frame, channel, args);
  }

  /** Takes in what main has sent to the page. */
  receive(channel: string, args: readonly unknown[]): void {
    this.emit(channel, {}, ...structuredClone(args));
  }
}

/** IPC in main. */
export const ipcMain = new IpcMainDouble();

/** IPC in the window's preload script. */
export const ipcRenderer = new IpcRendererDouble();
