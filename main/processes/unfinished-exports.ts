import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { archivePaths } from '../archive/archive-paths.ts';
import { newId } from '../archive/identity.ts';
import { isUnfinished, ownMark } from '../export/unfinished.ts';
import { assertNotOwn } from './own-folders.ts';

/** What the archive keeps for as long as an export is written: where, and by which process of which computer. */
const note = z.strictObject({
  folder: z.string(),
  mark: z.string().regex(/^[\da-f]{8}$/u),
  pid: z.number().int().positive(),
  computer: z.string(),
});

const notePattern = /^unfinished-\w+\.json$/u;

/** The folders that this process is writing to, by their notes. */
const underWay = new Map<string, string>();

/**
 * Writes an export into a folder. Should this process end in the middle of it, it takes what is unfinished away as it goes; where it
 * cannot, for it was killed, the next one that opens the archive does, by the note that is kept meanwhile.
 * @throws {AppError} `folder-of-archive`
 */
export async function whileExporting<T>(archive: string, folder: string, write: () => Promise<T>): Promise<T> {
  assertNotOwn(archive, folder);
  if (underWay.size === 0) process.on('exit', takeAwayOwn);
  const { incoming } = archivePaths(archive);
  const path = join(incoming, `unfinished-${newId()}.json`);
  const place = resolve(folder);
  underWay.set(path, place);
  try {
    keepNote(path, { folder: place, mark: ownMark, pid: process.pid, computer: hostname() });
    return await write();
  } finally {
    rmSync(path, { force: true });
    underWay.delete(path);
    if (underWay.size === 0) process.off('exit', takeAwayOwn);
  }
}

/** Takes away what exports have left that were killed, on this computer. What cannot be taken away now is another time. */
export function sweepUnfinished(archive: string): void {
  const { incoming } = archivePaths(archive);
  for (const name of namesIn(incoming)) {
    if (!notePattern.test(name)) continue;
    const path = join(incoming, name);
    const noted = readNote(path);
    if (noted === null) continue;
    const isOwn = noted.mark === ownMark;
    if (isOwn || noted.computer !== hostname() || (noted.pid !== process.pid && isRunning(noted.pid))) continue;
    takeAway(noted.folder, noted.mark);
    rmSync(path, { force: true });
  }
}

/** An archive that cannot be written to can still be exported: without a note. */
function keepNote(path: string, noted: z.infer<typeof note>): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(noted));
  } catch (error) {
    process.stderr.write(`no note of an export could be kept: ${String(error)}\n`);
  }
}

function readNote(path: string): z.infer<typeof note> | null {
  try {
    return note.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function takeAwayOwn(): void {
  for (const [path, folder] of underWay) {
    takeAway(folder, ownMark);
    rmSync(path, { force: true });
  }
}

function takeAway(folder: string, mark: string): void {
  for (const name of namesIn(folder)) {
    if (!isUnfinished(name, mark)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch (error) {
      process.stderr.write(`${join(folder, name)} was left by an export: ${String(error)}\n`);
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
