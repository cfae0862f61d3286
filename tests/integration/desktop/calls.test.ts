import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callChannel, eventChannel, stageChannel } from '../../../preload/contract/channels.ts';
import type { ImportId, IntakeSource } from '../../../preload/contract/imports.ts';
import { makeAppFolder, openDesktop, type Desktop } from '../../support/desktop.ts';
import { clipboard, dialog, filePaths, ipcMain, ipcRenderer, Menu, shell } from '../../support/electron-double.ts';
import { FrameDouble } from '../../support/electron-double-window.ts';

let desktop: Desktop;

beforeAll(async () => {
  desktop = await openDesktop(await makeAppFolder());
});

afterAll(() => desktop.quit());

/** The files that an import of some sources comes to; none of them exists, so each is named as failed. */
async function importedFiles(sources: readonly IntakeSource[]): Promise<readonly string[]> {
  const ended = new Promise<ImportId>((resolve) => {
    const stop = desktop.bridge.on('imports.progressed', ({ id, state }) => {
      if (state !== 'finished') return;
      stop();
      resolve(id);
    });
  });
  await desktop.bridge.call('imports.start', { sources });
  const asked = { id: await ended, kind: 'failed', offset: 0, limit: 10 } as const;
  const page = await desktop.bridge.call('imports.outcomes', asked);
  return page.ok ? page.value.outcomes.map(({ file }) => file) : [];
}

describe('a call from the window', () => {
  it('is answered by the archive', async () => {
    expect(await desktop.bridge.call('archive.info', {})).toMatchObject({
      ok: true,
      value: { articles: 0, folder: join(desktop.folder, 'archive'), version: '0.0.0-test' },
    });
  });

  it('by a name that does not exist never leaves the page', async () => {
    // @ts-expect-error -- a page that was taken over does not keep to the types
    const result = await desktop.bridge.call('archive.destroy', {});
    expect(result).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
  });

  it('by a name every object has is refused on both sides', async () => {
    const { mainFrame } = desktop.window.webContents;
    // @ts-expect-error -- as above
    expect(await desktop.bridge.call('constructor', {})).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
    expect(await ipcMain.deliver(mainFrame, callChannel, ['constructor', {}])).toMatchObject({
      ok: false,
      failure: { code: 'bad-input' },
    });
  });

  it.each([[undefined], [null], ['text'], [{ id: 7 }], [{ id: 'a', more: true }], [[]]])(
    'with the malformed input %j fails as bad input',
    async (input) => {
      const { mainFrame } = desktop.window.webContents;
      expect(await ipcMain.deliver(mainFrame, callChannel, ['articles.get', input])).toMatchObject({
        ok: false,
        failure: { code: 'bad-input' },
      });
    },
  );

  it('that cannot be cloned fails as a result and does not throw', async () => {
    // @ts-expect-error -- a function is not data
    expect(await desktop.bridge.call('door.copyText', { text: () => 'text' })).toMatchObject({ ok: false });
  });
});

describe('a call from a stranger', () => {
  const refused = { ok: false, failure: { code: 'bad-input' } };

  it.each([
    ['another frame of our origin', () => new FrameDouble('app://aide')],
    ['a frame of another origin', () => new FrameDouble('https://example.org')],
    ['a frame that has gone', () => null],
  ])('is refused: %s', async (_who, frame) => {
    expect(await ipcMain.deliver(frame(), callChannel, ['archive.info', {}])).toMatchObject(refused);
    expect(await ipcMain.deliver(frame(), stageChannel, ['a.html', new Uint8Array(1)])).toMatchObject(refused);
  });

  it('is refused: our own frame, after another page took its place', async () => {
    const { mainFrame } = desktop.window.webContents;
    mainFrame.origin = 'https://example.org';
    expect(await ipcMain.deliver(mainFrame, callChannel, ['archive.info', {}])).toMatchObject(refused);
    mainFrame.origin = 'app://aide';
    expect(await ipcMain.deliver(mainFrame, callChannel, ['archive.info', {}])).toMatchObject({ ok: true });
  });
});

describe('a file given to the window', () => {
  it('is named by its path when it has one', async () => {
    const file = new File(['<p>text'], 'page.html');
    filePaths.set(file, '/clippings/page.html');
    const staged = await desktop.bridge.stage([{ file, path: 'page.html' }]);
    if (!staged.ok) throw new Error(staged.failure.message);
    expect(await importedFiles(staged.value)).toEqual(['/clippings/page.html']);
  });

  it('is put aside with its bytes when it has none', async () => {
    const staged = await desktop.bridge.stage([{ file: new File(['<p>text'], '../page.html'), path: '' }]);
    if (!staged.ok) throw new Error(staged.failure.message);
    const [source] = staged.value;
    const kept = await readFile(join(desktop.folder, 'archive/incoming', source ?? ''), 'utf8');
    expect(kept).toBe('<p>text');
  });

  it.each([[[7, new Uint8Array(1)]], [['a.html', 'text']], [['a.html', null]]])(
    'is refused when it is not a name and bytes: %j',
    async (args) => {
      expect(await ipcMain.deliver(desktop.window.webContents.mainFrame, stageChannel, args)).toMatchObject({
        ok: false,
        failure: { code: 'bad-input' },
      });
    },
  );
});

describe('an event', () => {
  it('of the archive reaches those who listen, until they stop', async () => {
    const heard: number[] = [];
    const changed = new Promise<void>((resolve) => {
      const stop = desktop.bridge.on('archive.changed', ({ revision }) => {
        heard.push(revision);
        stop();
        resolve();
      });
    });
    await desktop.bridge.call('dossiers.create', { name: 'Sanctions' });
    await changed;
    const again = new Promise<void>((resolve) => {
      desktop.bridge.on('archive.changed', () => resolve());
    });
    await desktop.bridge.call('dossiers.create', { name: 'Elections' });
    await again;
    expect(heard).toHaveLength(1);
  });

  it('by a name that does not exist is never listened to', () => {
    const before = ipcRenderer.listenerCount(eventChannel);
    // @ts-expect-error -- a page that was taken over does not keep to the types
    desktop.bridge.on('everything', () => undefined);
    expect(ipcRenderer.listenerCount(eventChannel)).toBe(before);
  });
});

describe('the menu', () => {
  it.each([
    ['Import…', 'import'],
    ['Import folder…', 'import-folder'],
    ['Export…', 'export'],
    ['Find', 'find'],
    ['Undo', 'undo'],
    ['Redo', 'redo'],
    ['Keyboard shortcuts', 'keys'],
    ['Check for a new version…', 'new-version'],
  ])('tells the window that %s was chosen', (label, choice) => {
    const heard: string[] = [];
    const stop = desktop.bridge.on('menu.chosen', ({ item }) => heard.push(item));
    Menu.choose(label);
    stop();
    expect(heard).toEqual([choice]);
  });

  it('leaves the keys for undo to the page and its text fields', () => {
    expect(Menu.item('Undo')?.registerAccelerator).toBe(false);
    expect(Menu.item('Redo')?.registerAccelerator).toBe(false);
  });

  it('offers no tools for developers in the packaged program', () => {
    expect(JSON.stringify(Menu.template)).not.toMatch(/toggleDevTools|reload/iu);
  });
});

describe('the door', () => {
  it('chooses files and folders in native dialogs', async () => {
    dialog.answers.push(['/clippings/a.html', '/clippings/b.html'], ['/clippings']);
    const chosen = await desktop.bridge.call('door.chooseFiles', { folders: false });
    if (!chosen.ok) throw new Error(chosen.failure.message);
    expect(await importedFiles(chosen.value.sources)).toEqual(['/clippings/a.html', '/clippings/b.html']);
    await desktop.bridge.call('door.chooseFiles', { folders: true });
    expect(dialog.asked.map(({ properties }) => properties)).toEqual([
      ['openFile', 'multiSelections'],
      ['openDirectory', 'multiSelections'],
    ]);
  });

  it('gives nothing when a dialog is cancelled', async () => {
    expect(await desktop.bridge.call('door.chooseFolder', {})).toEqual({ ok: true, value: { folder: null } });
  });

  it('shows a folder only after it was chosen', async () => {
    expect(await desktop.bridge.call('door.showFolder', { folder: '/notes' })).toMatchObject({ ok: false });
    dialog.answers.push(['/notes']);
    await desktop.bridge.call('door.chooseFolder', {});
    expect(await desktop.bridge.call('door.showFolder', { folder: '/notes' })).toMatchObject({ ok: true });
    expect(shell.opened).toEqual(['/notes']);
  });

  it('packs the archive into a folder, and takes a package from one, only where it was chosen', async () => {
    const { bridge, folder } = desktop;
    const out = join(folder, 'out');
    const destination = { kind: 'folder', folder: out } as const;
    const unasked = { ok: false, failure: { code: 'bad-input' } };
    expect(await bridge.call('exports.package', { destination })).toMatchObject(unasked);
    dialog.answers.push([out]);
    await bridge.call('door.chooseFolder', {});
    const packed = await bridge.call('exports.package', { destination });
    if (!packed.ok) throw new Error(packed.failure.message);
    const place = join(out, packed.value.files[0] ?? '');
    expect(await readFile(join(place, 'bagit.txt'), 'utf8')).toContain('BagIt-Version: 1.0');
    expect(await bridge.call('archive.bringBack', { folder: place })).toMatchObject(unasked);
    dialog.answers.push([place]);
    await bridge.call('door.chooseFolder', {});
    // The dossiers of the tests above are work that would be lost.
    const refused = { ok: false, failure: { code: 'archive-not-empty' } };
    expect(await bridge.call('archive.bringBack', { folder: place })).toMatchObject(refused);
  });

  it('copies text', async () => {
    await desktop.bridge.call('door.copyText', { text: 'Ana Ruiz, “A treaty,” The Harbour Post' });
    expect(clipboard.text).toBe('Ana Ruiz, “A treaty,” The Harbour Post');
  });
});
