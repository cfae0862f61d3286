import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../../main/processes/find-browser.ts';

const installLimitMs = 5 * 60_000;

async function run(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: installLimitMs });
  await new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

/** Whether Debian's packages can be installed here. They bring the libraries they need, which Playwright's browsers do not. */
const hasPackages = process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** The executable of a Chromium; installs one when there is none, saying so; `null` when that fails too. */
export async function ensureChromium(projectFolder: string, say: (line: string) => void): Promise<string | null> {
  const find = (): Promise<string | null> => findBrowser(process.platform, process.env);
  const found = await find();
  if (found !== null) return found;

  if (hasPackages) {
    say('No Chromium here: installing Debian’s chromium…');
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-y', '-q', 'chromium']);
    const installed = await find();
    if (installed !== null) return installed;
  }
  say('No Chromium here: downloading Playwright’s…');
  await run(process.execPath, [join(projectFolder, 'node_modules/playwright/cli.js'), 'install', 'chromium']);
  return find();
}

const shellName = 'chromium-headless-shell';

/**
 * The executable of Chromium's headless shell, which is what Playwright's own headless tests run in: Chromium without the parts
 * that draw its own window. `null` when there is none.
 */
export function findHeadlessShell(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, shellName)).find((place) => existsSync(place)) ?? null;
}

/** Installs Chromium's headless shell where that is easily done; tests do without, more slowly. */
export async function installHeadlessShell(say: (line: string) => void): Promise<void> {
  if (findHeadlessShell() !== null || !hasPackages) return;
  say('No headless shell of Chromium here: installing Debian’s…');
  await run('apt-get', ['install', '-y', '-q', shellName]);
}
