import { BrowserWindow, session, type Session } from 'electron';
import { readFile, writeFile } from 'node:fs/promises';
import { scriptlessPreferences } from './locked-preferences.ts';
import { AppError } from '../archive/app-error.ts';
import { newId } from '../archive/identity.ts';
import type { DoorSurface } from '../calls/house.ts';
import { securityHeaders } from '../calls/security-headers.ts';
import { appOrigin, appScheme } from './origin.ts';

/** A thousand pages can take two minutes on a busy machine; a page that takes longer than this hangs. In milliseconds. */
const longestMs = 15 * 60_000;

/** A page is set by the styles it brings, and has nothing else. */
const pageHeaders = {
  ...securityHeaders,
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
};

/** What prints pages to PDF: each in a hidden window without scripts, preload or anything to fetch. It ends when the window of the program closes. */
export function pagePrinter(shown: () => BrowserWindow | null): DoorSurface['printPdf'] {
  // A session of its own, which is kept in memory alone.
  const partition = `printing-${newId()}`;
  const pages = new Map<string, string>();
  let printing: Session | null = null;
  const serve = (): void => {
    if (printing !== null) return;
    printing = session.fromPartition(partition);
    printing.protocol.handle(appScheme, async ({ url }) => {
      const file = pages.get(url);
      if (file === undefined) return new Response(null, { status: 404, headers: pageHeaders });
      return new Response(await readFile(file), { headers: pageHeaders });
    });
  };
  return async ({ html, pdf, signal }) => {
    serve();
    const address = `${appOrigin}/print/${newId()}`;
    pages.set(address, html);
    const window = hiddenWindow(partition);
    const closed = new AbortController();
    const close = (): void => closed.abort();
    const owner = shown();
    owner?.once('closed', close);
    const stop = AbortSignal.any([signal, closed.signal, AbortSignal.timeout(longestMs)]);
    try {
      await writeFile(pdf, await Promise.race([printed(window, address), whenAborted(stop)]), {
        flag: 'wx',
        flush: true,
      });
    } catch (error) {
      if (signal.aborted || closed.signal.aborted)
        throw new AppError('cancelled', 'stopped while the pages were printed', { cause: error });
      throw new AppError('not-printed', String(error), { cause: error });
    } finally {
      owner?.off('closed', close);
      pages.delete(address);
      if (!window.isDestroyed()) window.destroy();
    }
  };
}

function hiddenWindow(partition: string): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: { partition, ...scriptlessPreferences },
  });
}

async function printed(window: BrowserWindow, address: string): Promise<Uint8Array> {
  await window.loadURL(address);
  return window.webContents.printToPDF({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: false,
  });
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new Error('stopped', { cause: signal.reason }));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
