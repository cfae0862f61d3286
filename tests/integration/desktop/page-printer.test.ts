import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pagePrinter } from '../../../main/desktop/page-printer.ts';
import { makeAppFolder, openDesktop, type Desktop } from '../../support/desktop.ts';
import { app, BrowserWindow, dialog, session } from '../../support/electron-double.ts';
import { WebContentsDouble } from '../../support/electron-double-window.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let desktop: Desktop;

beforeAll(async () => {
  desktop = await openDesktop(await makeAppFolder());
});

afterAll(() => desktop.quit());

const usual = WebContentsDouble.print;
const never = new AbortController().signal;

/** The windows besides the one of the program. */
function hidden(): readonly BrowserWindow[] {
  return [...app.windows].filter((one): one is BrowserWindow => one instanceof BrowserWindow && one !== desktop.window);
}

async function page(): Promise<{ readonly html: string; readonly pdf: string; readonly folder: string }> {
  const folder = temporaryFolder();
  const html = join(folder, 'page.html');
  await writeFile(html, '<!doctype html><title>Straits</title><p>Open.');
  return { folder, html, pdf: join(folder, 'page.pdf') };
}

it('a page is printed with tags and an outline, in a hidden window without scripts, under a policy of its own', async () => {
  const { html, pdf } = await page();
  let printing: BrowserWindow | undefined;
  const seenWindow = (): BrowserWindow | undefined => printing;
  let seen: { readonly options: Parameters<typeof usual>[1]; readonly windows: readonly BrowserWindow[] } | null = null;
  WebContentsDouble.print = (words, options) => {
    seen = { options, windows: hidden() };
    [printing] = hidden();
    return usual(words, options);
  };
  await pagePrinter(() => null)({ html, pdf, signal: never });
  WebContentsDouble.print = usual;
  expect(await readFile(pdf, 'utf8')).toBe('printed: <!doctype html><title>Straits</title><p>Open.');
  expect(seen).toMatchObject({
    options: {
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
    },
    windows: [
      {
        isShown: false,
        options: { show: false, webPreferences: { javascript: false, sandbox: true, contextIsolation: true } },
        webContents: { policy: "default-src 'none'; style-src 'unsafe-inline'" },
      },
    ],
  });
  expect(hidden()).toEqual([]);
  const { partition = '' } = seenWindow()?.options.webPreferences ?? {};
  expect(partition).toMatch(/^(?!persist:)./u);
  const own = session.fromPartition(partition);
  expect(await own.isRequestAllowed('https://example.org/')).toBe(false);
  expect(await own.isRequestAllowed('file:///etc/passwd')).toBe(false);
  expect(await own.isGranted('clipboard-read')).toBe(false);
  expect((await own.protocol.fetch('app://aide/index.html')).status).toBe(404);
});

it('an export is printed into the folder that was chosen', async () => {
  const folder = temporaryFolder();
  dialog.answers.push([folder]);
  await desktop.bridge.call('door.chooseFolder', {});
  const made = await desktop.bridge.call('dossiers.create', { name: 'Straits' });
  if (!made.ok) throw new Error('no dossier');
  const dossier = made.value.id;
  const pieces = [{ kind: 'text', text: 'Kept *open*.' }] as const;
  await desktop.bridge.call('drafts.add', { dossier, after: null, pieces });
  expect(
    await desktop.bridge.call('exports.draft', { dossier, format: 'pdf', destination: { kind: 'folder', folder } }),
  ).toMatchObject({ ok: true, value: { file: 'Straits.pdf', place: folder } });
  expect(await readdir(folder)).toEqual(['Straits.pdf']);
  expect(await readFile(join(folder, 'Straits.pdf'), 'utf8')).toContain('<p dir="auto">Kept <em>open</em>.</p>');
});

it('printing ends when it is cancelled, fails, or the window of the program closes, and leaves no window', async () => {
  const { html, pdf, folder } = await page();
  const owner = new BrowserWindow({ show: false });
  const cancel = new AbortController();
  const print = (signal: AbortSignal): Promise<void> => pagePrinter(() => owner as never)({ html, pdf, signal }); // -- the double is one
  const hangs = (stop: () => void): void => {
    WebContentsDouble.print = () => {
      stop();
      return new Promise(() => undefined);
    };
  };
  hangs(() => cancel.abort());
  await expect(print(cancel.signal)).rejects.toMatchObject({ code: 'cancelled' });
  hangs(() => owner.close());
  await expect(print(never)).rejects.toMatchObject({ code: 'cancelled' });
  WebContentsDouble.print = () => Promise.reject(new Error('Failed to generate PDF'));
  await expect(print(never)).rejects.toMatchObject({ code: 'not-printed' });
  WebContentsDouble.print = usual;
  await expect(pagePrinter(() => null)({ html: join(folder, 'gone.html'), pdf, signal: never })).rejects.toMatchObject({
    code: 'not-printed',
  });
  expect(hidden()).toEqual([]);
  expect(await readdir(folder)).toEqual(['page.html']);
});
