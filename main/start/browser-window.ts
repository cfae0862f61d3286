import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needsNoSandbox } from '../processes/browser-sandbox.ts';
import { quietArguments } from '../processes/quiet-browser.ts';

/** The arguments that open one address as a window of its own, in a profile of its own, with no way to the network. */
export function browserArguments(url: string, profileFolder: string, isSandboxed: boolean): readonly string[] {
  return [
    `--app=${url}`,
    ...quietArguments(profileFolder, isSandboxed),
    // All but the door goes to a proxy that is not there. A rule for names would do, but Chromium warns of one above the window.
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>;127.0.0.1',
  ];
}

/** A browser window that was opened: `closed` tells, once its process has ended and its profile is gone, whether all went well. */
export interface BrowserWindow {
  readonly closed: Promise<{ readonly isWell: boolean }>;
  close(): void;
}

/** Opens an address in a browser as an app window. */
export async function openBrowserWindow(browser: string, url: string): Promise<BrowserWindow> {
  const profileFolder = await mkdtemp(join(tmpdir(), 'aide-memoire-window-'));
  const isSandboxed = !needsNoSandbox(process.platform, process.getuid?.());
  const child = spawn(browser, browserArguments(url, profileFolder, isSandboxed), { stdio: 'ignore' });
  const ended = new Promise<boolean>((resolve) => {
    child.once('exit', (code) => resolve(code === 0));
    child.once('error', () => resolve(false));
  });
  return {
    closed: ended.then(async (isWell) => {
      // Child processes of the browser may still write for a moment after it has ended.
      await rm(profileFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      return { isWell };
    }),
    close: () => {
      child.kill();
    },
  };
}
