import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Builds the whole app, or only the window, into `out/`. @throws {Error} when the build fails; its output has been shown. */
export async function build(projectFolder: string, what: 'all' | 'renderer'): Promise<void> {
  const builder = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js');
  const mode = what === 'renderer' ? ['--mode', 'renderer'] : [];
  const child = spawn(process.execPath, [builder, 'build', '--logLevel', 'warn', '--ignoreConfigWarning', ...mode], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`The build ended with ${code ?? 'a signal'}.`);
}
