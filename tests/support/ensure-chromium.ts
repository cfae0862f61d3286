import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../main/processes/find-browser.ts';

const installLimitMs = 5 * 60_000;

async function run(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: installLimitMs });
  await new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

/** The executable of a Chromium; installs one when there is none, saying so; `null` when that fails too. */
export async function ensureChromium(projectFolder: string, say: (line: string) => void): Promise<string | null> {
  const find = (): Promise<string | null> => findBrowser(process.platform, process.env);
  const found = await find();
  if (found !== null) return found;

  // Debian's package brings the libraries it needs, which Playwright's own does not.
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
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
