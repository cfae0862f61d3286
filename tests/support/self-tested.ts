import { cpSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openHouse } from '../../main/calls/open-house.ts';
import { runSelfTest, type SelfTestParts } from '../../main/desktop/self-test.ts';
import type { Bridge } from '../../preload/contract/bridge.ts';
import { makeAppFolder } from './desktop.ts';
import { app, BrowserWindow, ipcRenderer, mainWorld } from './electron-double.ts';
import { projectFolder } from './source-files.ts';

/** What a self-test has said: its lines in JSON, by the check, and its lines in plain words. */
export interface SelfTested {
  readonly checks: ReadonlyMap<string, z.infer<typeof checkLine>>;
  readonly words: readonly string[];
  /** The windows there were, all of them gone. */
  readonly windows: readonly BrowserWindow[];
}

const checkLine = z.object({ check: z.string(), isWell: z.boolean(), words: z.string(), found: z.unknown() });

/** The fuses of a released app, as Electron's executable bears them. */
export const releasedWire = '010011001';

/** Runs the self-test on the double of Electron; its page asks once, as soon as it has loaded. A test file runs it once. */
export async function selfTested(wire: string, parts: Partial<SelfTestParts> = {}): Promise<SelfTested> {
  const appFolder = await makeAppFolder();
  cpSync(join(projectFolder, 'resources/sample-library'), join(appFolder, 'resources/sample-library'), {
    recursive: true,
  });
  const executable = join(appFolder, 'executable');
  writeFileSync(executable, `program dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009${wire} program`);
  const windows: BrowserWindow[] = [];
  app.on('web-contents-created', () => {
    const window = [...app.windows].at(-1);
    if (!(window instanceof BrowserWindow)) throw new Error('a page without a window');
    windows.push(window);
    window.once('ready-to-show', () => void askOnce(window));
  });
  const lines: string[] = [];
  await runSelfTest({
    appFolder,
    executable,
    openHouse,
    print: (line) => Promise.resolve(void lines.push(line)),
    ...parts,
  });
  await rm(appFolder, { recursive: true, force: true });
  const inJson = lines.filter((line) => line.startsWith('{')).map((line) => checkLine.parse(JSON.parse(line)));
  return {
    checks: new Map(inJson.map((line) => [line.check, line])),
    words: lines.filter((line) => !line.startsWith('{')),
    windows,
  };
}

async function askOnce(window: BrowserWindow): Promise<void> {
  ipcRenderer.frame = window.webContents.mainFrame;
  await import('../../preload/index.ts');
  const bridge = mainWorld.get('aide') as Bridge; // -- put there by the preload script
  await bridge.call('archive.info', {});
}
