import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../main/cli/aide.ts', import.meta.url));

/** How a run of the command line ended, and what it said. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the real command line on an archive; gives its process, and how it ends. */
export function startAide(
  archive: string,
  words: readonly string[],
): { readonly child: ChildProcess; readonly end: Promise<Run> } {
  const child = spawn(process.execPath, [entry, ...words], { env: { ...process.env, AIDE_ARCHIVE: archive } });
  const end = new Promise<Run>((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
  return { child, end };
}

/** Runs the real command line on an archive. */
export function aide(archive: string, ...words: readonly string[]): Promise<Run> {
  return startAide(archive, words).end;
}
