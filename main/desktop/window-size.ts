import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** The size a window had; `isMaximized` keeps the size it goes back to. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

const side = z.number().int().min(320).max(20_000);
const check: z.ZodType<WindowSize> = z.object({ width: side, height: side, isMaximized: z.boolean() });

const firstSize: WindowSize = { width: 1280, height: 800, isMaximized: false };

/** The size kept in a file; a missing or spoilt file gives the size of a first start. */
export async function readWindowSize(file: string): Promise<WindowSize> {
  try {
    return check.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // A window of the usual size is all that is lost.
    return firstSize;
  }
}

/** Keeps a size for the next start. */
export async function keepWindowSize(file: string, size: WindowSize): Promise<void> {
  await writeFile(file, JSON.stringify(size));
}
