import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../archive/app-error.ts';
import type { IntakeFile } from '../archive/read-article.ts';
import type { DoorSurface } from './house.ts';
import type { Incoming } from './incoming.ts';

/** Shows a file where it lies; where there is no file manager, a copy of it is offered, at the address that is given. */
export async function showOriginal(
  { path, fileName }: IntakeFile,
  incoming: Incoming,
  surface: DoorSurface,
): Promise<{ address: string | null }> {
  try {
    await surface.showFile(path);
    return { address: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-available-here') throw error;
  }
  const copy = join(await incoming.exportFolder(), 'original');
  await copyFile(path, copy).catch((error: unknown) => {
    throw new AppError('file-not-found', String(error), { cause: error });
  });
  return { address: await surface.offerDownload({ path: copy, name: basename(fileName) }) };
}
