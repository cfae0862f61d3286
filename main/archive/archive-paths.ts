import { join } from 'node:path';

/** Where the parts of an archive lie below its folder. */
export function archivePaths(folder: string): {
  readonly archive: string;
  readonly index: string;
  /** Says which process has the archive open in a window, and is locked by it. */
  readonly holder: string;
  readonly originals: string;
  /** The pictures that articles show. */
  readonly images: string;
  readonly backups: string;
  /** Bytes that doors have put aside to be imported or fetched. */
  readonly incoming: string;
} {
  return {
    archive: join(folder, 'archive.sqlite'),
    index: join(folder, 'index.sqlite'),
    holder: join(folder, 'holder.sqlite'),
    originals: join(folder, 'originals'),
    images: join(folder, 'images'),
    backups: join(folder, 'backups'),
    incoming: join(folder, 'incoming'),
  };
}
