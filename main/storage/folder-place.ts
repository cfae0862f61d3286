import { statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ArchivePlace } from '../../preload/contract/archive.ts';
import { AppError } from '../archive/app-error.ts';

/** What statfs(2) calls the file systems of other computers: NFS, SMB, CIFS, SMB2, AFS. */
const networkTypes: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f]);

/** The folders that programs which copy to other computers keep, by their names. */
const syncedName =
  /^(?:Dropbox(?: .*)?|OneDrive(?: .*)?|Google ?Drive.*|My Drive|iCloud ?Drive|Mobile Documents|CloudStorage|Nextcloud|ownCloud|pCloud ?Drive|Tresorit|MEGA)$/iu;

/** SQLite takes 512 bytes for a path on Unix; the longest names below the folder need the rest. */
const longestFolder = process.platform === 'win32' ? 32_000 : 420;

/** Where a folder lies, as far as its path and the type of its file system tell: databases do not stand being synced or shared while open. */
export function placeOfFolder(folder: string, type: number | null): ArchivePlace {
  if (folder.startsWith('\\\\') || (type !== null && networkTypes.has(type))) return 'network';
  return folder.split(/[/\\]/u).some((name) => syncedName.test(name)) ? 'synced' : 'here';
}

/** The type of the file system of a folder; null where it is not told, or means something else. */
export function fileSystemOf(folder: string): number | null {
  if (process.platform !== 'linux') return null;
  try {
    return statfsSync(folder).type;
  } catch {
    return null;
  }
}

/** @throws {AppError} `archive-path-too-long` */
export function assertPathFits(folder: string): void {
  const bytes = Buffer.byteLength(resolve(folder));
  if (bytes > longestFolder) throw new AppError('archive-path-too-long', `${bytes} bytes of at most ${longestFolder}`);
}
