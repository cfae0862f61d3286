import { spawn } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../archive/app-error.ts';
import { needsNoSandbox } from './browser-sandbox.ts';
import { quietArguments } from './quiet-browser.ts';
import { BrowserPipe } from './browser-pipe.ts';
import { findBrowser } from './find-browser.ts';

/** A thousand pages can take two minutes on a busy machine; a browser that takes longer than this hangs. In milliseconds. */
const longestMs = 15 * 60_000;

/** So many bytes of a PDF are taken from the browser at once. */
const pieceBytes = 1024 * 1024;

/** A page of ours that is to be printed, and where. */
export interface PageToPrint {
  readonly html: string;
  readonly pdf: string;
  readonly signal: AbortSignal;
}

/**
 * Prints a page of ours to a tagged PDF with an outline, by a Chromium of this computer without a window, in a profile of its own, with
 * scripts off and no way to the network. The size of the paper is the page's to say.
 * @param find gives the browser's executable, `null` where there is none
 * @throws {AppError} `no-browser`, `not-printed`, `cancelled`; there may be half a PDF then
 */
export async function printInBrowser(
  page: PageToPrint,
  find: () => Promise<string | null> = () => findBrowser(process.platform, process.env),
  limitMs = longestMs,
): Promise<void> {
  const browser = await find();
  if (browser === null) throw new AppError('no-browser', 'no Chromium was found on this computer');
  const profileFolder = await mkdtemp(join(tmpdir(), 'aide-memoire-print-'));
  const isSandboxed = !needsNoSandbox(process.platform, process.getuid?.());
  const child = spawn(browser, printingArguments(profileFolder, isSandboxed), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // Ctrl+C in a terminal is heard by us, who end it and say that it was cancelled; the browser would just be gone.
    detached: process.platform !== 'win32',
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const limit = AbortSignal.timeout(limitMs);
  const stop = (): unknown => child.kill('SIGKILL');
  const signal = AbortSignal.any([page.signal, limit]);
  signal.addEventListener('abort', stop);
  try {
    if (signal.aborted) stop();
    await print(new BrowserPipe(child), page);
  } catch (error) {
    if (page.signal.aborted) throw new AppError('cancelled', 'stopped while the pages were printed', { cause: error });
    if (limit.aborted) throw new AppError('not-printed', `the browser took longer than ${limitMs} ms`);
    throw new AppError('not-printed', String(error), { cause: error });
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
    await ended;
    // Child processes of the browser may still write for a moment after it has ended.
    await rm(profileFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function printingArguments(profileFolder: string, isSandboxed: boolean): readonly string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    ...quietArguments(profileFolder, isSandboxed),
    '--disable-extensions',
    // A PDF says what browser made it, and on what system, which is nobody's business.
    '--user-agent=Aide-memoire',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    'about:blank',
  ];
}

async function print(pipe: BrowserPipe, { html, pdf }: PageToPrint): Promise<void> {
  const { targetId } = await pipe.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.ask('Target.attachToTarget', { targetId, flatten: true });
  const tab = pipe.session(String(sessionId));
  await tab.ask('Page.enable');
  await tab.ask('Emulation.setScriptExecutionDisabled', { value: true });
  await tab.ask('Network.enable');
  await tab.ask('Network.setBlockedURLs', { urls: ['http://*', 'https://*', 'ws://*', 'wss://*', 'ftp://*'] });
  const loaded = tab.once('Page.loadEventFired');
  const { errorText } = await tab.ask('Page.navigate', { url: pathToFileURL(html).href });
  if (errorText !== undefined) throw new Error(`the page could not be opened: ${JSON.stringify(errorText)}`);
  await loaded;
  const { stream } = await tab.ask('Page.printToPDF', {
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: false,
    transferMode: 'ReturnAsStream',
  });
  await using file = await open(pdf, 'wx');
  for (;;) {
    const { data, base64Encoded, eof } = await tab.ask('IO.read', { handle: stream, size: pieceBytes });
    await file.appendFile(Buffer.from(String(data), base64Encoded === true ? 'base64' : 'utf8'));
    if (eof === true) break;
  }
  await file.sync();
}
