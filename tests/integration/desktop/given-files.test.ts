import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventChannel } from '../../../preload/contract/channels.ts';
import type { ImportProgress } from '../../../preload/contract/imports.ts';
import { makeAppFolder, openDesktop, type Desktop } from '../../support/desktop.ts';
import { PreventableEvent } from '../../support/electron-double-app.ts';
import { app, ipcRenderer } from '../../support/electron-double.ts';

let desktop: Desktop;
let firstImport: Promise<ImportProgress>;

async function writeClipping(folder: string, name: string, headline: string): Promise<string> {
  const words = `${headline} was discussed by the ministers of both countries, who agreed to meet again in the spring. `;
  const file = join(folder, name);
  await writeFile(
    file,
    `<!doctype html><title>${headline}</title><article><h1>${headline}</h1><p>${words.repeat(9)}</p></article>`,
  );
  return file;
}

/** The end of the next import, heard at the window's end of IPC: there before the page is. */
function nextImport(): Promise<ImportProgress> {
  return new Promise((resolve) => {
    const hear = (_event: unknown, name: string, progress: ImportProgress): void => {
      if (name !== 'imports.progressed' || progress.state !== 'finished') return;
      ipcRenderer.off(eventChannel, hear);
      resolve(progress);
    };
    ipcRenderer.on(eventChannel, hear);
  });
}

beforeAll(async () => {
  const folder = await makeAppFolder();
  const file = await writeClipping(folder, 'customs.html', 'A customs union');
  firstImport = nextImport();
  desktop = await openDesktop(folder, { commandLine: ['aide-memoire', '--no-sandbox', file] });
});

afterAll(() => desktop.quit());

it('imports the files named when it is started', async () => {
  expect(await firstImport).toMatchObject({ filed: 1, failed: 0, total: 1 });
});

it('imports the files of a second start, whatever switches stand among them, and shows the window', async () => {
  await writeClipping(desktop.folder, 'fisheries.html', 'A fisheries accord');
  desktop.window.minimize();
  const done = nextImport();
  const args = ['aide-memoire', '--flag', '--import=/etc/passwd', 'fisheries.html', 'bad\0name'];
  app.emit('second-instance', new PreventableEvent(), args, desktop.folder, {});
  expect(await done).toMatchObject({ filed: 1, failed: 0, total: 1 });
  expect(desktop.window.isMinimized()).toBe(false);
  expect(desktop.window.isFocused).toBe(true);
});

it('imports a file the system opens with the program', async () => {
  const file = await writeClipping(desktop.folder, 'transit.html', 'A transit treaty');
  const done = nextImport();
  const event = new PreventableEvent();
  app.emit('open-file', event, file);
  expect(event.defaultPrevented).toBe(true);
  expect(await done).toMatchObject({ filed: 1, failed: 0 });
});
