import { spawn } from 'node:child_process';
import { access, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The Electron executable of an installed `electron` package; `null` when only the package is there. */
export async function findElectron(packageFolder: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  try {
    const name = await readFile(join(packageFolder, 'path.txt'), 'utf8');
    const executable = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist'), name);
    await access(executable);
    return executable;
  } catch {
    // Either file missing means the same: the runtime was never downloaded.
    return null;
  }
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/**
 * Downloads the runtime with the installer of the `electron` package, which checks its SHA-256.
 * Gives `false` when the installer fails, or when nothing has arrived for `patienceMs`: then it is ended.
 */
export async function downloadElectron(packageFolder: string, patienceMs = 15_000): Promise<boolean> {
  // The installer downloads to the system's temporary folder: in one of our own its progress can be seen.
  const temporary = await mkdtemp(join(tmpdir(), 'aide-memoire-electron-'));
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });

  let bytes = 0;
  let changedAt = performance.now();
  const look = async (): Promise<void> => {
    const now = (await bytesIn(temporary)) + (await bytesIn(join(packageFolder, 'dist')));
    if (now !== bytes) changedAt = performance.now();
    bytes = now;
    if (performance.now() - changedAt > patienceMs) child.kill('SIGKILL');
  };
  const watch = setInterval(() => void look(), patienceMs / 15);

  try {
    return await new Promise<boolean>((resolve) => {
      child.once('error', () => resolve(false));
      child.once('exit', (code) => resolve(code === 0));
    });
  } finally {
    clearInterval(watch);
    await rm(temporary, { recursive: true, force: true });
  }
}
