import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { writeFile } from 'node:fs/promises';
import { admitChannel, callChannel, eventChannel, stageChannel } from '../../preload/contract/channels.ts';
import type { EventName, Events } from '../../preload/contract/events.ts';
import type { IntakeSource } from '../../preload/contract/imports.ts';
import type { Result } from '../../preload/contract/result.ts';
import { AppError, failed } from '../archive/app-error.ts';
import type { House } from '../calls/house.ts';
import { appOrigin } from './origin.ts';

const largestStagedBytes = 100 * 1024 * 1024;

/** Answers the window's calls, takes in its files and tells it the events of the house; strangers are refused. */
export function connectWindow(window: BrowserWindow, house: House): void {
  const answerOurs =
    (answer: (first: unknown, second: unknown) => Promise<Result<unknown>>) =>
    async (event: IpcMainInvokeEvent, first: unknown, second: unknown): Promise<Result<unknown>> =>
      isOurs(window, event) ? answer(first, second) : failed(new AppError('bad-input', 'a stranger called'));

  ipcMain.handle(
    callChannel,
    answerOurs((name, input) => house.answer(name, input)),
  );
  ipcMain.handle(
    stageChannel,
    answerOurs((name, bytes) => stage(house, name, bytes)),
  );

  ipcMain.handle(
    admitChannel,
    answerOurs((path) => Promise.resolve(admit(house, path))),
  );

  const forget = house.listen((name, event) => tellWindow(window, name, event));
  window.once('closed', () => {
    forget();
    ipcMain.removeHandler(callChannel);
    ipcMain.removeHandler(stageChannel);
    ipcMain.removeHandler(admitChannel);
  });
}

/** Tells the window an event. */
export function tellWindow<E extends EventName>(window: BrowserWindow, name: E, event: Events[E]): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel, name, event);
}

/** Whether a message comes from the window's own page: neither from a frame in it nor from a page that took its place. */
function isOurs(window: BrowserWindow, event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  if (frame === null || window.isDestroyed()) return false;
  return frame === window.webContents.mainFrame && frame.origin === appOrigin;
}

function admit(house: House, path: unknown): Result<IntakeSource> {
  if (typeof path !== 'string' || path === '' || path.includes('\0')) {
    return failed(new AppError('bad-input', 'a file is handed in by its path'));
  }
  return { ok: true, value: house.admit(path) };
}

async function stage(house: House, name: unknown, bytes: unknown): Promise<Result<IntakeSource>> {
  if (typeof name !== 'string' || !(bytes instanceof Uint8Array)) {
    return failed(new AppError('bad-input', 'a staged file is a name and bytes'));
  }
  if (bytes.byteLength > largestStagedBytes) {
    return failed(new AppError('file-too-large', `${bytes.byteLength} bytes were handed in`));
  }
  try {
    const { source, path } = house.stage(name);
    await writeFile(path, bytes);
    return { ok: true, value: source };
  } catch (error) {
    return failed(error);
  }
}
