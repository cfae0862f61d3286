import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { failureText } from '../preload/contract/failure-text.ts';
import { toFailure } from './archive/app-error.ts';
import { openLoopback } from './loopback/open-loopback.ts';
import { defaultArchiveFolder } from './processes/archive-folder.ts';
import { needsNoSandbox } from './processes/browser-sandbox.ts';
import { findBrowser } from './processes/find-browser.ts';
import { programFolder, rendererFolder } from './processes/program.ts';
import { openBrowserWindow } from './start/browser-window.ts';
import { build } from './start/build.ts';
import { chooseDoor, type Door } from './start/choose-door.ts';
import { hasDisplay } from './start/display.ts';
import { downloadElectron, findElectron } from './start/electron-runtime.ts';

const electronPackage = join(programFolder, 'node_modules/electron');

async function lookAround(): Promise<Door> {
  if (!hasDisplay(process.platform, process.env)) {
    return chooseDoor({ hasDisplay: false, electron: null, browser: null });
  }
  const electron = await electronHereOrDownloaded();
  const browser = electron === null ? await findBrowser(process.platform, process.env) : null;
  return chooseDoor({ hasDisplay: true, electron, browser });
}

async function electronHereOrDownloaded(): Promise<string | null> {
  const electron = await findElectron(electronPackage, process.env);
  if (electron !== null) return electron;
  console.log('Downloading the Electron runtime (about 110 MB, once)…');
  await downloadElectron(electronPackage);
  return findElectron(electronPackage, process.env);
}

async function openDesktop(electron: string): Promise<number> {
  await build(programFolder, 'all');
  const isSandboxed = !needsNoSandbox(process.platform, process.getuid?.());
  const child = spawn(electron, [programFolder, ...(isSandboxed ? [] : ['--no-sandbox'])], { stdio: 'inherit' });
  process.on('SIGINT', () => child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 0));
  });
}

/** Shows the window until it is closed or `ended`; `false` when the browser could not show one. */
async function showInBrowser(browser: string, url: string, ended: Promise<void>): Promise<boolean> {
  const window = await openBrowserWindow(browser, url);
  const result = await Promise.race([window.closed, ended]);
  if (result?.isWell === false) {
    console.log('The browser could not show a window. Open this address in a browser on this computer:');
    return false;
  }
  window.close();
  await window.closed;
  return true;
}

async function openInBrowser(door: Exclude<Door, { kind: 'desktop' }>): Promise<number> {
  await build(programFolder, 'renderer');
  const loopback = await openLoopback({ folder: defaultArchiveFolder(), rendererFolder });
  console.log(door.line);
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const ended = Promise.race([interrupted, loopback.closed]);
  const isShown = door.kind === 'browser' && (await showInBrowser(door.browser, loopback.url, ended));
  if (!isShown) {
    console.log(loopback.url);
    await ended;
  }
  await loopback.close();
  return 0;
}

try {
  const door = await lookAround();
  process.exitCode = door.kind === 'desktop' ? await openDesktop(door.electron) : await openInBrowser(door);
} catch (error) {
  const failure = toFailure(error);
  console.error(`${failureText(failure)} (${failure.message})`);
  process.exitCode = 1;
}
