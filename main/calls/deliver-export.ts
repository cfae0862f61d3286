import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Destination } from '../../preload/contract/exports.ts';
import type { DoorSurface } from './house.ts';
import type { Incoming } from './incoming.ts';

/** An export that can be delivered: into a folder, or as one file to download; `place` is where it then is. */
export interface Deliverable<R extends { readonly place: string }> {
  /** Writes it; `isDownload` when the folder is one of our own, for one file. */
  readonly write: (folder: string, isDownload: boolean) => Promise<R>;
  /** The file of what was written that is downloaded, by its path, and the name it is offered under. */
  readonly download: (report: R) => { readonly path: string; readonly name: string };
}

/** Has an export written into the folder that a person chose, or into one of our own, from where it is offered as a download. */
export async function deliverExport<R extends { readonly place: string }>(
  destination: Destination,
  { write, download }: Deliverable<R>,
  door: {
    readonly incoming: Incoming;
    readonly surface: DoorSurface;
    readonly assertChosen: (folder: string) => void;
  },
): Promise<R> {
  if (destination.kind === 'folder') {
    door.assertChosen(destination.folder);
    return write(destination.folder, false);
  }
  const folder = await door.incoming.exportFolder();
  try {
    const report = await write(folder, true);
    return { ...report, place: await door.surface.offerDownload(download(report)) };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** A file of a folder, to download under its own name. */
export function fileIn(folder: string, name: string): { readonly path: string; readonly name: string } {
  return { path: join(folder, name), name };
}
