import type { ImportId, IntakeSource } from '../../preload/contract/imports.ts';
import { call, CallFailed } from '../bridge.ts';
import { droppedFiles } from './dropped-files.ts';
import type { GivenFile } from './given-file.ts';
import { changeDesk, importDesk } from './import-desk.ts';
import { pickFiles } from './pick-files.ts';

/** How many files are handed to main at once: enough to be fast, few enough to show progress and to stop between. */
const filesAtOnce = 32;

/** Asks for files, or for folders, and imports them. What goes wrong is told by the import window. */
export async function chooseAndImport(folders: boolean): Promise<void> {
  if (window.aide.door === 'loopback') return importFiles(await pickFiles(folders));
  await ask(async () => {
    const { sources } = await call('door.chooseFiles', { folders });
    if (sources.length > 0) await start(sources);
  });
}

/** Imports files that were given in the page. What goes wrong is told by the import window. */
export async function importFiles(files: readonly GivenFile[]): Promise<void> {
  await ask(() => takeIn(files, stagingTeller()));
}

/** Imports what was dropped, folders and all; to be called while the drop is being told. What goes wrong is told by the import window. */
export async function importDropped(items: DataTransferItemList): Promise<void> {
  const tell = stagingTeller();
  await ask(async () => {
    const files = await droppedFiles(items, (found) => tell(0, found));
    if (files !== null) await takeIn(files, tell);
  });
}

/** Imports what was on the clipboard. What goes wrong is told by the import window. */
export async function importPasted(html: string | null, text: string | null): Promise<void> {
  await ask(async () => {
    changeDesk({ isAwaited: true });
    await call('imports.paste', { html, text });
  });
}

/** Stops what is running: files still on their way, or the import. What is filed stays. */
export async function cancelImport(): Promise<void> {
  const { staging, progress } = importDesk();
  if (staging !== null) return changeDesk({ staging: null, view: 'none' });
  if (progress !== null) await attempt(() => call('imports.cancel', { id: progress.id }));
}

/** Lets the import rest, or go on. */
export async function pauseImport(isPaused: boolean): Promise<void> {
  const { progress } = importDesk();
  if (progress !== null) await attempt(() => call('imports.pause', { id: progress.id, isPaused }));
}

/** Reads what failed once more, as an import of its own: one file, or all with null; as plain text where that is asked for. */
export async function importAgain(id: ImportId, file: string | null, asText: boolean): Promise<void> {
  await ask(async () => {
    changeDesk({ isAwaited: true });
    await call('imports.again', { id, file, asText });
  });
}

/** Shows a file that failed where it lies, or saves a copy of it where there is no file manager. */
export async function showOriginal(id: ImportId, file: string): Promise<void> {
  await attempt(async () => {
    const { address } = await call('imports.showOriginal', { id, file });
    if (address === null) return;
    const link = Object.assign(document.createElement('a'), { href: address, download: '' });
    link.click();
  });
}

/** Tells how many files are on their way; gives false once that was cancelled. */
type TellStaging = (done: number, total: number) => boolean;

/** A single file is on its way too shortly to be told of. */
function stagingTeller(): TellStaging {
  let isTold = false;
  return (done, total) => {
    if (isTold && importDesk().staging === null) return false;
    if (total > 1) changeDesk(isTold ? { staging: { done, total } } : { staging: { done, total }, view: 'window' });
    isTold = total > 1;
    return true;
  };
}

async function takeIn(files: readonly GivenFile[], tell: TellStaging): Promise<void> {
  const sources: IntakeSource[] = [];
  for (let done = 0; done < files.length; done += filesAtOnce) {
    if (!tell(done, files.length)) return;
    const result = await window.aide.stage(files.slice(done, done + filesAtOnce));
    if (!result.ok) throw new CallFailed(result.failure);
    sources.push(...result.value);
  }
  if (!tell(files.length, files.length)) return;
  changeDesk({ staging: null });
  if (sources.length > 0) await start(sources);
}

async function start(sources: readonly IntakeSource[]): Promise<void> {
  changeDesk({ isAwaited: true });
  await call('imports.start', { sources });
}

async function ask(act: () => Promise<unknown>): Promise<void> {
  changeDesk({ asked: importDesk().asked + 1 });
  await attempt(act);
}

async function attempt(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    changeDesk({ staging: null, isAwaited: false, problem: error instanceof Error ? error : new Error(String(error)) });
  }
}
